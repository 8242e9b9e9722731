package muster.mobilisation.force;

import muster.contract.force.ForceCommands;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Situation;
import muster.mobilisation.decision.Slice;

/** What each command on forces reads. */
public final class ForceSlice implements Slice<ForceCommands> {

    @Override
    public Class<ForceCommands> family() {
        return ForceCommands.class;
    }

    @Override
    public Decision decide(ForceCommands command, Situation situation) {
        return switch (command) {
            case ForceCommands.RegisterForce c ->
                    ForceDecider.register(c, ForceState.of(c.force(), situation));
            case ForceCommands.SetRequirement c ->
                    ForceDecider.setRequirement(c, ForceState.of(c.force(), situation));
            case ForceCommands.SetPolicy c -> {
                var force = c.force();
                yield ForceDecider.setPolicy(
                        c, force == null ? null : ForceState.of(force, situation));
            }
        };
    }
}
