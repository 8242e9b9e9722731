package muster.readiness.readiness;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.readiness.view.RunningView;
import muster.readiness.view.View;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The door of this package. */
public final class ReadinessQueries {

    private ReadinessQueries() {}

    public static View view() {
        return new ReadinessView();
    }

    public static RouterFunction<ServerResponse> routes(
            RunningView view,
            CommitLog log,
            EventReader reader,
            MongoDatabase personal,
            Clock clock) {
        return new ReadinessRoutes(
                        view, new PastReadiness(log, reader), new PersonalData(personal), clock)
                .routes()
                .and(new CadreRoutes(view, clock).routes())
                .and(new ProposalRoutes(view, new ForceOfficers(log)).routes());
    }
}
