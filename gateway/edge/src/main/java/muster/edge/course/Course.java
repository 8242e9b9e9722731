package muster.edge.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A course, as the service tells it; its bookings where it is asked for alone. */
record Course(
        String course,
        List<String> skills,
        LocalDate from,
        LocalDate to,
        String location,
        @Nullable List<String> forces,
        @Nullable List<String> ranks,
        String state,
        int places,
        int booked,
        int free,
        long passed,
        long failed,
        long absent,
        @Nullable Cancelled cancelled,
        @Nullable List<Booking> bookings,
        long upTo) {

    record Booking(String officer, @Nullable String outcome, @Nullable LocalDate on) {}

    record Cancelled(Instant at, String reason) {}

    public Course {
        skills = List.copyOf(skills);
        bookings = bookings == null ? List.of() : List.copyOf(bookings);
    }

    /** Whether bookings and results can still be entered. */
    public boolean open() {
        return cancelled == null;
    }

    /** Whether it can still be moved or cancelled. */
    public boolean withoutResults() {
        return open() && passed + failed + absent == 0;
    }

    /** Who has no result yet. */
    public List<Booking> ungraded() {
        return bookings == null
                ? List.of()
                : bookings.stream().filter(booking -> booking.outcome() == null).toList();
    }
}
