package muster.contract;

/** A force's mobilisation for an operation or a drill, such as {@code M-7K3M9QXA}. */
public record MobilisationId(String value) {

    public MobilisationId {
        Codes.require("M-[0-9A-Z]{8,16}", value, "a mobilisation");
    }

    public String tag() {
        return "mobilisation:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
