package muster.contract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Local days from the first through the last, both included. */
public record DayRange(LocalDate first, LocalDate last) {

    /** Stands for "always" where a state has no end; every real day lies inside. */
    public static final DayRange ALWAYS =
            new DayRange(LocalDate.of(1800, 1, 1), LocalDate.of(9999, 12, 31));

    public DayRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean overlaps(DayRange other) {
        return !other.last.isBefore(first) && !other.first.isAfter(last);
    }

    /** Number of days, at least 1. */
    public long length() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
