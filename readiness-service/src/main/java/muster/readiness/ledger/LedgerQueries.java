package muster.readiness.ledger;

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

    public static RouterFunction<ServerResponse> routes(RunningView view) {
        return new LedgerRoutes(view).routes();
    }
}
