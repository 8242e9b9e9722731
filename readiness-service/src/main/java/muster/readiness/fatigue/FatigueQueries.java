package muster.readiness.fatigue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import muster.commitlog.Boundary;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.fatigue.FatigueEvents;
import muster.contract.fatigue.FatigueEvents.FatiguePolicySet;
import muster.contract.fatigue.FatiguePolicies;
import muster.contract.officer.OfficerHistory;
import muster.readiness.query.Answers;
import muster.readiness.query.Asked;
import muster.readiness.query.Page;
import muster.readiness.readiness.ForceOfficers;
import muster.readiness.readiness.Roll;
import muster.readiness.view.RunningView;
import muster.readiness.view.Snapshot;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The door of this package: the queries about fatigue. */
public final class FatigueQueries {

    private final RunningView officers;
    private final Roll roll;
    private final CommitLog log;
    private final EventReader reader;
    private final Clock clock;

    private FatigueQueries(
            RunningView officers, Roll roll, CommitLog log, EventReader reader, Clock clock) {
        this.officers = officers;
        this.roll = roll;
        this.log = log;
        this.reader = reader;
        this.clock = clock;
    }

    public static RouterFunction<ServerResponse> routes(
            RunningView officers,
            ForceOfficers inMemory,
            CommitLog log,
            EventReader reader,
            Clock clock) {
        var queries = new FatigueQueries(officers, new Roll(inMemory), log, reader, clock);
        return RouterFunctions.route()
                .GET("/api/fatigue/{force}", queries::force)
                .GET("/api/fatigue/{force}/officers/{officer}", queries::officer)
                .GET("/api/fatigue-policies", queries::policies)
                .build();
    }

    private Mono<ServerResponse> force(ServerRequest request) {
        return Answers.list(
                request,
                officers,
                "items",
                asked -> {
                    var force = Answers.code(request, "force", ForceId::new);
                    var day = day(asked);
                    boolean warned = Boolean.TRUE.equals(asked.flag("warned"));
                    return (snapshot, after, limit) -> {
                        var fatigue =
                                ForceFatigue.of(
                                        force,
                                        day,
                                        roll.of(snapshot, force),
                                        roll.extensions(snapshot),
                                        policies(snapshot));
                        return page(fatigue, warned, after, limit);
                    };
                });
    }

    private static Page page(ForceFatigue fatigue, boolean warned, String after, int limit) {
        var rows =
                fatigue.rows().stream()
                        .filter(row -> !warned || !row.findings().isEmpty())
                        .filter(row -> ForceFatigue.place(row).compareTo(after) > 0)
                        .limit(limit + 1L)
                        .toList();
        boolean more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        return new Page(
                shown,
                more ? Asked.cursorAt(ForceFatigue.place(shown.getLast())) : null,
                fatigue.summary());
    }

    private Mono<ServerResponse> officer(ServerRequest request) {
        return Answers.one(
                request,
                officers,
                asked -> {
                    var force = Answers.code(request, "force", ForceId::new);
                    var code = Answers.code(request, "officer", OfficerId::new);
                    var day = day(asked);
                    return snapshot -> {
                        var officer = find(code, roll.of(snapshot, force));
                        var policies = policies(snapshot);
                        var row =
                                ForceFatigue.row(
                                        force, day, officer, roll.extensions(snapshot), policies);
                        if (row == null) {
                            throw Answers.unknown("officer", code);
                        }
                        return OfficerFatigue.of(force, day, policies.on(day, force), row, officer);
                    };
                });
    }

    private static OfficerHistory find(OfficerId code, Iterable<OfficerHistory> officers) {
        for (var officer : officers) {
            var registration = officer.registration();
            if (registration != null && registration.officer().equals(code)) {
                return officer;
            }
        }
        throw Answers.unknown("officer", code);
    }

    private Mono<ServerResponse> policies(ServerRequest request) {
        return Answers.whole(
                request,
                officers,
                "items",
                asked -> {
                    var today = Days.of(clock.instant());
                    return snapshot -> Policy.of(policies(snapshot), today);
                });
    }

    private LocalDate day(Asked asked) {
        return Objects.requireNonNullElseGet(asked.day("on"), () -> Days.of(clock.instant()));
    }

    private FatiguePolicies policies(Snapshot snapshot) {
        return policies(snapshot, log, reader);
    }

    /** As far as the snapshot knows. */
    public static FatiguePolicies policies(Snapshot snapshot, CommitLog log, EventReader reader) {
        if (log.head() < snapshot.upTo()) {
            log.catchUp();
        }
        return new FatiguePolicies(
                log.read(Boundary.of(FatigueEvents.POLICY_TAG), 0).events().stream()
                        .filter(event -> event.sequence() <= snapshot.upTo())
                        .map(event -> (FatiguePolicySet) reader.read(event))
                        .toList());
    }
}
