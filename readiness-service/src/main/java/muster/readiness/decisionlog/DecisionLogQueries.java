package muster.readiness.decisionlog;

import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.readiness.view.RunningView;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The door of this package. */
public final class DecisionLogQueries {

    private DecisionLogQueries() {}

    /**
     * The decision logs' routes.
     *
     * @param operations the view whose place the answer is true at, and which knows the operations
     */
    public static RouterFunction<ServerResponse> routes(
            RunningView operations, CommitLog log, EventReader reader) {
        return new DecisionLogRoutes(operations, log, reader).routes();
    }
}
