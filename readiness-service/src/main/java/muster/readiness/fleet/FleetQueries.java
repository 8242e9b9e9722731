package muster.readiness.fleet;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import muster.contract.CarrierId;
import muster.contract.ForceId;
import muster.readiness.view.RunningView;
import muster.readiness.view.View;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The door of this package. */
public final class FleetQueries {

    private FleetQueries() {}

    public static View view() {
        return new FleetView();
    }

    public static RouterFunction<ServerResponse> routes(RunningView view, Clock clock) {
        return new FleetRoutes(view, clock).routes();
    }

    /** The carriers of a force on record at an instant, by code, and whether each serves. */
    public static Map<CarrierId, Boolean> inService(RunningView view, ForceId force, Instant at) {
        return view.ask(snapshot -> Standing.inService(snapshot, force, at));
    }
}
