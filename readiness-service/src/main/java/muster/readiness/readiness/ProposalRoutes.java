package muster.readiness.readiness;

import static muster.contract.deployment.Formation.OFFICERS_PER_PSU;

import java.time.Instant;
import java.util.Objects;
import muster.contract.Checks;
import muster.contract.ForceId;
import muster.contract.Invalid;
import muster.contract.RequestId;
import muster.contract.accreditation.Extensions;
import muster.contract.cadre.Cadres;
import muster.contract.deployment.SentAs;
import muster.readiness.query.Answers;
import muster.readiness.query.Asked;
import muster.readiness.readiness.Proposal.Wanted;
import muster.readiness.view.RunningView;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The queries for officers to deploy: for a request, or for an operation nobody asked for. */
final class ProposalRoutes {

    /** As many as one command may name. */
    private static final int MOST_OFFICERS = Checks.LONGEST_LIST;

    private static final int MOST_PSUS = MOST_OFFICERS / OFFICERS_PER_PSU;
    private static final int UNAVAILABLE = 200;
    private static final int MOST_UNAVAILABLE = 10_000;

    private final RunningView view;
    private final ForceOfficers forceOfficers;

    ProposalRoutes(RunningView view, ForceOfficers forceOfficers) {
        this.view = view;
        this.forceOfficers = forceOfficers;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/api/requests/{request}/proposal", this::forRequest)
                .GET("/api/readiness/{force}/proposal", this::forNoRequest)
                .build();
    }

    /** As it was asked, before the request is known. */
    private record Question(
            @Nullable ForceId donorForce,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Integer psus,
            @Nullable Integer officers,
            int limit) {

        static Question of(Asked asked) {
            var donor = asked.force("donorForce");
            required(asked, "donorForce");
            return new Question(
                    donor,
                    asked.instant("from"),
                    asked.instant("to"),
                    quantity(asked, "psus", MOST_PSUS),
                    quantity(asked, "officers", MOST_OFFICERS),
                    asked.limit(UNAVAILABLE, MOST_UNAVAILABLE));
        }

        Wanted of(Promises.Asked asked, Cadres cadres) {
            var donor = Objects.requireNonNull(donorForce);
            var begins = from == null ? asked.from() : from;
            var ends = to == null ? asked.to() : to;
            if (begins.isBefore(asked.from()) || !begins.isBefore(asked.to())) {
                throw new Invalid("from", "must lie within the request");
            }
            if (ends.isAfter(asked.to()) || !begins.isBefore(ends)) {
                throw new Invalid("to", "must be after from, and within the request");
            }
            if ((asked.inPsus() ? officers : psus) != null) {
                throw new Invalid(
                        asked.inPsus() ? "officers" : "psus",
                        "the request is for " + (asked.inPsus() ? "PSUs" : "officers"));
            }
            var given = asked.inPsus() ? psus : officers;
            int perUnit = asked.inPsus() ? OFFICERS_PER_PSU : 1;
            int most = asked.inPsus() ? MOST_PSUS : MOST_OFFICERS;
            int stillToName = asked.officersStillToName(donor) / perUnit;
            return new Wanted(
                    asked.request(),
                    donor,
                    begins,
                    ends,
                    asked.sentAs(cadres),
                    asked.exercise(),
                    given != null ? given : Math.max(1, Math.min(stillToName, most)),
                    limit);
        }
    }

    private static @Nullable Integer quantity(Asked asked, String name, int most) {
        var given = asked.number(name);
        if (given != null && (given < 1 || given > most)) {
            asked.fault(name, "must be from 1 to " + most);
            return null;
        }
        return given == null ? null : given.intValue();
    }

    private static void required(Asked asked, String name) {
        if (!asked.has(name)) {
            asked.fault(name, "must be given");
        }
    }

    private Mono<ServerResponse> forRequest(ServerRequest request) {
        return Answers.one(
                request,
                view,
                asked -> {
                    var code = Answers.code(request, "request", RequestId::new);
                    var question = Question.of(asked);
                    return snapshot -> {
                        var known = snapshot.get(Promises.ASKED, code.folded());
                        if (known == null) {
                            throw Answers.unknown("request", code);
                        }
                        return proposal(snapshot, question.of(known, CadreRoutes.cadres(snapshot)));
                    };
                });
    }

    private Mono<ServerResponse> forNoRequest(ServerRequest request) {
        return Answers.one(
                request,
                view,
                asked -> {
                    var force = Answers.code(request, "force", ForceId::new);
                    var from = asked.instant("from");
                    var to = asked.instant("to");
                    required(asked, "from");
                    required(asked, "to");
                    if (from != null && to != null && !from.isBefore(to)) {
                        asked.fault("to", "must be after from");
                    }
                    var psus = quantity(asked, "psus", MOST_PSUS);
                    var exercise = asked.flag("exercise");
                    int limit = asked.limit(UNAVAILABLE, MOST_UNAVAILABLE);
                    return snapshot ->
                            proposal(
                                    snapshot,
                                    new Wanted(
                                            null,
                                            force,
                                            Objects.requireNonNull(from),
                                            Objects.requireNonNull(to),
                                            new SentAs.InPsus(),
                                            exercise != null && exercise,
                                            psus == null ? 1 : psus,
                                            limit));
                });
    }

    private Proposal proposal(Snapshot snapshot, Wanted wanted) {
        if (snapshot.get(Forces.FORCES, wanted.donorForce().value()) == null) {
            throw Answers.unknown("force", wanted.donorForce());
        }
        var extensions = snapshot.get(ReadinessView.EXTENSIONS, ReadinessView.ALL);
        return Proposal.of(
                wanted,
                forceOfficers.of(snapshot, wanted.donorForce()),
                extensions == null ? Extensions.NONE : extensions);
    }
}
