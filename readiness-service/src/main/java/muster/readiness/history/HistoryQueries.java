package muster.readiness.history;

import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.readiness.view.RunningView;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The door of this package. */
public final class HistoryQueries {

    private HistoryQueries() {}

    /**
     * The history's routes.
     *
     * @param operations the view that knows which requests and deployments an operation has
     */
    public static RouterFunction<ServerResponse> routes(
            RunningView operations, CommitLog log, EventReader reader) {
        return new HistoryRoutes(operations, new History(log, reader)).routes();
    }
}
