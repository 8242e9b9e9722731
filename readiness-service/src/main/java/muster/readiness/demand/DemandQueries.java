package muster.readiness.demand;

import java.time.Clock;
import muster.readiness.view.RunningView;
import muster.readiness.view.View;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The door of this package. */
public final class DemandQueries {

    private DemandQueries() {}

    public static View view() {
        return new DemandView();
    }

    /**
     * The queries' routes.
     *
     * @param officers the view that the availability is read from
     */
    public static RouterFunction<ServerResponse> routes(
            RunningView view, RunningView officers, Availability availability, Clock clock) {
        return new DemandRoutes(view, officers, availability, clock).routes();
    }
}
