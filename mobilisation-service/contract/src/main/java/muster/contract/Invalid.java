package muster.contract;

import java.util.List;

/** A command that cannot be meant: every field that is wrong, and why. */
public final class Invalid extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** A field by its name in the body, and what is wrong with it. */
    public record Fault(String field, String message) {}

    private final transient List<Fault> faults;

    public Invalid(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public Invalid(String field, String message) {
        this(List.of(new Fault(field, message)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
