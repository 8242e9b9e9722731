package muster.readiness.policy;

import java.time.Clock;
import muster.commitlog.Boundary;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.contract.force.ForceEvents;
import muster.contract.force.ForceEvents.PolicySet;
import muster.contract.force.Policies;
import muster.readiness.view.RunningView;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The door of this package. */
public final class PolicyQueries {

    private PolicyQueries() {}

    /** As the log tells them now, for others whose answers depend on them. */
    public static Policies policies(CommitLog log, EventReader reader) {
        var policies = Policies.DEFAULTS;
        for (var event : log.read(Boundary.of(ForceEvents.POLICY_TAG), 0).events()) {
            policies = policies.with((PolicySet) reader.read(event));
        }
        return policies;
    }

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
