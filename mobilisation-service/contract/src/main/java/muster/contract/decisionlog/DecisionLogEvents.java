package muster.contract.decisionlog;

import java.time.Instant;
import java.util.Set;
import muster.contract.DecisionId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OperationId;

/** What happened to the decision logs of operations. */
public sealed interface DecisionLogEvents extends Event {

    /** The tag of all decisions of an operation. */
    static String logTag(OperationId operation) {
        return "decisions:" + operation.folded();
    }

    DecisionId decision();

    @Override
    OperationId operation();

    ForceId hostForce();

    boolean exercise();

    @Override
    default ForceId force() {
        return hostForce();
    }

    @Override
    default Set<String> tags() {
        return Set.of(decision().tag(), logTag(operation()));
    }

    /** {@code text} is what was decided. */
    record DecisionRecorded(
            DecisionId decision,
            OperationId operation,
            ForceId hostForce,
            String text,
            String reason,
            String authority,
            Instant at,
            boolean exercise)
            implements DecisionLogEvents {}

    record DecisionWithdrawn(
            DecisionId decision,
            OperationId operation,
            ForceId hostForce,
            String reason,
            boolean exercise)
            implements DecisionLogEvents {}
}
