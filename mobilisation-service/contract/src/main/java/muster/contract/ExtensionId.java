package muster.contract;

/** An extension of the qualifications of a cohort. */
public record ExtensionId(String value) {

    public ExtensionId {
        Codes.require("E-[0-9A-Z]{8,16}", value, "an extension");
    }

    public String tag() {
        return "extension:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
