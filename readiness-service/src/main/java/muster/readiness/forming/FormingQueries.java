package muster.readiness.forming;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.callout.Called;
import muster.contract.callout.Mobilisation;
import muster.contract.fleet.Fitness;
import muster.contract.unit.Presence;
import muster.contract.unit.UnitKind;
import muster.readiness.callout.CalloutQueries;
import muster.readiness.fleet.FleetQueries;
import muster.readiness.forming.UnitProposal.Free;
import muster.readiness.forming.UnitProposal.Wanted;
import muster.readiness.operations.OperationsQueries;
import muster.readiness.operations.OperationsQueries.Serving;
import muster.readiness.query.Answers;
import muster.readiness.readiness.ReadinessQueries;
import muster.readiness.unit.UnitQueries;
import muster.readiness.unit.UnitQueries.Taken;
import muster.readiness.view.RunningView;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The door of this package: the query for whom to form into a unit. */
public final class FormingQueries {

    /** The views it takes to know who is at hand. */
    public record Views(
            RunningView units,
            RunningView operations,
            RunningView mobilisations,
            RunningView officers,
            RunningView fleet) {

        private List<RunningView> besideUnits() {
            return List.of(operations, mobilisations, officers, fleet);
        }
    }

    private final Views views;
    private final Clock clock;

    private FormingQueries(Views views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    public static RouterFunction<ServerResponse> routes(Views views, Clock clock) {
        var queries = new FormingQueries(views, clock);
        return RouterFunctions.route()
                .GET("/api/operations/{operation}/unit-proposal", queries::proposal)
                .build();
    }

    private Mono<ServerResponse> proposal(ServerRequest request) {
        return Answers.one(
                request,
                views.units(),
                views.besideUnits(),
                asked -> {
                    var operation = Answers.code(request, "operation", OperationId::new);
                    var kind = asked.oneOf("kind", UnitKind.class);
                    var at = asked.instant("at");
                    var then = at == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : at;
                    return units -> proposal(units, operation, kind, then);
                });
    }

    private UnitProposal proposal(
            Snapshot units, OperationId operation, @Nullable UnitKind kind, Instant at) {
        var serving =
                views.operations()
                        .ask(s -> OperationsQueries.serving(s, operation))
                        .orElseThrow(() -> Answers.unknown("operation", operation));
        var taken = UnitQueries.taken(units, serving.operation(), serving.exercise());
        var mobilisations =
                views.mobilisations().ask(s -> CalloutQueries.latest(s, serving.operation()));
        var candidates = candidates(serving, taken.officers(), mobilisations, at);
        return UnitProposal.of(
                new Wanted(
                        serving.operation(),
                        serving.hostForce(),
                        serving.exercise(),
                        kind == null ? UnitKind.PSU : kind,
                        at),
                candidates,
                free(serving.hostForce(), candidates, taken, at));
    }

    private List<Candidate> candidates(
            Serving serving, Set<OfficerId> taken, List<Mobilisation> mobilisations, Instant at) {
        var codes = new LinkedHashSet<>(serving.toServe());
        mobilisations.forEach(m -> m.people().forEach(person -> codes.add(person.who().officer())));
        codes.removeAll(taken);
        return views.officers()
                .ask(snapshot -> {
                    var extensions = ReadinessQueries.extensions(snapshot);
                    var candidates = new ArrayList<Candidate>();
                    ReadinessQueries.officers(snapshot, codes)
                            .forEach((code, officer) -> {
                                var presence =
                                        Presence.of(
                                                code,
                                                officer,
                                                serving.operation(),
                                                mobilisations,
                                                at);
                                var force = presence.force();
                                if (force != null && officer.isRegistered()) {
                                    candidates.add(
                                            new Candidate(
                                                    Called.on(
                                                            Days.of(at), code, officer, extensions),
                                                    force,
                                                    presence,
                                                    expected(code, presence, mobilisations, at)));
                                }
                            });
                    return candidates.stream().filter(c -> isMeant(c, serving)).toList();
                });
    }

    /** Whoever was sent to serve in PSUs, or called out, comes, and can be deployed. */
    private static boolean isMeant(Candidate candidate, Serving serving) {
        return switch (candidate.presence().standing()) {
            case DEPLOYED -> serving.toServe().contains(candidate.officer());
            case ARRIVED, COMING -> candidate.who().deployable();
            case NO_REPLY, NOT_COMING, ABSENT -> false;
        };
    }

    private static @Nullable Instant expected(
            OfficerId officer, Presence presence, List<Mobilisation> mobilisations, Instant at) {
        if (presence.standing() != Presence.Standing.COMING) {
            return null;
        }
        return mobilisations.stream()
                .filter(m -> m.started().mobilisation().equals(presence.mobilisation()))
                .map(m -> Objects.requireNonNull(m.person(officer)).reply(at))
                .filter(Objects::nonNull)
                .map(reply -> Objects.requireNonNull(reply.expectedAt()))
                .findFirst()
                .orElse(null);
    }

    /** Of the forces that are there, and of the host; those declared fit for the tour of duty. */
    private List<Free> free(ForceId host, List<Candidate> candidates, Taken taken, Instant at) {
        var forces = new LinkedHashSet<ForceId>();
        candidates.forEach(candidate -> forces.add(candidate.force()));
        forces.add(host);
        return views.fleet()
                .ask(snapshot -> {
                    var free = new ArrayList<Free>();
                    for (var force : forces) {
                        FleetQueries.ofForce(snapshot, force, at)
                                .forEach((carrier, fitness) -> {
                                    if (fitness == Fitness.FIT
                                            && !taken.carriers().contains(carrier)) {
                                        free.add(new Free(carrier, force));
                                    }
                                });
                    }
                    return List.copyOf(free);
                });
    }
}
