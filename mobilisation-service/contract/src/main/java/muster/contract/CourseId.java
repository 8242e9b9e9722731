package muster.contract;

/** A course of the training centre, such as {@code C-7K3M9QXA}. */
public record CourseId(String value) {

    public CourseId {
        Codes.require("C-[0-9A-Z]{8,16}", value, "a course");
    }

    public String tag() {
        return "course:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
