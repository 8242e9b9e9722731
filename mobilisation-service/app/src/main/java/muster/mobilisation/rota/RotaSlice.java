package muster.mobilisation.rota;

import java.util.HashMap;
import java.util.Map;
import muster.contract.OfficerId;
import muster.contract.officer.OfficerHistory;
import muster.contract.rota.RotaCommands;
import muster.mobilisation.accreditation.Cohorts;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Situation;
import muster.mobilisation.decision.Slice;
import muster.mobilisation.force.ForceState;
import muster.mobilisation.officer.Officers;

/** What each command on rotas reads. */
public final class RotaSlice implements Slice<RotaCommands> {

    @Override
    public Class<RotaCommands> family() {
        return RotaCommands.class;
    }

    @Override
    public Decision decide(RotaCommands command, Situation situation) {
        return switch (command) {
            case RotaCommands.RosterCommander c ->
                    RotaDecider.roster(
                            c,
                            ForceState.of(c.force(), situation),
                            Officers.read(c.officer(), situation),
                            Cohorts.extensions(situation),
                            situation.facts());
            case RotaCommands.RemoveFromRota c ->
                    RotaDecider.remove(c, RotaEntry.of(c.entry(), situation));
            case RotaCommands.SwapOnRota c -> {
                var entry = RotaEntry.of(c.entry(), situation);
                var other = RotaEntry.of(c.with(), situation);
                yield RotaDecider.swap(
                        c,
                        entry,
                        other,
                        officers(situation, entry, other),
                        Cohorts.extensions(situation));
            }
        };
    }

    private static Map<OfficerId, OfficerHistory> officers(
            Situation situation, RotaEntry... entries) {
        var officers = new HashMap<OfficerId, OfficerHistory>();
        for (var entry : entries) {
            if (entry instanceof RotaEntry.On on) {
                officers.put(on.officer(), Officers.read(on.officer(), situation));
            }
        }
        return officers;
    }
}
