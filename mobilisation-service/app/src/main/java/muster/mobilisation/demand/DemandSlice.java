package muster.mobilisation.demand;

import muster.contract.demand.DemandCommands;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Situation;
import muster.mobilisation.decision.Slice;
import muster.mobilisation.force.ForceState;
import muster.mobilisation.operation.OperationState;

/** What each command on the calendar of demand reads. */
public final class DemandSlice implements Slice<DemandCommands> {

    @Override
    public Class<DemandCommands> family() {
        return DemandCommands.class;
    }

    @Override
    public Decision decide(DemandCommands command, Situation situation) {
        return switch (command) {
            case DemandCommands.ExpectDemand c ->
                    DemandDecider.expect(
                            c, ForceState.of(c.hostForce(), situation), situation.facts());
            case DemandCommands.ReviseDemand c -> {
                var operation = c.operation();
                yield DemandDecider.revise(
                        c,
                        DemandState.of(c.demand(), situation),
                        operation == null ? null : OperationState.of(operation, situation));
            }
            case DemandCommands.WithdrawDemand c ->
                    DemandDecider.withdraw(c, DemandState.of(c.demand(), situation));
        };
    }
}
