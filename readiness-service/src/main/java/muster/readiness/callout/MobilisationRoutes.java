package muster.readiness.callout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import muster.contract.Checks;
import muster.contract.ForceId;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.Rank;
import muster.contract.callout.Called;
import muster.contract.callout.Mobilisation;
import muster.contract.callout.Person;
import muster.contract.callout.Verdict;
import muster.readiness.callout.Standings.Callable;
import muster.readiness.callout.Standings.Detail;
import muster.readiness.callout.Standings.OfficerRow;
import muster.readiness.callout.Standings.Row;
import muster.readiness.callout.Standings.WaveRow;
import muster.readiness.query.Answers;
import muster.readiness.query.Asked;
import muster.readiness.query.Page;
import muster.readiness.view.RunningView;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The queries about mobilisations. */
final class MobilisationRoutes {

    private static final int USUALLY_CALLED = 50;

    private final RunningView view;
    private final List<RunningView> others;
    private final Reserve reserve;
    private final Yard yard;
    private final Clock clock;

    /** The others are the views behind {@code reserve} and {@code yard}. */
    MobilisationRoutes(
            RunningView view, List<RunningView> others, Reserve reserve, Yard yard, Clock clock) {
        this.view = view;
        this.others = others;
        this.reserve = reserve;
        this.yard = yard;
        this.clock = clock;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/api/mobilisations", this::mobilisations)
                .GET("/api/mobilisations/{mobilisation}", this::mobilisation)
                .GET("/api/mobilisations/{mobilisation}/officers", this::officers)
                .GET("/api/mobilisations/{mobilisation}/callable", this::callable)
                .build();
    }

    /** Everybody called, or one way of standing. */
    enum Shown {
        CALLED,
        NO_REPLY,
        COMING,
        NOT_COMING,
        ARRIVED;

        boolean shows(Person person, Instant at) {
            return this == CALLED
                    ? person.firstCall(at).isPresent()
                    : person.standing(at) == Person.Standing.valueOf(name());
        }
    }

    private Mono<ServerResponse> mobilisations(ServerRequest request) {
        return Answers.list(
                request,
                view,
                "items",
                asked -> {
                    var operation = asked.operation("operation");
                    var force = asked.force("force");
                    boolean open = onlyOpen(asked);
                    var now = now();
                    return (snapshot, after, limit) -> {
                        known(snapshot, operation, force);
                        return Page.of(
                                snapshot,
                                Begun.BEGUN,
                                Begun.list(operation, force, open),
                                after,
                                limit,
                                begun ->
                                        begun.isAsked(operation, force, open)
                                                ? row(snapshot, begun, now)
                                                : null);
                    };
                });
    }

    private static boolean onlyOpen(Asked asked) {
        var open = asked.flag("open");
        if (Boolean.FALSE.equals(open)) {
            asked.fault("open", "must be true or left out");
        }
        return open != null;
    }

    private static Row row(Snapshot snapshot, Begun begun, Instant now) {
        var mobilisation = known(snapshot, begun.mobilisation());
        return Row.of(
                mobilisation,
                operationName(snapshot, mobilisation),
                verdict(snapshot, mobilisation, now));
    }

    private Mono<ServerResponse> mobilisation(ServerRequest request) {
        return Answers.one(
                request,
                view,
                others,
                asked -> {
                    var code = Answers.code(request, "mobilisation", MobilisationId::new);
                    var at = at(asked);
                    return snapshot -> detail(snapshot, known(snapshot, code), at);
                });
    }

    private Detail detail(Snapshot snapshot, Mobilisation mobilisation, Instant asked) {
        var started = mobilisation.started();
        var at = untilEnd(mobilisation, asked);
        var declarations = MobilisationsView.declarations(snapshot, mobilisation);
        var verdict = Verdict.of(mobilisation, declarations, at);
        boolean wanting = verdict.waves().stream().anyMatch(wave -> !wave.soonest().isEmpty());
        var others = wanting ? notCalled(mobilisation, at) : List.<Called>of();
        var carriers = Carriers.of(mobilisation, declarations, at, yard.of(started.force(), at));
        return new Detail(
                started.mobilisation(),
                started.operation(),
                operationName(snapshot, mobilisation),
                started.hostForce(),
                started.force(),
                started.exercise(),
                started.rvp(),
                started.at(),
                mobilisation.endedAt(),
                at,
                Duration.between(started.at(), at).toSeconds(),
                verdict.verdict(),
                verdict.counts(),
                verdict.waves().stream().map(wave -> WaveRow.of(wave, others, carriers)).toList(),
                verdict.commanders(),
                Stream.concat(verdict.findings().stream(), carriers.findings()).toList());
    }

