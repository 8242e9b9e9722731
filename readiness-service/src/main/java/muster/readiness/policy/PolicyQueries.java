package muster.readiness.policy;

import java.time.Clock;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.readiness.view.RunningView;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The door of this package. */
public final class PolicyQueries {

    private PolicyQueries() {}

    /**
     * The policies' routes.
     *
     * @param forces the view whose place the answer is true at, and which knows the forces
     */
    public static RouterFunction<ServerResponse> routes(
            RunningView forces, CommitLog log, EventReader reader, Clock clock) {
        return new PolicyRoutes(forces, log, reader, clock).routes();
    }
}
