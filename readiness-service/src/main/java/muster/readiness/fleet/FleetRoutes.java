package muster.readiness.fleet;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.readiness.query.Answers;
import muster.readiness.query.Asked;
import muster.readiness.query.Page;
import muster.readiness.view.RunningView;
import muster.readiness.view.Snapshot;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The queries about carriers. */
final class FleetRoutes {

    private final RunningView view;
    private final Clock clock;

    FleetRoutes(RunningView view, Clock clock) {
        this.view = view;
        this.clock = clock;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/api/fleet", this::everyFleet)
                .GET("/api/fleet/{force}", this::fleet)
                .GET("/api/fleet/{force}/carriers", this::carriers)
                .GET("/api/tours-of-duty", this::toursOfDuty)
                .build();
    }

    private Mono<ServerResponse> everyFleet(ServerRequest request) {
        return Answers.list(
                request,
                view,
                "items",
                asked -> {
                    var at = at(asked);
                    return (snapshot, after, limit) ->
                            Page.of(
                                    snapshot,
                                    FleetView.FORCES,
                                    FleetView.WITH_FLEET,
                                    after,
                                    limit,
                                    force -> Standing.of(snapshot, force, at).row());
                });
    }

    private Mono<ServerResponse> fleet(ServerRequest request) {
        return Answers.one(
                request,
                view,
                asked -> {
                    var force = Answers.code(request, "force", ForceId::new);
                    var at = at(asked);
                    return snapshot -> Standing.of(snapshot, known(snapshot, force), at);
                });
    }

    private Mono<ServerResponse> carriers(ServerRequest request) {
        return Answers.whole(
                request,
                view,
                "items",
                asked -> {
                    var force = Answers.code(request, "force", ForceId::new);
                    var at = at(asked);
                    return snapshot -> Standing.of(snapshot, known(snapshot, force), at).carriers();
                });
    }

    private Mono<ServerResponse> toursOfDuty(ServerRequest request) {
        return Answers.whole(
                request,
                view,
                "items",
                _ -> {
                    var today = Days.of(clock.instant());
                    return snapshot -> ToursSet.of(FleetView.tours(snapshot), today);
                });
    }

    private Instant at(Asked asked) {
        var at = asked.instant("at");
        return at == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : at;
    }

    private static FleetView.Known known(Snapshot snapshot, ForceId code) {
        var force = snapshot.get(FleetView.FORCES, code.value());
        if (force == null) {
            throw Answers.unknown("force", code);
        }
        return force;
    }
}
