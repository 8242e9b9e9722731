package muster.readiness.fatigue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.accreditation.Extensions;
import muster.contract.fatigue.Limits;
import muster.contract.officer.OfficerEvents.OfficerRegistered;
import muster.contract.officer.OfficerHistory;
import muster.contract.officer.OfficerHistory.Stint;
import org.jspecify.annotations.Nullable;

/**
 * How much an officer is away.
 *
 * @param restHours the shortest rest before a deployment that began in the 7 days
 * @param exercisesIn12Months counted apart: they are in none of the other numbers
 * @param awayUntil the return, or the planned end, for who is away on the day
 */
record Row(
        OfficerId officer,
        Rank rank,
        boolean deployable,
        int hoursIn7Days,
        int hoursIn28Days,
        int consecutiveDays,
        @Nullable Integer restHours,
        int deploymentsIn12Months,
        int daysIn12Months,
        int exercisesIn12Months,
        @Nullable Instant awayUntil,
        List<Finding> findings) {

    static final int FOUR_WEEKS = 28;

    static Row of(
            OfficerHistory officer,
            OfficerRegistered registration,
            Rank rank,
            Extensions extensions,
            LocalDate day,
            Function<LocalDate, Limits> limits) {
        var away = Away.of(officer);
        var load = Load.on(day, away);
        var year = Load.yearEnding(day);
        return new Row(
                registration.officer(),
                rank,
                officer.deployable(extensions).contains(day),
                load.hoursIn7Days(),
                Load.startedHours(away.time(Load.ending(day, FOUR_WEEKS))),
                load.consecutiveDays(),
                load.restHours(),
                load.deploymentsIn12Months(),
                away.days(year),
                (int)
                        Away.touching(officer.stints(), year).stream()
                                .filter(Stint::exercise)
                                .count(),
                away.touching(Load.ending(day, 1)).stream()
                        .map(Stint::until)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                Finding.of(away, load, day, limits));
    }

    /** Whether the officer is one of those among whom the load can be shared. */
    boolean sharesLoad() {
        return deployable || deploymentsIn12Months > 0;
    }
}
