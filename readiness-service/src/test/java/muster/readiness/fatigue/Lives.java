package muster.readiness.fatigue;

import static muster.readiness.Story.DCP;
import static muster.readiness.Story.WMP;

import java.time.Instant;
import java.util.List;
import muster.contract.DeploymentId;
import muster.contract.OperationId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.officer.OfficerHistory;
import muster.contract.officer.OfficerHistory.Award;
import muster.contract.officer.OfficerHistory.Stint;
import muster.readiness.Story;
import org.jspecify.annotations.Nullable;

/** Officers of WMP, deployable in 2024, by where they were sent. */
final class Lives {

    private Lives() {}

    static OfficerHistory officer(String code, Stint... stints) {
        return new OfficerHistory(
                Story.officer(code, WMP, Rank.CONSTABLE),
                List.of(),
                List.of(),
                Skill.MANDATORY.stream()
                        .map(skill ->
                                new Award(
                                        skill,
                                        Story.day("2024-01-01"),
                                        Story.day("2024-12-31"),
                                        null))
                        .toList(),
                List.of(),
                List.of(stints),
                List.of(),
                false);
    }

    static Stint sent(String from, String to) {
        return stint(Story.at(from), Story.at(to), null, false);
    }

    static Stint home(String from, String to, String returnedAt) {
        return stint(Story.at(from), Story.at(to), Story.at(returnedAt), false);
    }

    static Stint exercise(String from, String to) {
        return stint(Story.at(from), Story.at(to), null, true);
    }

    static Stint stint(Instant from, Instant to, @Nullable Instant returnedAt, boolean exercise) {
        return new Stint(
                new DeploymentId("D-AAAAAAAA"),
                new OperationId("G7"),
                DCP,
                WMP,
                from,
                to,
                returnedAt,
                exercise);
    }
}
