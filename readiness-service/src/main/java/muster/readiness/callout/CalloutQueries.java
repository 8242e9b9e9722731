package muster.readiness.callout;

import java.time.Clock;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.readiness.view.RunningView;
import muster.readiness.view.View;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The door of this package. */
public final class CalloutQueries {

    private CalloutQueries() {}

    public static View view() {
        return new MobilisationsView();
    }

    public static RouterFunction<ServerResponse> routes(
            RunningView view,
            Reserve reserve,
            Yard yard,
            CommitLog log,
            EventReader reader,
            Clock clock) {
        return new MobilisationRoutes(view, reserve, yard, clock)
                .routes()
                .and(new RequirementRoutes(view, log, reader, clock).routes());
    }
}
