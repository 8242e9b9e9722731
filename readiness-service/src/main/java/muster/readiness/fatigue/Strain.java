package muster.readiness.fatigue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import muster.contract.DayRange;
import muster.contract.fatigue.Limits;
import muster.contract.officer.OfficerHistory;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment that nobody records would do to an officer: how much away on its last day, and
 * which findings it would raise.
 *
 * @param restHours the shortest rest before a deployment that begins on the days of this one;
 *     absent where the officer was never away before
 * @param findings on its days, or within 28 days after them, that would not be there without it, or
 *     not as bad; told on the first day
 */
public record Strain(
        int hoursIn7Days,
        int hoursIn28Days,
        int consecutiveDays,
        @Nullable Integer restHours,
        int deploymentsIn12Months,
        List<Finding> findings) {

    /**
     * Of one officer.
     *
     * @param now without the deployment
     * @param then with it
     * @param days that it touches
     */
    public static Strain of(
            OfficerHistory now,
            OfficerHistory then,
            DayRange days,
            Function<LocalDate, Limits> limits) {
        var away = Away.of(then);
        var load = Load.on(days.last(), away);
        return new Strain(
                load.hoursIn7Days(),
                Load.startedHours(away.time(Load.ending(days.last(), Row.FOUR_WEEKS))),
                load.consecutiveDays(),
                away.shortestRest(days).map(Load::fullHours).orElse(null),
                load.deploymentsIn12Months(),
                raised(findings(Away.of(now), days, limits), findings(away, days, limits)));
    }

    private static List<Finding> findings(
            Away away, DayRange days, Function<LocalDate, Limits> limits) {
        var first = days.first();
        var furthest = days.last().plusDays(Finding.DAYS_AHEAD);
        return Finding.of(away, Load.on(first, away), first, furthest, limits);
    }

    private static List<Finding> raised(List<Finding> without, List<Finding> with) {
        return with.stream().filter(finding -> !without.contains(finding)).toList();
    }
}
