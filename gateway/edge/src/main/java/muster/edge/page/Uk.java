package muster.edge.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days and times as people in the UK write them, local; templates know it as {@code @uk}. */
@Component("uk")
public final class Uk {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = format("d MMMM uuuu");
    private static final DateTimeFormatter SHORT_DAY = format("d MMM uuuu");
    private static final DateTimeFormatter WEEKDAY = format("EEE d MMM uuuu");
    private static final DateTimeFormatter TIME = format("HH:mm");
    private static final DateTimeFormatter MOMENT = format("EEE d MMM uuuu, HH:mm");
    private static final DateTimeFormatter BRIEF = format("EEE d MMM, HH:mm");
    private static final DateTimeFormatter PICKED = format("d/M/uuuu");

    private final Clock clock = Clock.system(ZONE);

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(ZONE);
    }

    /** Such as 31 January 2024. */
    public String day(@Nullable LocalDate day) {
        return of(DAY, day);
    }

    /** Such as 31 Jan 2024. */
    public String shortDay(@Nullable LocalDate day) {
        return of(SHORT_DAY, day);
    }

    /** Such as Wed 31 Jan 2024. */
    public String weekday(@Nullable LocalDate day) {
        return of(WEEKDAY, day);
    }

    /** Such as 31/1/2024, as a date picker takes it. */
    public String picked(@Nullable LocalDate day) {
        return of(PICKED, day);
    }

    /** Such as Fri 20 Nov 2026, 06:00. */
    public String moment(@Nullable Instant at) {
        return of(MOMENT, at);
    }

    /** Such as Fri 20 Nov, 06:00, for what is near. */
    public String brief(@Nullable Instant at) {
        return of(BRIEF, at);
    }

    /** Such as 06:00. */
    public String time(@Nullable Instant at) {
        return of(TIME, at);
    }

    /** Such as "Fri 20 Nov 2026, 06:00 to 18:00", or with both days where they differ. */
    public String period(Instant from, Instant to) {
        var sameDay = from.atZone(ZONE).toLocalDate().equals(to.atZone(ZONE).toLocalDate());
        return moment(from) + " to " + (sameDay ? time(to) : moment(to));
    }

    /** How far off it is: "in 3 hours", "2 days ago". */
    public String away(Instant at) {
        var distance = Duration.between(clock.instant(), at);
        var size = distance.abs();
        var words =
                size.toDays() >= 2
                        ? size.toDays() + " days"
                        : size.toHours() >= 2
                                ? size.toHours() + " hours"
                                : Math.max(1, size.toMinutes()) + " min";
        return distance.isNegative() ? words + " ago" : "in " + words;
    }

    /** The local day. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String of(DateTimeFormatter format, @Nullable TemporalAccessor value) {
        return value == null ? "" : format.format(value);
    }
}
