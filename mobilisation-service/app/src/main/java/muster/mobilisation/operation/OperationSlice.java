package muster.mobilisation.operation;

import muster.contract.operation.OperationCommands;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Situation;
import muster.mobilisation.decision.Slice;
import muster.mobilisation.force.ForceState;

/** What each command on operations reads. */
public final class OperationSlice implements Slice<OperationCommands> {

    @Override
    public Class<OperationCommands> family() {
        return OperationCommands.class;
    }

    @Override
    public Decision decide(OperationCommands command, Situation situation) {
        return switch (command) {
            case OperationCommands.OpenOperation c ->
                    OperationDecider.open(
                            c,
                            OperationState.of(c.operation(), situation),
                            ForceState.of(c.hostForce(), situation));
            case OperationCommands.CloseOperation c ->
                    OperationDecider.close(c, OperationState.of(c.operation(), situation));
        };
    }
}
