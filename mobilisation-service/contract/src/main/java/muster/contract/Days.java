package muster.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The local days of the forces. Spans of time leave out their end, spans of days include it. */
public final class Days {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private Days() {}

    public static LocalDate of(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }

    public static Instant start(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    /** Every local day that the span touches, its end not included. */
    public static DayRange touched(Instant from, Instant to) {
        return new DayRange(of(from), of(to.minusNanos(1)));
    }

    static boolean isSensible(Instant instant) {
        return !instant.isBefore(FIRST) && instant.isBefore(LAST);
    }
}
