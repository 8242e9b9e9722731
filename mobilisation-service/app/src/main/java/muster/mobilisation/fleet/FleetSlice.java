package muster.mobilisation.fleet;

import muster.contract.fleet.Declared;
import muster.contract.fleet.FleetCommands;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Situation;
import muster.mobilisation.decision.Slice;
import muster.mobilisation.force.ForceState;

/** What each command on carriers reads. */
public final class FleetSlice implements Slice<FleetCommands> {

    @Override
    public Class<FleetCommands> family() {
        return FleetCommands.class;
    }

    @Override
    public Decision decide(FleetCommands command, Situation situation) {
        return switch (command) {
            case FleetCommands.RegisterCarrier c ->
                    FleetDecider.register(
                            c,
                            Fleet.carrier(c.carrier(), situation),
                            ForceState.of(c.force(), situation));
            case FleetCommands.TakeCarrierOutOfService c ->
                    FleetDecider.takeOut(c, Fleet.carrier(c.carrier(), situation));
            case FleetCommands.ReturnCarrierToService c ->
                    FleetDecider.putBack(c, Fleet.carrier(c.carrier(), situation));
            case FleetCommands.SetToursOfDuty c -> {
                var force = c.force();
                yield FleetDecider.setTours(
                        c, force == null ? null : ForceState.of(force, situation));
            }
            case FleetCommands.DeclareCarriers c ->
                    FleetDecider.declare(
                            c,
                            ForceState.of(c.force(), situation),
                            Fleet.carriers(
                                    c.carriers().stream().map(Declared::carrier).toList(),
                                    situation),
                            Fleet.tour(c.force(), c.at(), situation),
                            situation.facts());
        };
    }
}
