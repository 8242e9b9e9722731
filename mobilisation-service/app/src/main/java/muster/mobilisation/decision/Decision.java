package muster.mobilisation.decision;

import java.util.List;
import muster.contract.Event;
import muster.wire.Problem;
import org.jspecify.annotations.Nullable;

/** The answer to a command: what happened, or why nothing did. */
public sealed interface Decision {

    /**
     * What happened.
     *
     * @param created the code of what was created, if anything
     */
    record Accepted(List<Event> events, @Nullable String created) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Rejected(Problem problem) implements Decision {}

    static Decision accept(Event... events) {
        return new Accepted(List.of(events), null);
    }

    static Decision create(Object code, Event... events) {
        return new Accepted(List.of(events), code.toString());
    }

    static Decision reject(Problem problem) {
        return new Rejected(problem);
    }

    /** A field names something that nobody has recorded. */
    static Decision unknown(String field, Object name) {
        return wrong(field, name + " is not known");
    }

    static Decision wrong(String field, String message) {
        return new Rejected(
                Problem.invalid(List.of(new muster.contract.Invalid.Fault(field, message))));
    }

    /** A rule says no. */
    static Decision rule(String slug, String title, String detail) {
        return new Rejected(Problem.of(slug, title, 409, detail));
    }
}
