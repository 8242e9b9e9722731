package muster.edge.line;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import muster.edge.page.Uk;
import org.jspecify.annotations.Nullable;

/**
 * Which instant a local time means. On the night the clocks go forward some times don't exist, and
 * on the night they go back some come twice: then nothing is guessed.
 */
final class Times {

    private static final ZoneOffset BST = ZoneOffset.ofHours(1);
    private static final Uk UK = new Uk();

    /** Why a time means no instant, or several. */
    static final class Unclear extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unclear(String why) {
            super(why, null, false, false);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    private Times() {}

    /**
     * The first time after an instant; of an exact day that time, be it after or not.
     *
     * @param summer by British Summer Time if true, by GMT if false, by the clock if absent
     */
    static Instant next(Day day, LocalTime time, @Nullable Boolean summer, Instant after) {
        var days = day.from(local(after));
        return first(days, time, summer, i -> day instanceof Day.Exact || i.isAfter(after));
    }

    /** The last time not after an instant; of an exact day that time, be it before or not. */
    static Instant latest(Day day, LocalTime time, @Nullable Boolean summer, Instant until) {
        var days = day.upTo(local(until));
        return first(days, time, summer, i -> day instanceof Day.Exact || !i.isAfter(until));
    }

    static LocalDate local(Instant at) {
        return at.atZone(Uk.ZONE).toLocalDate();
    }

    private static Instant first(
            Stream<LocalDate> days,
            LocalTime time,
            @Nullable Boolean summer,
            Predicate<Instant> meant) {
        return days.map(date -> onDay(date, time, summer, meant))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new Unclear("There is no such day. Give the day with its year"));
    }

    private static Optional<Instant> onDay(
            LocalDate date, LocalTime time, @Nullable Boolean summer, Predicate<Instant> meant) {
        var local = date.atTime(time);
        if (summer != null) {
            return Optional.of(local.toInstant(summer ? BST : ZoneOffset.UTC)).filter(meant);
        }
        var offsets = Uk.ZONE.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return Optional.of(local.toInstant(offsets.getFirst())).filter(meant);
        }
        // before the clocks change it is summer or winter by the day before
        if (meant.test(local.atZone(Uk.ZONE).toInstant())
                || offsets.stream().anyMatch(offset -> meant.test(local.toInstant(offset)))) {
            throw new Unclear(unclear(local, offsets));
        }
        return Optional.empty();
    }

    private static String unclear(LocalDateTime local, List<ZoneOffset> offsets) {
        var time = local.toLocalTime();
        var day = UK.day(local.toLocalDate());
        return offsets.isEmpty()
                ? "There is no "
                        + time
                        + " on "
                        + day
                        + ": the clocks go forward then. Say "
                        + time.minusHours(1)
                        + " or "
                        + time.plusHours(1)
                : time
                        + " comes twice on "
                        + day
                        + ", since the clocks go back. Say "
                        + time
                        + " bst for the first or "
                        + time
                        + " gmt for the second";
    }
}
