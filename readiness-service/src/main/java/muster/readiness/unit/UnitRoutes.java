package muster.readiness.unit;

import java.time.Clock;
import muster.contract.UnitId;
import muster.readiness.query.Answers;
import muster.readiness.query.Page;
import muster.readiness.view.RunningView;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The queries about formed units. */
final class UnitRoutes {

    private final RunningView view;
    private final Whereabouts whereabouts;
    private final Clock clock;

    UnitRoutes(RunningView view, Whereabouts whereabouts, Clock clock) {
        this.view = view;
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/api/units", this::units)
                .GET("/api/units/{unit}", this::unit)
                .build();
    }

    private Mono<ServerResponse> units(ServerRequest request) {
        return Answers.list(
                request,
                view,
                "items",
                asked -> {
                    var operation = asked.operation("operation");
                    var now = clock.instant();
                    return (snapshot, after, limit) -> {
                        if (operation != null
                                && snapshot.get(UnitsView.OPERATIONS, operation.folded()) == null) {
                            throw Answers.unknown("operation", operation);
                        }
                        return Page.of(
                                snapshot,
                                Unit.UNITS,
                                operation == null ? null : Unit.ofOperation(operation),
                                after,
                                limit,
                                unit -> Answer.Row.of(unit, Standings.of(unit, whereabouts, now)));
                    };
                });
    }

    private Mono<ServerResponse> unit(ServerRequest request) {
        return Answers.one(
                request,
                view,
                whereabouts.views(),
                asked -> {
                    var code = Answers.code(request, "unit", UnitId::new);
                    var now = clock.instant();
                    return snapshot -> {
                        var unit = snapshot.get(Unit.UNITS, code.value());
                        if (unit == null) {
                            throw Answers.unknown("unit", code);
                        }
                        return Answer.Detail.of(unit, whereabouts, now);
                    };
                });
    }
}
