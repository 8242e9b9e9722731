package muster.mobilisation.fatigue;

import muster.contract.fatigue.FatigueCommands;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Situation;
import muster.mobilisation.decision.Slice;
import muster.mobilisation.force.ForceState;

/** What each command on fatigue reads. */
public final class FatigueSlice implements Slice<FatigueCommands> {

    @Override
    public Class<FatigueCommands> family() {
        return FatigueCommands.class;
    }

    @Override
    public Decision decide(FatigueCommands command, Situation situation) {
        return switch (command) {
            case FatigueCommands.SetFatiguePolicy c -> {
                var force = c.force();
                yield FatigueDecider.setPolicy(
                        c, force == null ? null : ForceState.of(force, situation));
            }
        };
    }
}
