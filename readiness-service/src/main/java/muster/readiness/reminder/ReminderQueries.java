package muster.readiness.reminder;

import java.time.Clock;
import muster.readiness.view.RunningView;
import muster.readiness.view.View;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The door of this package. */
public final class ReminderQueries {

    private ReminderQueries() {}

    public static View view() {
        return new ReminderView();
    }

    public static RouterFunction<ServerResponse> routes(RunningView view, Clock clock) {
        return new ReminderRoutes(view, clock).routes();
    }
}
