package muster.contract;

/** A demand of the calendar, such as {@code P-7K3M9QXA}. */
public record DemandId(String value) {

    public DemandId {
        Codes.require("P-[0-9A-Z]{8,16}", value, "a demand");
    }

    public String tag() {
        return "demand:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
