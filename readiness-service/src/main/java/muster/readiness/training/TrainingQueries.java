package muster.readiness.training;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.contract.DayRange;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.readiness.course.Course;
import muster.readiness.course.CourseQueries;
import muster.readiness.policy.PolicyQueries;
import muster.readiness.query.Answers;
import muster.readiness.readiness.ForceOfficers;
import muster.readiness.readiness.Roll;
import muster.readiness.view.RunningView;
import muster.readiness.view.Snapshot;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The door of this package: the query for a plan. */
public final class TrainingQueries {

    private static final int LONGEST = 800;
    private static final int USUAL = 90;

    /** Longer than any course, so that one under way is seen. */
    private static final int LONGEST_COURSE = 60;

    private static final int KEPT = 16;

    private record Calendar(long upTo, List<Course> courses) {}

    /** All that a plan follows from: what the views knew, and when it was asked. */
    private record Question(
            ForceId force, LocalDate today, LocalDate by, long officersUpTo, long coursesUpTo) {}

    /** A plan takes longer than a page may, and is looked at more often than anything happens. */
    private final Cache<Question, Plan> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

    private final RunningView officers;
    private final RunningView courses;
    private final CommitLog log;
    private final EventReader reader;
    private final Clock clock;
    private final Roll roll;

    private TrainingQueries(
            RunningView officers,
            ForceOfficers inMemory,
            RunningView courses,
            CommitLog log,
            EventReader reader,
            Clock clock) {
        this.officers = officers;
        this.courses = courses;
        this.log = log;
        this.reader = reader;
        this.clock = clock;
        this.roll = new Roll(inMemory);
    }

    public static RouterFunction<ServerResponse> routes(
            RunningView officers,
            ForceOfficers inMemory,
            RunningView courses,
            CommitLog log,
            EventReader reader,
            Clock clock) {
        var queries = new TrainingQueries(officers, inMemory, courses, log, reader, clock);
        return RouterFunctions.route().GET("/api/course-plan", queries::plan).build();
    }

    private Mono<ServerResponse> plan(ServerRequest request) {
        return Answers.one(
                request,
                officers,
                asked -> {
                    var today = Days.of(clock.instant());
                    var force = asked.force("force");
                    if (force == null) {
                        asked.fault("force", "is missing");
                    }
                    var given = asked.day("by");
                    var by = given == null ? today.plusDays(USUAL) : given;
                    if (by.isBefore(today)) {
                        asked.fault("by", "must not be over");
                    } else if (by.isAfter(today.plusDays(LONGEST))) {
                        asked.fault("by", "is too far: at most " + LONGEST + " days");
                    }
                    return snapshot -> plan(snapshot, Objects.requireNonNull(force), today, by);
                });
    }

    private Plan plan(Snapshot snapshot, ForceId force, LocalDate today, LocalDate by) {
        var calendar = calendar(new DayRange(today.minusDays(LONGEST_COURSE), by));
        var question = new Question(force, today, by, snapshot.upTo(), calendar.upTo());
        return kept.get(
                question,
                _ ->
                        Planner.plan(
                                new Planner.Known(
                                        force,
                                        roll.of(snapshot, force),
                                        roll.extensions(snapshot),
                                        PolicyQueries.policies(log, reader),
                                        calendar.courses(),
                                        roll.requirement(snapshot, force, by)),
                                today,
                                by));
    }

    private Calendar calendar(DayRange days) {
        return courses.ask(
                snapshot -> new Calendar(snapshot.upTo(), CourseQueries.courses(snapshot, days)));
    }
}
