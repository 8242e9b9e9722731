package muster.mobilisation.course;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import muster.contract.AbstractionId;
import muster.contract.CourseId;
import muster.contract.DayRange;
import muster.contract.Event;
import muster.contract.OfficerId;
import muster.contract.course.Booking;
import muster.contract.course.CourseEvents;
import muster.contract.course.CourseEvents.CourseScheduled;
import muster.contract.course.Outcome;
import muster.mobilisation.decision.Fold;
import muster.mobilisation.decision.Situation;

/** Where a course stands. */
sealed interface CourseState {

    Fold<CourseState> FOLD = new Fold<>(new Unknown(), CourseState::evolve);

    record Unknown() implements CourseState {}

    record Cancelled(CourseId course) implements CourseState {}

    /**
     * It takes place.
     *
     * @param bookings the absence that each place is, in the order in which they were booked
     */
    record Planned(
            CourseScheduled scheduled,
            DayRange days,
            Map<OfficerId, AbstractionId> bookings,
            Map<OfficerId, Graded> results)
            implements CourseState {

        public Planned {
            bookings = Collections.unmodifiableMap(new LinkedHashMap<>(bookings));
            results = Map.copyOf(results);
        }

        int free() {
            return scheduled.places() - bookings.size();
        }

        boolean isBooked(OfficerId officer) {
            return bookings.containsKey(officer);
        }

        Optional<Graded> resultOf(OfficerId officer) {
            return Optional.ofNullable(results.get(officer));
        }

        private Planned booked(Iterable<Booking> more) {
            var all = new LinkedHashMap<>(bookings);
            more.forEach(booking -> all.put(booking.officer(), booking.abstraction()));
            return new Planned(scheduled, days, all, results);
        }

        private Planned without(Iterable<OfficerId> officers) {
            var rest = new LinkedHashMap<>(bookings);
            officers.forEach(rest::remove);
            return new Planned(scheduled, days, rest, results);
        }

        private Planned on(DayRange otherDays) {
            return new Planned(scheduled, otherDays, bookings, results);
        }

        private Planned graded(OfficerId officer, Graded graded) {
            var all = new LinkedHashMap<>(results);
            all.put(officer, graded);
            return new Planned(scheduled, days, bookings, all);
        }
    }

    /** A result, and the day of the awards if it is a pass. */
    record Graded(Outcome outcome, LocalDate on) {}

    static CourseState of(CourseId course, Situation situation) {
        return situation.know(FOLD, course.tag());
    }

    private static CourseState evolve(CourseState state, Event event) {
        if (event instanceof CourseScheduled scheduled) {
            return new Planned(
                    scheduled, new DayRange(scheduled.from(), scheduled.to()), Map.of(), Map.of());
        }
        return state instanceof Planned planned && event instanceof CourseEvents e
                ? evolve(planned, e)
                : state;
    }

    private static CourseState evolve(Planned planned, CourseEvents event) {
        return switch (event) {
            case CourseScheduled _ -> planned;
            case CourseEvents.PlacesBooked e -> planned.booked(e.bookings());
            case CourseEvents.BookingCancelled e -> planned.without(e.officers());
            case CourseEvents.CourseMoved e ->
                    planned.on(new DayRange(e.from(), e.to())).booked(e.bookings());
            case CourseEvents.CourseCancelled e -> new Cancelled(e.course());
            case CourseEvents.ResultsRecorded e -> {
                var graded = planned;
                for (var result : e.results()) {
                    graded = graded.graded(result.officer(), new Graded(result.outcome(), e.on()));
                }
                yield graded;
            }
            case CourseEvents.ResultCorrected e ->
                    planned.graded(e.officer(), new Graded(e.outcome(), e.on()));
        };
    }
}
