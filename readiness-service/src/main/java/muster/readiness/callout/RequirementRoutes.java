package muster.readiness.callout;

import java.time.Clock;
import java.util.List;
import muster.commitlog.Boundary;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.contract.Days;
import muster.contract.callout.CalloutEvents;
import muster.contract.callout.CalloutEvents.MobilisationRequirementSet;
import muster.readiness.callout.Requirement.Recorded;
import muster.readiness.query.Answers;
import muster.readiness.view.RunningView;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The query for what is asked of forces that are called out, from the log itself. */
final class RequirementRoutes {

    private final RunningView view;
    private final CommitLog log;
    private final EventReader reader;
    private final Clock clock;

    RequirementRoutes(RunningView view, CommitLog log, EventReader reader, Clock clock) {
        this.view = view;
        this.log = log;
        this.reader = reader;
        this.clock = clock;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/api/mobilisation-requirements", this::requirements)
                .build();
    }

    private Mono<ServerResponse> requirements(ServerRequest request) {
        return Answers.whole(
                request,
                view,
                "items",
                asked -> {
                    var force = asked.force("force");
                    var today = Days.of(clock.instant());
                    return snapshot -> {
                        if (force != null
                                && snapshot.get(MobilisationsView.FORCES, force.value()) == null) {
                            throw Answers.unknown("force", force);
                        }
                        return Requirement.of(recorded(snapshot.upTo()), force, today);
                    };
                });
    }

    private List<Recorded> recorded(long upTo) {
        if (log.head() < upTo) {
            log.catchUp();
        }
        return log.read(Boundary.of(CalloutEvents.REQUIREMENT_TAG), 0).events().stream()
                .filter(event -> event.sequence() <= upTo)
                .map(event ->
                        new Recorded(
                                (MobilisationRequirementSet) reader.read(event),
                                event.commit().recordedAt()))
                .toList();
    }
}
