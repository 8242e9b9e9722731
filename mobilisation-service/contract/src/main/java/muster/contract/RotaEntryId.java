package muster.contract;

/** A stretch of command cover by one officer. */
public record RotaEntryId(String value) {

    public RotaEntryId {
        Codes.require("R-[0-9A-Z]{8,16}", value, "a rota entry");
    }

    public String tag() {
        return "rota-entry:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
