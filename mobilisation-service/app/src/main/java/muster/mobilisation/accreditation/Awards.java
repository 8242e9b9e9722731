package muster.mobilisation.accreditation;

import java.time.LocalDate;
import muster.contract.OfficerId;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationCommands.AccreditOfficer;
import muster.contract.accreditation.AccreditationCommands.CorrectAccreditation;
import muster.contract.accreditation.AccreditationCommands.ReaccreditOfficer;
import muster.contract.force.Policies;
import muster.contract.officer.OfficerHistory;
import muster.mobilisation.decision.Decision;
import org.jspecify.annotations.Nullable;

/** How other capabilities award and correct skills: as the commands do. */
public final class Awards {

    private Awards() {}

    /** The first award of a skill accredits, each later one reaccredits; policy says how long. */
    public static Decision earned(
            OfficerId officer,
            Skill skill,
            LocalDate on,
            OfficerHistory history,
            Policies policies) {
        return history.awards().stream().anyMatch(award -> award.skill() == skill)
                ? AccreditationDecider.reaccredit(
                        new ReaccreditOfficer(officer, skill, on, null), history, policies)
                : AccreditationDecider.accredit(
                        new AccreditOfficer(officer, skill, on, null), history, policies);
    }

    /** Earned on another day, or, without one, never. */
    public static Decision corrected(
            OfficerId officer,
            Skill skill,
            LocalDate awardedOn,
            @Nullable LocalDate correctedAwardedOn,
            String reason,
            OfficerHistory history,
            Policies policies) {
        return AccreditationDecider.correct(
                new CorrectAccreditation(
                        officer, skill, awardedOn, correctedAwardedOn, null, reason),
                history,
                policies);
    }
}
