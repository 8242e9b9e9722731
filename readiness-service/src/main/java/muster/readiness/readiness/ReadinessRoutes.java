package muster.readiness.readiness;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import muster.contract.DayRange;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.readiness.query.Answers;
import muster.readiness.query.Asked;
import muster.readiness.query.Knowing;
import muster.readiness.query.Page;
import muster.readiness.readiness.Answer.ForceRow;
import muster.readiness.readiness.Answer.Requirement;
import muster.readiness.readiness.Forces.Force;
import muster.readiness.readiness.Numbers.When;
import muster.readiness.view.PastViews;
import muster.readiness.view.RunningView;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The queries about forces, readiness and officers. */
final class ReadinessRoutes {

    private static final int USUAL_PERIOD = 90;

    private final RunningView view;
    private final PastViews past;
    private final Knowing knowing;
    private final Differences differences;
    private final ForceOfficers officers;
    private final PersonalData personal;
    private final Clock clock;

    ReadinessRoutes(
            RunningView view,
            PastViews past,
            Differences differences,
            ForceOfficers officers,
            PersonalData personal,
            Clock clock) {
        this.view = view;
        this.past = past;
        this.knowing = new Knowing(view, past::at);
        this.differences = differences;
        this.officers = officers;
        this.personal = personal;
        this.clock = clock;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/api/forces", this::forces)
                .GET("/api/readiness", this::everyForce)
                .GET("/api/readiness/{force}", this::force)
                .GET("/api/readiness/{force}/explanation", this::explanation)
                .GET("/api/readiness/{force}/difference", this::difference)
                .GET("/api/readiness/{force}/officers", this::officers)
                .GET("/api/readiness/{force}/lapses", this::lapses)
                .GET("/api/officers/{officer}", this::officer)
                .build();
    }

    private Mono<ServerResponse> forces(ServerRequest request) {
        return Answers.list(
                request,
                view,
                "items",
                asked -> {
                    var region = asked.text("region");
                    return (snapshot, after, limit) ->
                            Page.of(
                                    snapshot,
                                    Forces.FORCES,
                                    list(region),
                                    after,
                                    limit,
                                    force ->
                                            new ForceRow(
                                                    force.force(),
                                                    force.name(),
                                                    force.region(),
                                                    force.requirements().stream()
                                                            .map(Requirement::of)
                                                            .toList()));
                });
    }

    static String list(@Nullable String region) {
        return region == null ? Forces.ALL : "region:" + region;
    }

    private Mono<ServerResponse> everyForce(ServerRequest request) {
        return Answers.list(
                request,
                view,
                "items",
                asked -> {
                    var when = when(asked);
                    var region = asked.text("region");
                    return (snapshot, after, limit) -> {
                        var page =
                                Page.of(
                                        snapshot,
                                        Forces.FORCES,
                                        list(region),
                                        after,
                                        limit,
                                        force -> force);
                        var forces = page.items().stream().map(Force.class::cast).toList();
                        return new Page(new Numbers(snapshot).of(forces, when, false), page.next());
                    };
                });
    }

    private Mono<ServerResponse> force(ServerRequest request) {
        return Answers.one(
                request,
                knowing,
                asked -> {
                    var force = Answers.code(request, "force", ForceId::new);
                    var when = when(asked);
                    return snapshot ->
                            new Numbers(snapshot)
                                    .of(List.of(known(snapshot, force)), when, true)
                                    .getFirst();
                });
    }

    private Mono<ServerResponse> explanation(ServerRequest request) {
        return Answers.wholePage(
                request,
                knowing,
                "parts",
                asked -> {
                    var force = Answers.code(request, "force", ForceId::new);
                    var when = when(asked);
                    var figure = asked.text("figure");
                    if (figure == null) {
                        asked.fault("figure", "must be given, such as /available/psus");
                    }
                    return snapshot -> {
                        var explanations =
                                new Explanations(snapshot, officers, known(snapshot, force), when);
                        var explanation = explanations.of(figure == null ? "" : figure);
                        return new Page(
                                explanation.parts(),
                                null,
                                Map.of("explained", explanation.explained()));
                    };
                });
    }

