package muster.readiness.readiness;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;
import muster.contract.DayRange;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.deployment.Component;
import muster.readiness.readiness.Answer.DayRow;
import org.jspecify.annotations.Nullable;

/**
 * The first of the days with the fewest PSUs available, and why it is so.
 *
 * @param psusOnFirstDay how many there are on the first day of the period
 * @param away officers who are deployable on the day, but absent or deployed
 * @param lapsed officers whose last deployable day lies in the period and before the day
 * @param lapses the first of these officers, whoever is of the limiting rank before the others
 */
record Worst(
        LocalDate on,
        int psus,
        int serials,
        Component limitingFactor,
        int psusOnFirstDay,
        int away,
        int lapsed,
        List<Lapses.Row> lapses) {

    private static final int LISTED = 10;

    /**
     * Of a forecast.
     *
     * @param lapses who lapses in a period and is not back in date on a day
     */
    static Worst of(List<DayRow> days, BiFunction<DayRange, LocalDate, List<Lapses.Row>> lapses) {
        var first = days.getFirst();
        var worst = first;
        for (var day : days) {
            worst = isWorse(day, worst) ? day : worst;
        }
        var rows =
                worst.equals(first)
                        ? List.<Lapses.Row>of()
                        : lapses.apply(
                                new DayRange(first.on(), worst.on().minusDays(1)), worst.on());
        var officers = new LinkedHashMap<OfficerId, Lapses.Row>();
        rows.forEach(row -> officers.put(row.officer(), row));
        var limiting = rank(worst.available().limitingFactor());
        return new Worst(
                worst.on(),
                worst.available().psus(),
                worst.available().serials(),
                worst.available().limitingFactor(),
                first.available().psus(),
                worst.deployable().total() - worst.available().total(),
                officers.size(),
                officers.values().stream()
                        .sorted(Comparator.comparing(row -> row.rank() != limiting))
                        .limit(LISTED)
                        .toList());
    }

    private static boolean isWorse(DayRow day, DayRow than) {
        var has = day.available();
        var had = than.available();
        return has.psus() == had.psus() ? has.serials() < had.serials() : has.psus() < had.psus();
    }

    /** Whose lapses tell; null where what limits is no officer. */
    private static @Nullable Rank rank(Component limiting) {
        return switch (limiting) {
            case INSPECTORS -> Rank.INSPECTOR;
            case SERGEANTS -> Rank.SERGEANT;
            case CONSTABLES, DRIVERS -> Rank.CONSTABLE;
            case CARRIERS -> null;
        };
    }
}
