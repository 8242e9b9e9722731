package muster.edge.readiness;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import muster.edge.chart.Steps;
import org.jspecify.annotations.Nullable;

/** The year of a region's forces, as the service tells it. */
record Together(List<Day> items, @Nullable Lowest worst, List<Line> forces) {

    /** What the forces can form, each by itself, added up. */
    record Sum(int total, int psus) {}

    record Day(LocalDate on, Sum trained, Sum deployable, Sum available) implements Cliff.Foreseen {

        @Override
        public int deployablePsus() {
            return deployable.psus();
        }
    }

    /** The first of the days with the fewest PSUs available together. */
    record Lowest(LocalDate on, int psus, int psusOnFirstDay) {}

    record Line(String force, String name, Worst worst) {}

    public @Nullable Cliff cliff() {
        return Cliff.steepestFall(items);
    }

    /** Without a requirement: those of different bases are not one line. */
    public Steps chart() {
        var cliff = cliff();
        return Steps.of(
                items.getFirst().on(),
                new Steps.Series("Trained", items.stream().map(d -> d.trained().psus()).toList()),
                new Steps.Series(
                        "Deployable", items.stream().map(d -> d.deployable().psus()).toList()),
                cliff == null ? null : new Steps.Marked(cliff.from(), cliff.to()),
                null);
    }

    /** The first of the days of each month with the fewest available PSUs. */
    public List<Day> months() {
        var months = new LinkedHashMap<YearMonth, Day>();
        items.forEach(day ->
                months.merge(
                        YearMonth.from(day.on()),
                        day,
                        (a, b) -> b.available().psus() < a.available().psus() ? b : a));
        return List.copyOf(months.values());
    }
}
