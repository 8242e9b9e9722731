package muster.readiness.rota;

import java.time.Clock;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.readiness.view.RunningView;
import muster.readiness.view.View;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The door of this package. */
public final class RotaQueries {

    private RotaQueries() {}

    public static View view() {
        return new RotaView();
    }

    public static RouterFunction<ServerResponse> routes(
            RunningView view, CommitLog log, EventReader reader, Clock clock) {
        return new RotaRoutes(view, new Commanders(log, reader), clock).routes();
    }
}
