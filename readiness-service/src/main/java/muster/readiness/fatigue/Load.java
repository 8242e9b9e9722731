package muster.readiness.fatigue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import muster.contract.DayRange;
import muster.contract.fatigue.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What limits are set for, as it is on a day.
 *
 * @param restHours absent where no deployment began in the 7 days, or none went before
 */
record Load(
        int hoursIn7Days,
        int consecutiveDays,
        @Nullable Integer restHours,
        int deploymentsIn12Months) {

    private static final long SECONDS_PER_HOUR = Duration.ofHours(1).toSeconds();
    private static final int WEEK = 7;

    static Load on(LocalDate day, Away away) {
        var week = ending(day, WEEK);
        return new Load(
                startedHours(away.time(week)),
                away.consecutiveDays(day),
                away.shortestRest(week).map(Load::fullHours).orElse(null),
                away.touching(yearEnding(day)).size());
    }

    /** What lies beyond its limit, with the number it came to. */
    Map<Finding.Kind, Integer> beyond(Limits limits) {
        var beyond = new EnumMap<Finding.Kind, Integer>(Finding.Kind.class);
        if (hoursIn7Days > limits.mostHoursIn7Days()) {
            beyond.put(Finding.Kind.HOURS_IN_7_DAYS, hoursIn7Days);
        }
        if (consecutiveDays > limits.mostConsecutiveDays()) {
            beyond.put(Finding.Kind.CONSECUTIVE_DAYS, consecutiveDays);
        }
        if (restHours != null && restHours < limits.leastRestHours()) {
            beyond.put(Finding.Kind.REST, restHours);
        }
        if (deploymentsIn12Months > limits.mostDeploymentsIn12Months()) {
            beyond.put(Finding.Kind.DEPLOYMENTS_IN_12_MONTHS, deploymentsIn12Months);
        }
        return beyond;
    }

    static DayRange ending(LocalDate day, int days) {
        return new DayRange(day.minusDays(days - 1L), day);
    }

    static DayRange yearEnding(LocalDate day) {
        return new DayRange(day.minusYears(1).plusDays(1), day);
    }

    /** Rounded so that a whole number is over a limit exactly when the time is. */
    static int startedHours(Duration time) {
        return (int) Math.ceilDiv(time.plusNanos(999_999_999).toSeconds(), SECONDS_PER_HOUR);
    }

    static int fullHours(Duration time) {
        return (int) time.toHours();
    }
}
