package muster.mobilisation.accreditation;

import java.util.List;
import muster.contract.ForceId;
import muster.contract.accreditation.AccreditationCommands;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Situation;
import muster.mobilisation.decision.Slice;
import muster.mobilisation.force.ForceState;
import muster.mobilisation.officer.Officers;
import org.jspecify.annotations.Nullable;

/** What each command on accreditations reads. */
public final class AccreditationSlice implements Slice<AccreditationCommands> {

    @Override
    public Class<AccreditationCommands> family() {
        return AccreditationCommands.class;
    }

    @Override
    public Decision decide(AccreditationCommands command, Situation situation) {
        return switch (command) {
            case AccreditationCommands.AccreditOfficer c ->
                    AccreditationDecider.accredit(
                            c, Officers.read(c.officer(), situation), Cohorts.policies(situation));
            case AccreditationCommands.ReaccreditOfficer c ->
                    AccreditationDecider.reaccredit(
                            c, Officers.read(c.officer(), situation), Cohorts.policies(situation));
            case AccreditationCommands.WithdrawAccreditation c ->
                    AccreditationDecider.withdraw(c, Officers.read(c.officer(), situation));
            case AccreditationCommands.CorrectAccreditation c ->
                    AccreditationDecider.correct(
                            c, Officers.read(c.officer(), situation), Cohorts.policies(situation));
            case AccreditationCommands.ExtendQualifications c ->
                    AccreditationDecider.extend(
                            c, unknown(c.forces(), situation), situation.facts());
            case AccreditationCommands.RevokeExtension c ->
                    AccreditationDecider.revoke(c, Cohorts.extensions(situation));
        };
    }

    private static List<ForceId> unknown(@Nullable List<ForceId> forces, Situation situation) {
        return forces == null
                ? List.of()
                : forces.stream()
                        .filter(f -> ForceState.of(f, situation) == ForceState.UNKNOWN)
                        .toList();
    }
}
