package muster.readiness.course;

import java.time.Clock;
import java.util.List;
import muster.contract.DayRange;
import muster.readiness.view.RunningView;
import muster.readiness.view.Snapshot;
import muster.readiness.view.View;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The door of this package. */
public final class CourseQueries {

    private CourseQueries() {}

    public static View view() {
        return new CourseView();
    }

    /** Every course with a day in the period, cancelled ones too, by first day. */
    public static List<Course> courses(Snapshot snapshot, DayRange days) {
        return Calendar.of(snapshot, days);
    }

    /** Every course whose last day is one of these, cancelled ones too, by first day. */
    public static List<Course> ending(Snapshot snapshot, DayRange days) {
        return courses(snapshot, days).stream()
                .filter(course -> days.contains(course.to()))
                .toList();
    }

    public static RouterFunction<ServerResponse> routes(RunningView view, Clock clock) {
        return new CourseRoutes(view, clock).routes();
    }
}
