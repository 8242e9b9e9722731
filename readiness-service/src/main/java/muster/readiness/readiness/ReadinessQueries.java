package muster.readiness.readiness;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.contract.ForceId;
import muster.contract.accreditation.Extensions;
import muster.contract.callout.Called;
import muster.readiness.query.Knowing;
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
            ForceOfficers forceOfficers,
            Clock clock) {
        var knowing = new Knowing(view, new PastReadiness(log, reader)::at);
        return new ReadinessRoutes(knowing, new PersonalData(personal), clock)
                .routes()
                .and(new CadreRoutes(knowing, clock).routes())
                .and(new ProposalRoutes(view, forceOfficers).routes());
    }

    /** Officers of a force who could be called out at an instant, whoever goes first first. */
    public static List<Called> callable(
            RunningView view,
            ForceOfficers forceOfficers,
            ForceId force,
            Instant at,
            boolean exercise) {
        return view.ask(snapshot -> {
            var extensions = snapshot.get(ReadinessView.EXTENSIONS, ReadinessView.ALL);
            return Callable.of(
                    force,
                    at,
                    exercise,
                    forceOfficers.of(snapshot, force),
                    extensions == null ? Extensions.NONE : extensions);
        });
    }
}
