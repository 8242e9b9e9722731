package muster.readiness.whatif;

import java.util.List;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.readiness.fatigue.FatigueQueries;
import muster.readiness.query.Answers;
import muster.readiness.readiness.ForceOfficers;
import muster.readiness.readiness.Roll;
import muster.readiness.view.RunningView;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The door of this package: the query for what would be. */
public final class WhatIfQueries {

    private static final int MOST = 6;

    /** Side by side, in the order asked. */
    record Answer(List<WhatIf> whatIfs) {}

    private final RunningView officers;
    private final Roll roll;
    private final CommitLog log;
    private final EventReader reader;

    private WhatIfQueries(RunningView officers, Roll roll, CommitLog log, EventReader reader) {
        this.officers = officers;
        this.roll = roll;
        this.log = log;
        this.reader = reader;
    }

    public static RouterFunction<ServerResponse> routes(
            RunningView officers, ForceOfficers inMemory, CommitLog log, EventReader reader) {
        var queries = new WhatIfQueries(officers, new Roll(inMemory), log, reader);
        return RouterFunctions.route().GET("/api/what-if", queries::whatIf).build();
    }

    private Mono<ServerResponse> whatIf(ServerRequest request) {
        return Answers.one(
                request,
                officers,
                asked -> {
                    var sends = asked.several("send", MOST, Send::parse, Send.LOOKS_LIKE);
                    if (!asked.has("send")) {
                        asked.fault("send", "must be given");
                    }
                    return snapshot -> {
                        var policies = FatigueQueries.policies(snapshot, log, reader);
                        var supposing = new Supposing(snapshot, roll, policies);
                        return new Answer(sends.stream().map(supposing::whatIf).toList());
                    };
                });
    }
}
