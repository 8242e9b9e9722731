package muster.edge.operation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A decision in the log of an operation. */
record Decision(
        String decision,
        String text,
        String reason,
        String authority,
        Instant at,
        Instant recordedAt,
        String by,
        @Nullable Withdrawn withdrawn) {

    record Withdrawn(Instant at, String by, String reason) {}

    /** The codes of those that stand no more. */
    static Set<String> withdrawn(List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.withdrawn() != null)
                .map(Decision::decision)
                .collect(Collectors.toUnmodifiableSet());
    }
}
