package muster.readiness.policy;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Clock;
import java.util.List;
import muster.commitlog.Boundary;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.contract.Days;
import muster.contract.force.ForceEvents;
import muster.contract.force.ForceEvents.PolicySet;
import muster.readiness.policy.Policy.Recorded;
import muster.readiness.query.Answers;
import muster.readiness.view.RunningView;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The query for policies. */
final class PolicyRoutes {

    private final RunningView forces;
    private final CommitLog log;
    private final EventReader reader;
    private final Clock clock;

    PolicyRoutes(RunningView forces, CommitLog log, EventReader reader, Clock clock) {
        this.forces = forces;
        this.log = log;
        this.reader = reader;
        this.clock = clock;
    }

    RouterFunction<ServerResponse> routes() {
        return route().GET("/api/policies", this::policies).build();
    }

    private Mono<ServerResponse> policies(ServerRequest request) {
        return Answers.whole(
                request,
                forces,
                "items",
                asked -> {
                    var today = Days.of(clock.instant());
                    return snapshot -> Policy.of(recorded(snapshot.upTo()), today);
                });
    }

    private List<Recorded> recorded(long upTo) {
        if (log.head() < upTo) {
            log.catchUp();
        }
        return log.read(Boundary.of(ForceEvents.POLICY_TAG), 0).events().stream()
                .filter(event -> event.sequence() <= upTo)
                .map(event ->
                        new Recorded((PolicySet) reader.read(event), event.commit().recordedAt()))
                .toList();
    }
}
