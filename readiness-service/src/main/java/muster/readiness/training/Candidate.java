package muster.readiness.training;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import muster.contract.CourseId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import org.jspecify.annotations.Nullable;

/**
 * An officer whom one course would make count.
 *
 * @param missing the skills that are not in date on the day of the plan
 * @param lapsesOn the last day before the first of them is out of date; absent where it never was
 * @param courses each of them alone is enough
 */
record Candidate(
        OfficerId officer,
        Rank rank,
        Gain gain,
        List<Skill> missing,
        @Nullable LocalDate lapsesOn,
        Set<CourseId> courses) {

    /** What a pass adds to the pool. */
    enum Gain {
        INSPECTOR,
        SERGEANT,
        CONSTABLE,
        /** A constable who holds the driver's skill already. */
        DRIVING_CONSTABLE,
        /** A deployable constable who learns to drive. */
        DRIVER
    }

    /** Who lapses first goes first, whoever has lapsed before them; who never held it goes last. */
    static final Comparator<Candidate> SOONEST =
            Comparator.comparing(
                            Candidate::lapsesOn, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(candidate -> candidate.officer().value());

    Candidate {
        missing = List.copyOf(missing);
        courses = Set.copyOf(courses);
    }
}
