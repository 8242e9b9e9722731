package muster.edge.line;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A day as it is said. */
sealed interface Day {

    /** How far a day is looked for: 29 February comes back after eight years at the latest. */
    int YEARS = 8;

    /** One day and no other. */
    record Exact(LocalDate date) implements Day {}

    /** One in seven. */
    record Weekday(DayOfWeek weekday) implements Day {}

    /** One a year. */
    record Yearly(MonthDay day) implements Day {}

    /** Any day, where a time stands alone. */
    record Any() implements Day {}

    /** The days that can be meant from a day on, the nearest first. */
    default Stream<LocalDate> from(LocalDate first) {
        return switch (this) {
            case Exact(var date) -> Stream.of(date);
            case Weekday(var weekday) ->
                    days(first, 15, 1).filter(d -> d.getDayOfWeek() == weekday);
            case Yearly(var day) -> years(first, 1, day).filter(d -> !d.isBefore(first));
            case Any() -> days(first, 3, 1);
        };
    }

    /** The days that can be meant up to a day, the nearest first. */
    default Stream<LocalDate> upTo(LocalDate last) {
        return switch (this) {
            case Exact(var date) -> Stream.of(date);
            case Weekday(var weekday) ->
                    days(last, 15, -1).filter(d -> d.getDayOfWeek() == weekday);
            case Yearly(var day) -> years(last, -1, day).filter(d -> !d.isAfter(last));
            case Any() -> days(last, 3, -1);
        };
    }

    private static Stream<LocalDate> days(LocalDate first, int count, int step) {
        return IntStream.range(0, count).mapToObj(i -> first.plusDays((long) i * step));
    }

    private static Stream<LocalDate> years(LocalDate first, int step, MonthDay day) {
        return IntStream.rangeClosed(0, YEARS)
                .map(i -> first.getYear() + i * step)
                .filter(day::isValidYear)
                .mapToObj(day::atYear);
    }
}
