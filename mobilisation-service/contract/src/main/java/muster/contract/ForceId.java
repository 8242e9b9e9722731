package muster.contract;

/** A police force by its usual code, such as {@code WMP}. Upper case: codes are not folded. */
public record ForceId(String value) {

    /** Stands for a force outside this record, in historic aid alone. */
    public static final ForceId OTHER = new ForceId("OTHER");

    public ForceId {
        Codes.require("[A-Z][A-Z0-9]{1,9}", value, "a force");
    }

    public String tag() {
        return "force:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
