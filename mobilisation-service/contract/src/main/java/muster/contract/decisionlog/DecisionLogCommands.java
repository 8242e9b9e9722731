package muster.contract.decisionlog;

import java.time.Instant;
import muster.contract.Checks;
import muster.contract.Command;
import muster.contract.DecisionId;
import muster.contract.OperationId;

/** What can be commanded of the decision logs of operations. */
public sealed interface DecisionLogCommands extends Command {

    /**
     * A decision that was taken.
     *
     * @param authority who took it, such as "Gold"
     * @param at when it was taken, not when it was typed in
     */
    record RecordDecision(
            OperationId operation, String decision, String reason, String authority, Instant at)
            implements DecisionLogCommands {
        public RecordDecision {
            Checks.check()
                    .present("operation", operation)
                    .text("decision", decision)
                    .text("reason", reason)
                    .text("authority", authority)
                    .instant("at", at)
                    .done();
        }
    }

    /** It stays in the log, marked as withdrawn. */
    record WithdrawDecision(DecisionId decision, String reason) implements DecisionLogCommands {
        public WithdrawDecision {
            Checks.check().present("decision", decision).text("reason", reason).done();
        }
    }
}
