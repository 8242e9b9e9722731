package muster.readiness.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import muster.contract.ForceId;
import muster.readiness.readiness.Answer.DayRow;
import muster.readiness.readiness.Answer.Strength;
import org.jspecify.annotations.Nullable;

/**
 * What several forces have together. PSUs are those each can form by itself: what is left over in
 * one is not made up with what is left over in another.
 */
final class Together {

    private Together() {}

    /** Officers added up by rank, and the PSUs of each force added up. */
    record Sum(int inspectors, int sergeants, int constables, int drivers, int total, int psus) {

        private static Sum of(List<Strength> forces) {
            return new Sum(
                    sum(forces, Strength::inspectors),
                    sum(forces, Strength::sergeants),
                    sum(forces, Strength::constables),
                    sum(forces, Strength::drivers),
                    sum(forces, Strength::total),
                    sum(forces, Strength::psus));
        }

        private static int sum(List<Strength> forces, ToIntFunction<Strength> number) {
            return forces.stream().mapToInt(number).sum();
        }
    }

    /** A day of several forces. */
    record Day(LocalDate on, Sum trained, Sum deployable, Sum available) {}

    /** A force among them. */
    record Line(ForceId force, String name, Worst worst) {}

    /** The first of the days with the fewest PSUs available together. */
    record Lowest(LocalDate on, int psus, int psusOnFirstDay) {

        /** Null where there is no day. */
        static @Nullable Lowest of(List<Day> days) {
            if (days.isEmpty()) {
                return null;
            }
            var lowest = days.getFirst();
            for (var day : days) {
                lowest = day.available().psus() < lowest.available().psus() ? day : lowest;
            }
            return new Lowest(
                    lowest.on(), lowest.available().psus(), days.getFirst().available().psus());
        }
    }

    /**
     * Day by day.
     *
     * @param forces the same days of each
     */
    static List<Day> of(List<List<DayRow>> forces) {
        var days = new ArrayList<Day>();
        for (int i = 0; !forces.isEmpty() && i < forces.getFirst().size(); i++) {
            int day = i;
            var rows = forces.stream().map(force -> force.get(day)).toList();
            days.add(
                    new Day(
                            rows.getFirst().on(),
                            sum(rows, DayRow::trained),
                            sum(rows, DayRow::deployable),
                            sum(rows, DayRow::available)));
        }
        return days;
    }

    private static Sum sum(List<DayRow> rows, Function<DayRow, Strength> strength) {
        return Sum.of(rows.stream().map(strength).toList());
    }
}
