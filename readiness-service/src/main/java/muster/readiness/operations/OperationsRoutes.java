package muster.readiness.operations;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import muster.contract.Days;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.OperationId;
import muster.contract.RequestId;
import muster.readiness.operations.Board.DeploymentDetail;
import muster.readiness.operations.Board.DeploymentRow;
import muster.readiness.operations.Board.OperationRow;
import muster.readiness.operations.Board.RequestRow;
import muster.readiness.query.Answers;
import muster.readiness.query.Asked;
import muster.readiness.query.Page;
import muster.readiness.view.RunningView;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The queries about operations, requests and deployments. */
final class OperationsRoutes {

    private final RunningView view;
    private final Clock clock;

    OperationsRoutes(RunningView view, Clock clock) {
        this.view = view;
        this.clock = clock;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/api/operations", this::operations)
                .GET("/api/operations/{operation}", this::operation)
                .GET("/api/requests", this::requests)
                .GET("/api/requests/{request}", this::request)
                .GET("/api/deployments", this::deployments)
                .GET("/api/deployments/{deployment}", this::deployment)
                .build();
    }

    private Mono<ServerResponse> operations(ServerRequest request) {
        return Answers.list(
                request,
                view,
                "items",
                asked -> {
                    var host = asked.force("force");
                    var state = asked.oneOf("state", Operation.State.class);
                    var today = Days.of(clock.instant());
                    return (snapshot, after, limit) -> {
                        known(snapshot, host);
                        return Page.of(
                                snapshot,
                                Operation.OPERATIONS,
                                host == null ? null : Operation.hostList(host),
                                after,
                                limit,
                                o ->
                                        state == null || o.on(today) == state
                                                ? OperationRow.of(o, today)
                                                : null);
                    };
                });
    }

    private Mono<ServerResponse> operation(ServerRequest request) {
        return Answers.one(
                request,
                view,
                asked -> {
                    var code = Answers.code(request, "operation", OperationId::new);
                    var now = clock.instant();
                    return snapshot -> {
                        var operation = known(snapshot, code);
                        var requests =
                                Page.of(
                                        snapshot,
                                        Request.REQUESTS,
                                        Request.list(code, null, null, false),
                                        "",
                                        Asked.MOST,
                                        RequestRow::of);
                        var deployments =
                                Page.of(
                                        snapshot,
                                        Deployment.DEPLOYMENTS,
                                        Deployment.list(code),
                                        "",
                                        Asked.MOST,
                                        d -> DeploymentRow.of(d, now));
                        return OperationRow.of(
                                operation,
                                Days.of(now),
                                rows(requests, RequestRow.class),
                                requests.next(),
                                rows(deployments, DeploymentRow.class),
                                deployments.next());
                    };
                });
    }

    private static <T> List<T> rows(Page page, Class<T> type) {
        return page.items().stream().map(type::cast).toList();
    }

    private Mono<ServerResponse> requests(ServerRequest request) {
        return Answers.list(
                request,
                view,
                "items",
                asked -> {
                    var state = asked.oneOf("state", Request.State.class);
                    var operation = asked.operation("operation");
                    var force = asked.force("force");
                    boolean open = onlyOpen(asked);
                    var today = Days.of(clock.instant());
                    return (snapshot, after, limit) -> {
                        known(snapshot, force);
                        if (operation != null) {
                            known(snapshot, operation);
                        }
                        return Page.of(
                                snapshot,
                                Request.REQUESTS,
                                Request.list(operation, force, state, open),
                                after,
                                limit,
                                r ->
                                        (state == null || state == r.state())
                                                        && (force == null
                                                                || r.forces().contains(force))
                                                        && (!open || r.isOpen(today))
                                                ? RequestRow.of(r)
                                                : null);
                    };
                });
    }

    private static boolean onlyOpen(Asked asked) {
        var open = asked.flag("open");
        if (Boolean.FALSE.equals(open)) {
            // what is not open is several things: a state says which
            asked.fault("open", "must be true or left out");
        }
        return open != null;
    }

    private Mono<ServerResponse> request(ServerRequest request) {
        return Answers.one(
                request,
                view,
                asked -> {
                    var code = Answers.code(request, "request", RequestId::new);
                    return snapshot -> RequestRow.of(known(snapshot, code));
                });
    }

    private Mono<ServerResponse> deployments(ServerRequest request) {
        return Answers.list(
                request,
                view,
                "items",
                asked -> {
                    var operation = asked.operation("operation");
                    var asking = asked.request("request");
                    var force = asked.force("force");
                    var now = clock.instant();
                    return (snapshot, after, limit) -> {
                        known(snapshot, force);
                        if (operation != null) {
                            known(snapshot, operation);
                        }
                        if (asking != null) {
                            known(snapshot, asking);
                        }
                        return Page.of(
                                snapshot,
                                Deployment.DEPLOYMENTS,
                                asking == null ? list(operation, force) : Deployment.list(asking),
                                after,
                                limit,
                                d ->
                                        d.isOf(operation) && d.isOf(force)
                                                ? DeploymentRow.of(d, now)
                                                : null);
                    };
                });
    }

    private static String list(@Nullable OperationId operation, @Nullable ForceId force) {
        if (operation == null) {
            return force == null ? Deployment.ALL : Deployment.list(force);
        }
        return force == null ? Deployment.list(operation) : Deployment.list(operation, force);
    }

    private Mono<ServerResponse> deployment(ServerRequest request) {
        return Answers.one(
                request,
                view,
                asked -> {
                    var code = Answers.code(request, "deployment", DeploymentId::new);
                    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                    return snapshot ->
                            Optional.ofNullable(snapshot.get(Deployment.DEPLOYMENTS, code.value()))
                                    .map(d -> DeploymentDetail.of(d, now))
                                    .orElseThrow(() -> Answers.unknown("deployment", code));
                });
    }

    private static Operation known(Snapshot snapshot, OperationId code) {
        var operation = snapshot.get(Operation.OPERATIONS, code.folded());
        if (operation == null) {
            throw Answers.unknown("operation", code);
        }
        return operation;
    }

    private static Request known(Snapshot snapshot, RequestId code) {
        var request = snapshot.get(Request.REQUESTS, Request.key(code));
        if (request == null) {
            throw Answers.unknown("request", code);
        }
        return request;
    }

    private static void known(Snapshot snapshot, @Nullable ForceId force) {
        if (force != null && snapshot.get(OperationsView.FORCES, force.value()) == null) {
            throw Answers.unknown("force", force);
        }
    }
}
