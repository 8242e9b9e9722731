package muster.readiness.operations;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.RequestId;
import muster.contract.decisionlog.DecisionLogEvents;
import muster.contract.unit.UnitEvents;
import muster.readiness.view.RunningView;
import muster.readiness.view.Snapshot;
import muster.readiness.view.View;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The door of this package. */
public final class OperationsQueries {

    private static final int PAGE = 1_000;

    private OperationsQueries() {}

    public static View view() {
        return new OperationsView();
    }

    public static boolean isKnown(Snapshot snapshot, OperationId code) {
        return snapshot.get(Operation.OPERATIONS, code.folded()) != null;
    }

    /**
     * An operation as its units see it.
     *
     * @param toServe who was sent there to serve in PSUs, and neither released nor home
     */
    public record Serving(
            OperationId operation, ForceId hostForce, boolean exercise, Set<OfficerId> toServe) {}

    public static Optional<Serving> serving(Snapshot snapshot, OperationId code) {
        var operation = snapshot.get(Operation.OPERATIONS, code.folded());
        if (operation == null) {
            return Optional.empty();
        }
        var officers = new LinkedHashSet<OfficerId>();
        each(snapshot, Deployment.list(code), deployment -> officers.addAll(deployment.toServe()));
        return Optional.of(
                new Serving(
                        operation.operation(),
                        operation.hostForce(),
                        operation.exercise(),
                        officers));
    }

    /** The tags of everything that happened for an operation; empty where nobody knows it. */
    public static Optional<Set<String>> tags(Snapshot snapshot, OperationId code) {
        var operation = snapshot.get(Operation.OPERATIONS, code.folded());
        if (operation == null) {
            return Optional.empty();
        }
        var tags = new LinkedHashSet<String>();
        tags.add(code.tag());
        tags.add(DecisionLogEvents.logTag(code));
        tags.add(UnitEvents.unitsTag(code));
        for (int number = 1; number <= operation.requests(); number++) {
            tags.add(RequestId.of(code, number).tag());
        }
        operation.aids().forEach(aid -> tags.add(aid.tag()));
        operation.mobilisations().forEach(mobilisation -> tags.add(mobilisation.tag()));
        addDeployments(snapshot, Deployment.list(code), tags);
        return Optional.of(tags);
    }

    /** The tags of everything that happened for a request; empty where nobody knows it. */
    public static Optional<Set<String>> tags(Snapshot snapshot, RequestId code) {
        if (snapshot.get(Request.REQUESTS, Request.key(code)) == null) {
            return Optional.empty();
        }
        var tags = new LinkedHashSet<String>();
        tags.add(code.tag());
        addDeployments(snapshot, Deployment.list(code), tags);
        return Optional.of(tags);
    }

    private static void addDeployments(Snapshot snapshot, String list, Set<String> tags) {
        each(snapshot, list, deployment -> tags.add(deployment.deployment().tag()));
    }

    private static void each(Snapshot snapshot, String list, Consumer<Deployment> action) {
        var after = "";
        while (true) {
            var page = snapshot.page(Deployment.DEPLOYMENTS, list, after, PAGE);
            page.forEach(keyed -> action.accept(keyed.document()));
            if (page.size() < PAGE) {
                return;
            }
            after = page.getLast().key();
        }
    }

    public static RouterFunction<ServerResponse> routes(RunningView view, Clock clock) {
        return new OperationsRoutes(view, clock).routes();
    }
}
