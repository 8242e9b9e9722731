package muster.contract;

/** A historic aggregate of aid. */
public record AidId(String value) {

    public AidId {
        Codes.require("A-[0-9A-Z]{8,16}", value, "historic aid");
    }

    public String tag() {
        return "aid:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
