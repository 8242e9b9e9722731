package muster.readiness.rota;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.readiness.query.Answers;
import muster.readiness.query.Asked;
import muster.readiness.query.Page;
import muster.readiness.rota.Answer.EntryRow;
import muster.readiness.rota.Answer.ForceRow;
import muster.readiness.view.RunningView;
import muster.readiness.view.Snapshot;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The queries about rotas. */
final class RotaRoutes {

    private static final int FORTNIGHT = 14;
    private static final int LONGEST = 93;
    private static final int MANY = 10_000;

    private static final Comparator<Entry> IN_ORDER =
            Comparator.comparing(Entry::from)
                    .thenComparing(Entry::role)
                    .thenComparing(e -> e.entry().value());

    private final RunningView view;
    private final Commanders commanders;
    private final Clock clock;

    RotaRoutes(RunningView view, Commanders commanders, Clock clock) {
        this.view = view;
        this.commanders = commanders;
        this.clock = clock;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/api/rota", this::everyForce)
                .GET("/api/rota/{force}", this::force)
                .build();
    }

    private Mono<ServerResponse> everyForce(ServerRequest request) {
        return Answers.list(
                request,
                view,
                "items",
                asked -> {
                    var at = at(asked);
                    var begin = Days.start(Days.of(at));
                    var end = Days.start(Days.of(at).plusDays(FORTNIGHT));
                    return (snapshot, after, limit) ->
                            Page.of(
                                    snapshot,
                                    RotaView.FORCES,
                                    null,
                                    after,
                                    limit,
                                    force ->
                                            ForceRow.of(
                                                    force,
                                                    at,
                                                    on(snapshot, force.force(), at),
                                                    entries(snapshot, force.force(), begin, end),
                                                    begin,
                                                    end));
                });
    }

    private Mono<ServerResponse> force(ServerRequest request) {
        return Answers.wholePage(
                request,
                view,
                "entries",
                asked -> {
                    var code = Answers.code(request, "force", ForceId::new);
                    var at = at(asked);
                    var given = asked.day("from");
                    var from = given == null ? Days.of(at) : given;
                    var until = asked.day("to");
                    var to = until == null ? from.plusDays(FORTNIGHT - 1) : until;
                    if (to.isBefore(from)) {
                        asked.fault("to", "must not be before from");
                    } else if (to.isAfter(from.plusDays(LONGEST - 1))) {
                        asked.fault("to", "is too far: at most " + LONGEST + " days");
                    }
                    return snapshot -> {
                        var force = snapshot.get(RotaView.FORCES, code.value());
                        if (force == null) {
                            throw Answers.unknown("force", code);
                        }
                        var beside = new LinkedHashMap<String, Object>();
                        beside.put("force", code);
                        beside.put("name", force.name());
                        beside.put("from", from);
                        beside.put("to", to);
                        beside.put("at", at);
                        return rota(
                                snapshot,
                                code,
                                at,
                                Days.start(from),
                                Days.start(to.plusDays(1)),
                                beside);
                    };
                });
    }

    private Page rota(
            Snapshot snapshot,
            ForceId force,
            Instant at,
            Instant begin,
            Instant end,
            Map<String, Object> beside) {
        var entries = entries(snapshot, force, begin, end);
        var on = on(snapshot, force, at);
        var reasons =
                commanders.reasons(
                        Stream.concat(entries.stream(), on.stream()).distinct().toList(),
                        snapshot.upTo());
        var onNow = on.stream().map(e -> EntryRow.of(e, reasons)).toList();
        beside.put("roles", Answer.roles(onNow, entries, begin, end));
        beside.put("findings", Finding.of(entries, reasons, begin, end));
        return new Page(entries.stream().map(e -> EntryRow.of(e, reasons)).toList(), null, beside);
    }

    private Instant at(Asked asked) {
        var at = asked.instant("at");
        return at == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : at;
    }

    private static List<Entry> on(Snapshot snapshot, ForceId force, Instant at) {
        return entries(snapshot, force, at, at.plusMillis(1));
    }

    private static List<Entry> entries(
            Snapshot snapshot, ForceId force, Instant begin, Instant end) {
        return Entry.lists(force, begin, end).stream()
                .flatMap(list -> snapshot.page(Entry.ENTRIES, list, "", MANY).stream())
                .map(Snapshot.Keyed::document)
                .filter(entry -> entry.touches(begin, end))
                .distinct()
                .sorted(IN_ORDER)
                .toList();
    }
}
