package muster.edge.readiness;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The year of a region's forces, as the service tells it. */
record Together(List<Day> items, @Nullable Lowest worst, List<Line> forces) {

    /** What the forces can form, each by itself, added up. */
    record Sum(int total, int psus) {}

    record Day(LocalDate on, Sum trained, Sum deployable, Sum available) {}

    /** The first of the days with the fewest PSUs available together. */
    record Lowest(LocalDate on, int psus, int psusOnFirstDay) {}

    record Line(String force, String name, Worst worst) {}

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