    private Mono<ServerResponse> difference(ServerRequest request) {
        return Answers.one(
                request,
                view,
                asked -> {
                    var force = Answers.code(request, "force", ForceId::new);
                    var when = when(asked);
                    var asKnownAt = asked.instant("asKnownAt");
                    var comparedWith = asked.instant("comparedWith");
                    if (asKnownAt == null) {
                        asked.fault("asKnownAt", "must be given: what is compared with later");
                    } else if (comparedWith != null && comparedWith.isBefore(asKnownAt)) {
                        asked.fault("comparedWith", "must not be before asKnownAt");
                    }
                    var from = Objects.requireNonNullElse(asKnownAt, Instant.EPOCH);
                    return now ->
                            comparedWith == null
                                    ? difference(force, when, from, now, null)
                                    : past.at(comparedWith)
                                            .ask(later ->
                                                    difference(
                                                            force,
                                                            when,
                                                            from,
                                                            later,
                                                            comparedWith));
                });
    }

    private Difference difference(
            ForceId force,
            When when,
            Instant asKnownAt,
            Snapshot later,
            @Nullable Instant comparedWith) {
        known(later, force);
        return past.at(asKnownAt)
                .ask(earlier ->
                        differences.of(force, when, earlier, asKnownAt, later, comparedWith));
    }

    private When when(Asked asked) {
        var on = asked.day("on");
        var at = asked.instant("at");
        if (on != null && at != null) {
            asked.fault("at", "give on or at, not both");
        }
        return When.of(on, on == null ? at : null, clock);
    }

    private Mono<ServerResponse> officers(ServerRequest request) {
        return Answers.list(
                request,
                view,
                "items",
                asked -> {
                    var force = Answers.code(request, "force", ForceId::new);
                    var state = asked.oneOf("state", Officers.Shown.class);
                    var rank = asked.oneOf("rank", Rank.class);
                    var skill = asked.oneOf("skill", Skill.class);
                    var on = day(asked, "on");
                    var begins = asked.text("startsWith");
                    return (snapshot, after, limit) -> {
                        known(snapshot, force);
                        var officers = officers(snapshot);
                        return Page.of(
                                snapshot,
                                ReadinessView.OFFICERS,
                                force.value(),
                                begins == null ? "" : begins,
                                after,
                                limit,
                                officer -> officers.row(officer, force, on, state, rank, skill));
                    };
                });
    }

    private static Officers officers(Snapshot snapshot) {
        return new Officers(CadreRoutes.extensions(snapshot), CadreRoutes.cadres(snapshot));
    }

    private Mono<ServerResponse> officer(ServerRequest request) {
        return Answers.one(
                request,
                view,
                asked -> {
                    var officer = Answers.code(request, "officer", OfficerId::new);
                    return snapshot -> {
                        var history = snapshot.get(ReadinessView.OFFICERS, officer.value());
                        var registration = history == null ? null : history.registration();
                        if (history == null || registration == null) {
                            throw Answers.unknown("officer", officer);
                        }
                        return officers(snapshot)
                                .officer(
                                        history,
                                        registration,
                                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                                        history.erased() ? null : personal.of(officer));
                    };
                });
    }

    private Mono<ServerResponse> lapses(ServerRequest request) {
        return Answers.list(
                request,
                view,
                "items",
                asked -> {
                    var force = Answers.code(request, "force", ForceId::new);
                    var from = day(asked, "from");
                    var given = asked.day("to");
                    var to = given == null ? from.plusDays(USUAL_PERIOD - 1) : given;
                    if (to.isBefore(from)) {
                        asked.fault("to", "must not be before from");
                    }
                    return (snapshot, after, limit) -> {
                        known(snapshot, force);
                        var rows =
                                Lapses.first(
                                        snapshot, force, new DayRange(from, to), after, limit + 1);
                        return page(rows, limit);
                    };
                });
    }

    private static Page page(List<Lapses.Row> rows, int limit) {
        return rows.size() <= limit
                ? new Page(rows, null)
                : new Page(rows.subList(0, limit), Asked.cursorAt(rows.get(limit - 1).key()));
    }

    private LocalDate day(Asked asked, String name) {
        var day = asked.day(name);
        return day == null ? Days.of(clock.instant()) : day;
    }

    static Force known(Snapshot snapshot, ForceId code) {
        var force = snapshot.get(Forces.FORCES, code.value());
        if (force == null) {
            throw Answers.unknown("force", code);
        }
        return force;
    }
}
