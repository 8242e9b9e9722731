package muster.readiness.unit;

import muster.readiness.view.RunningView;
import muster.readiness.view.View;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The door of this package. */
public final class UnitQueries {

    private UnitQueries() {}

    public static View view() {
        return new UnitsView();
    }

    public static RouterFunction<ServerResponse> routes(RunningView view) {
        return new UnitRoutes(view).routes();
    }
}