    private Mono<ServerResponse> officers(ServerRequest request) {
        return Answers.list(
                request,
                view,
                "items",
                asked -> {
                    var code = Answers.code(request, "mobilisation", MobilisationId::new);
                    var state = asked.oneOf("state", Shown.class);
                    var at = at(asked);
                    return (snapshot, after, limit) ->
                            officers(known(snapshot, code), state, at, after, limit);
                });
    }

    private static Page officers(
            Mobilisation mobilisation,
            @Nullable Shown state,
            Instant asked,
            String after,
            int limit) {
        var at = untilEnd(mobilisation, asked);
        var behind =
                mobilisation.people().stream()
                        .filter(person ->
                                state == null
                                        ? person.standing(at) != Person.Standing.NOT_CALLED
                                        : state.shows(person, at))
                        .map(person -> OfficerRow.of(person, at, mobilisation.started().exercise()))
                        .filter(row -> row.officer().value().compareTo(after) > 0)
                        .sorted(Comparator.comparing(row -> row.officer().value()))
                        .toList();
        var page = behind.stream().limit(limit).toList();
        return new Page(
                page,
                behind.size() > limit ? Asked.cursorAt(page.getLast().officer().value()) : null);
    }

    private Mono<ServerResponse> callable(ServerRequest request) {
        return Answers.one(
                request,
                view,
                others,
                asked -> {
                    var code = Answers.code(request, "mobilisation", MobilisationId::new);
                    var rank = asked.oneOf("rank", Rank.class);
                    int limit = asked.limit(USUALLY_CALLED, Checks.LONGEST_LIST);
                    var now = now();
                    return snapshot ->
                            Callable.of(notCalled(known(snapshot, code), now), rank, limit);
                });
    }

    /** Who could be called and has neither been called nor arrived. */
    private List<Called> notCalled(Mobilisation mobilisation, Instant at) {
        var started = mobilisation.started();
        var named = new HashSet<OfficerId>();
        mobilisation.people().stream()
                .filter(person -> person.standing(at) != Person.Standing.NOT_CALLED)
                .forEach(person -> named.add(person.who().officer()));
        return reserve.of(started.force(), at, started.exercise()).stream()
                .filter(who -> !named.contains(who.officer()))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Instant at(Asked asked) {
        var at = asked.instant("at");
        return at == null ? now() : at;
    }

    private static Instant untilEnd(Mobilisation mobilisation, Instant at) {
        var end = mobilisation.endedAt();
        return end != null && end.isBefore(at) ? end : at;
    }

    private static Verdict verdict(Snapshot snapshot, Mobilisation mobilisation, Instant at) {
        return Verdict.of(mobilisation, MobilisationsView.declarations(snapshot, mobilisation), at);
    }

    private static String operationName(Snapshot snapshot, Mobilisation mobilisation) {
        var operation = mobilisation.started().operation();
        var named = snapshot.get(MobilisationsView.OPERATIONS, operation.folded());
        return named == null ? operation.value() : named.name();
    }

    private static Mobilisation known(Snapshot snapshot, MobilisationId code) {
        var mobilisation = snapshot.get(MobilisationsView.MOBILISATIONS, code.value());
        if (mobilisation == null) {
            throw Answers.unknown("mobilisation", code);
        }
        return mobilisation;
    }

    private static void known(
            Snapshot snapshot, @Nullable OperationId operation, @Nullable ForceId force) {
        if (operation != null
                && snapshot.get(MobilisationsView.OPERATIONS, operation.folded()) == null) {
            throw Answers.unknown("operation", operation);
        }
        if (force != null && snapshot.get(MobilisationsView.FORCES, force.value()) == null) {
            throw Answers.unknown("force", force);
        }
    }
}
