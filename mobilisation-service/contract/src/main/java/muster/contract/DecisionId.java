package muster.contract;

/** A decision in the log of an operation. */
public record DecisionId(String value) {

    public DecisionId {
        Codes.require("L-[0-9A-Z]{8,16}", value, "a decision");
    }

    public String tag() {
        return "decision:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
