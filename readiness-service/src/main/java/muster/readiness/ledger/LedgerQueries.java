package muster.readiness.ledger;

import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.readiness.query.Knowing;
import muster.readiness.view.PastViews;
import muster.readiness.view.RunningView;
import muster.readiness.view.View;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The door of this package. */
public final class LedgerQueries {

    private LedgerQueries() {}

    public static View view() {
        return new LedgerView();
    }

    public static RouterFunction<ServerResponse> routes(
            RunningView view, CommitLog log, EventReader reader) {
        return new LedgerRoutes(new Knowing(view, new PastViews(LedgerView::new, log, reader)::at))
                .routes();
    }
}
