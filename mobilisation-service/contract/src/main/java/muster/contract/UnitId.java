package muster.contract;

/** A formed unit, such as {@code U-7K3M9QXA}. */
public record UnitId(String value) {

    public UnitId {
        Codes.require("U-[0-9A-Z]{8,16}", value, "a unit");
    }

    public String tag() {
        return "unit:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
