package muster.mobilisation.decisionlog;

import muster.contract.decisionlog.DecisionLogCommands;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Situation;
import muster.mobilisation.decision.Slice;
import muster.mobilisation.operation.OperationState;

/** What each command on decision logs reads. */
public final class DecisionLogSlice implements Slice<DecisionLogCommands> {

    @Override
    public Class<DecisionLogCommands> family() {
        return DecisionLogCommands.class;
    }

    @Override
    public Decision decide(DecisionLogCommands command, Situation situation) {
        return switch (command) {
            case DecisionLogCommands.RecordDecision c ->
                    DecisionLogDecider.record(
                            c, OperationState.of(c.operation(), situation), situation.facts());
            case DecisionLogCommands.WithdrawDecision c ->
                    DecisionLogDecider.withdraw(c, LoggedDecision.of(c.decision(), situation));
        };
    }
}
