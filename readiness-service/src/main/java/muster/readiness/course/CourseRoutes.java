package muster.readiness.course;

import java.time.Clock;
import java.time.LocalDate;
import muster.contract.CourseId;
import muster.contract.DayRange;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.Skill;
import muster.readiness.course.Calendar.Row;
import muster.readiness.query.Answers;
import muster.readiness.query.Asked;
import muster.readiness.view.RunningView;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The queries about courses. */
final class CourseRoutes {

    private static final int LONGEST_CALENDAR = 800;
    private static final int USUAL_CALENDAR = 180;

    private final RunningView view;
    private final Clock clock;

    CourseRoutes(RunningView view, Clock clock) {
        this.view = view;
        this.clock = clock;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/api/courses", this::courses)
                .GET("/api/courses/{course}", this::course)
                .GET("/api/courses/{course}/bookings", this::bookings)
                .build();
    }

    private Mono<ServerResponse> courses(ServerRequest request) {
        return Answers.whole(
                request,
                view,
                "items",
                asked -> {
                    var days = days(asked);
                    var skill = asked.oneOf("skill", Skill.class);
                    var force = asked.force("force");
                    var today = today();
                    return snapshot -> {
                        known(snapshot, force);
                        return Calendar.of(snapshot, days).stream()
                                .filter(c -> skill == null || c.skills().contains(skill))
                                .filter(c -> force == null || c.admits(force))
                                .map(c -> Row.of(c, today, false))
                                .toList();
                    };
                });
    }

    private Mono<ServerResponse> course(ServerRequest request) {
        return Answers.one(
                request,
                view,
                asked -> {
                    var code = Answers.code(request, "course", CourseId::new);
                    var today = today();
                    return snapshot -> Row.of(known(snapshot, code), today, true);
                });
    }

    private Mono<ServerResponse> bookings(ServerRequest request) {
        return Answers.whole(
                request,
                view,
                "items",
                asked -> {
                    var code = Answers.code(request, "course", CourseId::new);
                    return snapshot -> known(snapshot, code).booked();
                });
    }

    private DayRange days(Asked asked) {
        var given = asked.day("from");
        var from = given == null ? today() : given;
        var end = asked.day("to");
        var to = end == null ? from.plusDays(USUAL_CALENDAR - 1) : end;
        if (to.isBefore(from)) {
            asked.fault("to", "must not be before from");
            return new DayRange(from, from);
        }
        if (to.isAfter(from.plusDays(LONGEST_CALENDAR - 1))) {
            asked.fault("to", "is too far: at most " + LONGEST_CALENDAR + " days");
        }
        return new DayRange(from, to);
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }

    private static Course known(Snapshot snapshot, CourseId code) {
        var course = snapshot.get(Course.COURSES, code.value());
        if (course == null) {
            throw Answers.unknown("course", code);
        }
        return course;
    }

    private static void known(Snapshot snapshot, @Nullable ForceId force) {
        if (force != null && snapshot.get(CourseView.FORCES, force.value()) == null) {
            throw Answers.unknown("force", force);
        }
    }
}
