package muster.readiness.fatigue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import muster.contract.DayRange;
import muster.contract.Days;
import muster.contract.officer.OfficerHistory;
import muster.contract.officer.OfficerHistory.Stint;

/**
 * When an officer was away, or is to be.
 *
 * @param stints in the order in which they begin, none without length
 */
record Away(List<Stint> stints) {

    private static final Comparator<Stint> IN_ORDER = Comparator.comparing(Stint::from);

    static Away of(OfficerHistory officer) {
        return new Away(
                officer.realStints().stream()
                        .filter(stint -> stint.from().isBefore(stint.until()))
                        .sorted(IN_ORDER)
                        .toList());
    }

    /** What overlaps counts once. */
    Duration time(DayRange days) {
        var time = Duration.ZERO;
        var counted = Days.start(days.first());
        var end = end(days);
        for (var stint : stints) {
            var from = later(stint.from(), counted);
            var to = stint.until().isBefore(end) ? stint.until() : end;
            if (from.isBefore(to)) {
                time = time.plus(Duration.between(from, to));
                counted = to;
            }
        }
        return time;
    }

    /** How many in a row up to a day; none without any time away on the day itself. */
    int consecutiveDays(LocalDate day) {
        var first = day.plusDays(1);
        var before = on(day);
        while (before.isPresent()) {
            first = Days.of(before.get().from());
            before = on(first.minusDays(1));
        }
        return (int) (day.toEpochDay() - first.toEpochDay()) + 1;
    }

    /** The one that began first of those that touch a day. */
    Optional<Stint> on(LocalDate day) {
        return touching(new DayRange(day, day)).stream().findFirst();
    }

    /** Before any deployment that begins on these days, after whatever went before. */
    Optional<Duration> shortestRest(DayRange days) {
        var begin = Days.start(days.first());
        var end = end(days);
        return IntStream.range(1, stints.size())
                .filter(place -> {
                    var from = stints.get(place).from();
                    return !from.isBefore(begin) && from.isBefore(end);
                })
                .mapToObj(this::restBefore)
                .min(Comparator.naturalOrder());
    }

    /** None for the first; nothing where the one before went on. */
    Optional<Duration> restBefore(Stint stint) {
        int place = stints.indexOf(stint);
        return place < 1 ? Optional.empty() : Optional.of(restBefore(place));
    }

    private Duration restBefore(int place) {
        var home = stints.getFirst().until();
        for (var earlier : stints.subList(0, place)) {
            home = later(home, earlier.until());
        }
        var rest = Duration.between(home, stints.get(place).from());
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    List<Stint> touching(DayRange days) {
        return touching(stints, days);
    }

    static List<Stint> touching(List<Stint> stints, DayRange days) {
        var begin = Days.start(days.first());
        var end = end(days);
        return stints.stream().filter(stint -> stint.overlaps(begin, end)).toList();
    }

    /** Local days with any time away. */
    int days(DayRange days) {
        int touched = 0;
        var next = days.first();
        for (var stint : touching(days)) {
            var on = Days.touched(stint.from(), stint.until());
            var first = on.first().isAfter(next) ? on.first() : next;
            var last = on.last().isBefore(days.last()) ? on.last() : days.last();
            if (!last.isBefore(first)) {
                touched += (int) new DayRange(first, last).length();
                next = last.plusDays(1);
            }
        }
        return touched;
    }

    /** The last day with any time away, as planned. */
    Optional<LocalDate> lastDay() {
        return stints.stream()
                .map(Stint::until)
                .max(Comparator.naturalOrder())
                .map(until -> Days.of(until.minusNanos(1)));
    }

    private static Instant end(DayRange days) {
        return Days.start(days.last().plusDays(1));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
