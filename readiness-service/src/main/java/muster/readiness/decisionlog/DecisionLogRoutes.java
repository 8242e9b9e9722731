package muster.readiness.decisionlog;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.contract.OperationId;
import muster.readiness.operations.OperationsQueries;
import muster.readiness.query.Answers;
import muster.readiness.view.RunningView;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The query for decisions. */
final class DecisionLogRoutes {

    private final RunningView operations;
    private final CommitLog log;
    private final EventReader reader;

    DecisionLogRoutes(RunningView operations, CommitLog log, EventReader reader) {
        this.operations = operations;
        this.log = log;
        this.reader = reader;
    }

    RouterFunction<ServerResponse> routes() {
        return route().GET("/api/operations/{operation}/decisions", this::decisions).build();
    }

    private Mono<ServerResponse> decisions(ServerRequest request) {
        return Answers.whole(
                request,
                operations,
                "items",
                _ -> {
                    var code = Answers.code(request, "operation", OperationId::new);
                    return snapshot -> {
                        if (!OperationsQueries.isKnown(snapshot, code)) {
                            throw Answers.unknown("operation", code);
                        }
                        return Logged.of(code, log, reader, snapshot.upTo());
                    };
                });
    }
}
