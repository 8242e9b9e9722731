package muster.mobilisation.decisionlog;

import muster.contract.DecisionId;
import muster.contract.decisionlog.DecisionLogEvents.DecisionRecorded;
import muster.contract.decisionlog.DecisionLogEvents.DecisionWithdrawn;
import muster.mobilisation.decision.Fold;
import muster.mobilisation.decision.Situation;

/** Where a decision in a log stands. */
sealed interface LoggedDecision {

    Fold<LoggedDecision> FOLD =
            new Fold<>(
                    new Unknown(),
                    (state, event) ->
                            switch (event) {
                                case DecisionRecorded recorded -> new Stands(recorded);
                                case DecisionWithdrawn _ -> new Withdrawn();
                                default -> state;
                            });

    record Unknown() implements LoggedDecision {}

    record Stands(DecisionRecorded recorded) implements LoggedDecision {}

    record Withdrawn() implements LoggedDecision {}

    static LoggedDecision of(DecisionId decision, Situation situation) {
        return situation.know(FOLD, decision.tag());
    }
}
