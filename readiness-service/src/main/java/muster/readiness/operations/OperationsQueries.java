package muster.readiness.operations;

import java.time.Clock;
import muster.readiness.view.RunningView;
import muster.readiness.view.View;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The door of this package. */
public final class OperationsQueries {

    private OperationsQueries() {}

    public static View view() {
        return new OperationsView();
    }

    public static RouterFunction<ServerResponse> routes(RunningView view, Clock clock) {
        return new OperationsRoutes(view, clock).routes();
    }
}
