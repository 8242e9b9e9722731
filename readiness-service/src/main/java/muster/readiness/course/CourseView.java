package muster.readiness.course;

import java.util.List;
import muster.contract.Event;
import muster.contract.course.Booking;
import muster.contract.course.CourseEvents;
import muster.contract.course.CourseEvents.BookingCancelled;
import muster.contract.course.CourseEvents.CourseCancelled;
import muster.contract.course.CourseEvents.CourseMoved;
import muster.contract.course.CourseEvents.CourseScheduled;
import muster.contract.course.CourseEvents.PlacesBooked;
import muster.contract.course.CourseEvents.ResultCorrected;
import muster.contract.course.CourseEvents.ResultsRecorded;
import muster.contract.force.ForceEvents.ForceRegistered;
import muster.readiness.view.Documents;
import muster.readiness.view.Kind;
import muster.readiness.view.Occurrence;
import muster.readiness.view.View;

/** Folds courses, their places and results. */
final class CourseView implements View {

    /** The forces, to tell an unknown one. */
    public record Known(String name) {}

    static final Kind<Known> FORCES = Kind.of("forces", Known.class);

    @Override
    public String name() {
        return "courses";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Kind<?>> kinds() {
        return List.of(Course.COURSES, FORCES);
    }

    @Override
    public List<Class<? extends Event>> folds() {
        return List.of(ForceRegistered.class, CourseEvents.class);
    }

    @Override
    public void fold(Occurrence occurrence, Documents documents) {
        switch (occurrence.event()) {
            case ForceRegistered e -> documents.put(FORCES, e.force().value(), new Known(e.name()));
            case CourseEvents e -> fold(occurrence, e, documents);
            default -> {}
        }
    }

    private static void fold(Occurrence occurrence, CourseEvents event, Documents documents) {
        var key = event.course().value();
        if (event instanceof CourseScheduled scheduled) {
            documents.put(Course.COURSES, key, Course.of(scheduled));
        } else {
            documents.change(Course.COURSES, key, course -> evolve(course, event, occurrence));
        }
    }

    private static Course evolve(Course course, CourseEvents event, Occurrence occurrence) {
        return switch (event) {
            case CourseScheduled e -> Course.of(e);
            case PlacesBooked e ->
                    course.booking(e.bookings().stream().map(Booking::officer).toList());
            case BookingCancelled e -> course.without(e.officers());
            case CourseMoved e -> course.moved(e.from(), e.to());
            case CourseCancelled e ->
                    course.cancelled(new Course.Cancelled(occurrence.occurredAt(), e.reason()));
            case ResultsRecorded e -> {
                var graded = course;
                for (var result : e.results()) {
                    graded = graded.graded(result.officer(), result.outcome(), e.on());
                }
                yield graded;
            }
            case ResultCorrected e -> course.graded(e.officer(), e.outcome(), e.on());
        };
    }

    @Override
    public void foresee(Occurrence occurrence, Foresight foresight) {
        if (occurrence.event() instanceof CourseEvents e) {
            foresight.need(Course.COURSES, e.course().value());
        }
    }
}
