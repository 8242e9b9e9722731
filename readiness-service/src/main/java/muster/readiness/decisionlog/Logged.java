package muster.readiness.decisionlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import muster.commitlog.Boundary;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.commitlog.RecordedEvent;
import muster.contract.DecisionId;
import muster.contract.ForceId;
import muster.contract.OperationId;
import muster.contract.decisionlog.DecisionLogEvents;
import muster.contract.decisionlog.DecisionLogEvents.DecisionRecorded;
import muster.contract.decisionlog.DecisionLogEvents.DecisionWithdrawn;
import org.jspecify.annotations.Nullable;

/**
 * A decision in the log of an operation.
 *
 * @param at when it was taken
 * @param by who recorded it
 * @param withdrawn absent while it stands
 */
record Logged(
        DecisionId decision,
        OperationId operation,
        ForceId hostForce,
        boolean exercise,
        String text,
        String reason,
        String authority,
        Instant at,
        Instant recordedAt,
        String by,
        @Nullable Withdrawn withdrawn) {

    record Withdrawn(Instant at, String by, String reason) {}

    /** In the order in which they were taken. */
    static List<Logged> of(OperationId operation, CommitLog log, EventReader reader, long upTo) {
        if (log.head() < upTo) {
            log.catchUp();
        }
        var logged = new LinkedHashMap<DecisionId, Logged>();
        var events = log.read(Boundary.of(DecisionLogEvents.logTag(operation)), 0).events();
        for (var recorded : events) {
            if (recorded.sequence() <= upTo) {
                switch ((DecisionLogEvents) reader.read(recorded)) {
                    case DecisionRecorded e -> logged.put(e.decision(), of(e, recorded));
                    case DecisionWithdrawn e ->
                            logged.computeIfPresent(
                                    e.decision(), (_, one) -> one.withdrawn(e, recorded));
                }
            }
        }
        var inOrder = new ArrayList<>(logged.values());
        inOrder.sort(Comparator.comparing(Logged::at));
        return List.copyOf(inOrder);
    }

    private static Logged of(DecisionRecorded e, RecordedEvent recorded) {
        return new Logged(
                e.decision(),
                e.operation(),
                e.hostForce(),
                e.exercise(),
                e.text(),
                e.reason(),
                e.authority(),
                e.at(),
                recorded.commit().recordedAt(),
                by(recorded),
                null);
    }

    private Logged withdrawn(DecisionWithdrawn e, RecordedEvent recorded) {
        return new Logged(
                decision,
                operation,
                hostForce,
                exercise,
                text,
                reason,
                authority,
                at,
                recordedAt,
                by,
                new Withdrawn(recorded.occurredAt(), by(recorded), e.reason()));
    }

    private static String by(RecordedEvent recorded) {
        return recorded.commit().actor().getOrDefault("user", "");
    }
}
