package muster.readiness.fleet;

import java.time.Clock;
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
}
