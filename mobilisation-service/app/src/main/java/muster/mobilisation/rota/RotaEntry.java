package muster.mobilisation.rota;

import java.time.Instant;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.RotaEntryId;
import muster.contract.rota.CommandRole;
import muster.contract.rota.RotaEvents.CommanderRostered;
import muster.contract.rota.RotaEvents.CommanderTakenOffRota;
import muster.contract.rota.RotaEvents.CommandersSwapped;
import muster.mobilisation.decision.Fold;
import muster.mobilisation.decision.Situation;

/** Where an entry of a rota stands. */
sealed interface RotaEntry {

    record Unknown() implements RotaEntry {}

    record On(
            RotaEntryId entry,
            ForceId force,
            CommandRole role,
            OfficerId officer,
            Instant from,
            Instant to)
            implements RotaEntry {

        On by(OfficerId other) {
            return new On(entry, force, role, other, from, to);
        }
    }

    record TakenOff() implements RotaEntry {}

    static RotaEntry of(RotaEntryId entry, Situation situation) {
        // the tag of an entry does not say which of the two in a swap it is
        var fold =
                new Fold<RotaEntry>(new Unknown(), (state, event) -> evolve(state, event, entry));
        return situation.know(fold, entry.tag());
    }

    private static RotaEntry evolve(RotaEntry state, Event event, RotaEntryId entry) {
        return switch (event) {
            case CommanderRostered e ->
                    new On(e.entry(), e.force(), e.role(), e.officer(), e.from(), e.to());
            case CommanderTakenOffRota _ -> new TakenOff();
            case CommandersSwapped e ->
                    state instanceof On on
                            ? on.by(e.entry().equals(entry) ? e.officer() : e.otherOfficer())
                            : state;
            default -> state;
        };
    }
}
