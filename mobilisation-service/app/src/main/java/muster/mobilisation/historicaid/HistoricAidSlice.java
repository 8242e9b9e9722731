package muster.mobilisation.historicaid;

import muster.contract.ForceId;
import muster.contract.historicaid.HistoricAidCommands;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Situation;
import muster.mobilisation.decision.Slice;
import muster.mobilisation.force.ForceState;
import muster.mobilisation.operation.OperationState;

/** What each command on historic aid reads. */
public final class HistoricAidSlice implements Slice<HistoricAidCommands> {

    @Override
    public Class<HistoricAidCommands> family() {
        return HistoricAidCommands.class;
    }

    @Override
    public Decision decide(HistoricAidCommands command, Situation situation) {
        return switch (command) {
            case HistoricAidCommands.RecordHistoricAid c -> {
                var operation = c.operation();
                yield HistoricAidDecider.record(
                        c,
                        force(c.donorForce(), situation),
                        force(c.hostForce(), situation),
                        operation == null ? null : OperationState.of(operation, situation),
                        situation.facts());
            }
            case HistoricAidCommands.CancelHistoricAid c ->
                    HistoricAidDecider.cancel(c, AidState.of(c.aid(), situation));
        };
    }

    // OTHER is a force like any, although nobody registers it
    private static ForceState force(ForceId force, Situation situation) {
        return force.equals(ForceId.OTHER)
                ? ForceState.REGISTERED
                : ForceState.of(force, situation);
    }
}
