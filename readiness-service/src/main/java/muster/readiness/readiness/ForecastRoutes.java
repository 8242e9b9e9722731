package muster.readiness.readiness;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import muster.contract.DayRange;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.Skill;
import muster.contract.force.Policies;
import muster.readiness.query.Answers;
import muster.readiness.query.Asked;
import muster.readiness.query.Page;
import muster.readiness.readiness.Answer.DayRow;
import muster.readiness.readiness.Forces.Force;
import muster.readiness.readiness.Together.Line;
import muster.readiness.readiness.Together.Lowest;
import muster.readiness.view.RunningView;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The queries about days to come. */
final class ForecastRoutes {

    private static final int MOST_FORCES = 1_000;

    private static final List<Skill> COUNTED =
            Stream.concat(Skill.MANDATORY.stream(), Stream.of(Skill.CARRIER_DRIVER)).toList();

    /** What is expected to happen besides what is recorded, as it stands in the address. */
    enum Courses {
        booked
    }

    private final RunningView view;
    private final RunningView courses;
    private final Bookings bookings;
    private final Supplier<Policies> policies;
    private final ForceOfficers forceOfficers;
    private final Clock clock;

    ForecastRoutes(
            RunningView view,
            RunningView courses,
            Bookings bookings,
            Supplier<Policies> policies,
            ForceOfficers forceOfficers,
            Clock clock) {
        this.view = view;
        this.courses = courses;
        this.bookings = bookings;
        this.policies = policies;
        this.forceOfficers = forceOfficers;
        this.clock = clock;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/api/forecast", this::together)
                .GET("/api/readiness/{force}/forecast", this::force)
                .GET("/api/readiness/{force}/forecast/skills", this::skills)
                .build();
    }

    private Mono<ServerResponse> force(ServerRequest request) {
        return page(
                request,
                asked -> {
                    var force = Answers.code(request, "force", ForceId::new);
                    var period = asked.ahead(Days.of(clock.instant()));
                    var expected = expected(asked, period);
                    return snapshot -> {
                        ReadinessRoutes.known(snapshot, force);
                        var booked = expected.apply(snapshot);
                        var days = new Numbers(snapshot).forecast(force, period, booked);
                        return new Page(
                                days, null, Map.of("worst", worst(snapshot, force, days, booked)));
                    };
                });
    }

    private static Worst worst(
            Snapshot snapshot, ForceId force, List<DayRow> days, BookedCourses booked) {
        return Worst.of(days, (before, worst) -> booked.lapses(snapshot, force, before, worst));
    }

    private Mono<ServerResponse> together(ServerRequest request) {
        return page(
                request,
                asked -> {
                    var region = asked.text("region");
                    var period = asked.ahead(Days.of(clock.instant()));
                    var expected = expected(asked, period);
                    return snapshot -> {
                        var booked = expected.apply(snapshot);
                        var numbers = new Numbers(snapshot);
                        var forces = new ArrayList<List<DayRow>>();
                        var lines = new ArrayList<Line>();
                        for (var force : forces(snapshot, ReadinessRoutes.list(region))) {
                            var days = numbers.forecast(force.force(), period, booked);
                            forces.add(days);
                            lines.add(
                                    new Line(
                                            force.force(),
                                            force.name(),
                                            worst(snapshot, force.force(), days, booked)));
                        }
                        var days = Together.of(forces);
                        var beside = new LinkedHashMap<String, @Nullable Object>();
                        beside.put("worst", Lowest.of(days));
                        beside.put("forces", lines);
                        return new Page(days, null, beside);
                    };
                });
    }

    static List<Force> forces(Snapshot snapshot, String list) {
        return snapshot.page(Forces.FORCES, list, "", MOST_FORCES).stream()
                .map(keyed -> keyed.document())
                .toList();
    }

    private Mono<ServerResponse> skills(ServerRequest request) {
        return page(
                request,
                asked -> {
                    var force = Answers.code(request, "force", ForceId::new);
                    var skill = asked.oneOf("skill", Skill.class);
                    var period = asked.ahead(Days.of(clock.instant()));
                    var expected = expected(asked, period);
                    return snapshot -> {
                        ReadinessRoutes.known(snapshot, force);
                        var officers =
                                expected.apply(snapshot)
                                        .officers(forceOfficers.of(snapshot, force));
                        var holders =
                                new Holders(force, period, ReadinessQueries.extensions(snapshot));
                        return Page.whole(
                                (skill == null ? COUNTED : List.of(skill))
                                        .stream()
                                                .map(each -> holders.of(each, officers))
                                                .flatMap(Collection::stream)
                                                .sorted(Comparator.comparing(Holders.Row::on))
                                                .toList());
                    };
                });
    }

    /** The courses are waited for too, so that a booking that was just made counts. */
    private Mono<ServerResponse> page(
            ServerRequest request, Function<Asked, Function<Snapshot, Page>> reading) {
        return Answers.wholePage(request, view, List.of(courses), "items", reading);
    }

    /** A course that is over and has no result yet counts for nothing, as in a plan of courses. */
    private Function<Snapshot, BookedCourses> expected(Asked asked, DayRange period) {
        var today = Days.of(clock.instant());
        if (asked.oneOf("courses", Courses.class) == null || period.last().isBefore(today)) {
            return _ -> BookedCourses.NONE;
        }
        return snapshot ->
                BookedCourses.of(
                        snapshot,
                        bookings.ending(new DayRange(today, period.last())),
                        policies.get());
    }
}
