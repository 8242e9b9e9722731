package muster.edge.readiness;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import muster.edge.chart.Steps;
import org.jspecify.annotations.Nullable;

/**
 * The year that follows a day: as it will be if nobody is trained, or only whoever is booked on a
 * course, and nothing else changes.
 */
record Forecast(List<Month> months, @Nullable Cliff cliff, Worst worst, Steps chart) {

    /** As the service answers it. */
    record Answer(List<Day> items, Worst worst) {}

    /** A day of it, as the service tells it. */
    record Day(LocalDate on, Strength trained, Strength deployable, Strength available)
            implements Cliff.Foreseen {

        @Override
        public int deployablePsus() {
            return deployable.psus();
        }
    }

    /** The worst day of a month: the first with the fewest deployable PSUs. */
    record Month(YearMonth month, Day lowest) {}

    /** The last day of a forecast that begins on a day: twelve months, at most 366 days. */
    static LocalDate until(LocalDate from) {
        return from.plusYears(1).minusDays(1);
    }

    static Forecast of(Answer answer, Force force) {
        var days = answer.items();
        var cliff = Cliff.steepestFall(days);
        var owed = force.requirement();
        var chart =
                Steps.of(
                        days.getFirst().on(),
                        new Steps.Series(
                                "Trained", days.stream().map(d -> d.trained().psus()).toList()),
                        new Steps.Series(
                                "Deployable",
                                days.stream().map(d -> d.deployable().psus()).toList()),
                        cliff == null ? null : new Steps.Marked(cliff.from(), cliff.to()),
                        owed == null
                                ? null
                                : new Steps.Wanted(
                                        "Required: " + owed.psus().toPlainString(),
                                        owed.psus().doubleValue()));
        return new Forecast(months(days), cliff, answer.worst(), chart);
    }

    static List<Month> months(List<Day> days) {
        var lowest = Comparator.comparingInt((Day day) -> day.deployable().psus());
        return days.stream()
                .collect(
                        Collectors.groupingBy(
                                day -> YearMonth.from(day.on()),
                                TreeMap::new,
                                Collectors.reducing((a, b) -> lowest.compare(b, a) < 0 ? b : a)))
                .entrySet()
                .stream()
                .flatMap(e -> e.getValue().map(day -> new Month(e.getKey(), day)).stream())
                .toList();
    }
}
