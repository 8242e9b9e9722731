package muster.readiness.readiness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.Skill;
import muster.contract.accreditation.Extensions;
import muster.contract.cadre.Cadres;
import muster.readiness.query.Answers;
import muster.readiness.query.Asked;
import muster.readiness.query.Knowing;
import muster.readiness.query.Page;
import muster.readiness.readiness.Forces.Force;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The queries about cadres. */
final class CadreRoutes {

    private final Knowing view;
    private final Clock clock;

    CadreRoutes(Knowing view, Clock clock) {
        this.view = view;
        this.clock = clock;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/api/cadres", request -> ofForces(request, CadreNumbers::of))
                .GET("/api/cadres/{force}/{cadre}/officers", this::officers)
                .GET(
                        "/api/capability-return",
                        request -> ofForces(request, CadreNumbers::capabilities))
                .GET("/api/skill-sets", this::skillSets)
                .build();
    }

    /** What is answered about forces on a day. */
    private interface Telling {
        List<?> of(CadreNumbers numbers, List<Force> forces, LocalDate on);
    }

    private Mono<ServerResponse> ofForces(ServerRequest request, Telling telling) {
        return Answers.whole(
                request,
                view,
                "items",
                asked -> {
                    var force = asked.force("force");
                    var region = asked.text("region");
                    var on = on(asked);
                    return snapshot ->
                            telling.of(
                                    new CadreNumbers(snapshot),
                                    forces(snapshot, force, region),
                                    on);
                });
    }

    private static List<Force> forces(
            Snapshot snapshot, @Nullable ForceId force, @Nullable String region) {
        if (force == null) {
            return Page.of(
                            snapshot,
                            Forces.FORCES,
                            region == null ? Forces.ALL : "region:" + region,
                            "",
                            Answers.MOST_ROWS,
                            known -> known)
                    .items()
                    .stream()
                    .map(Force.class::cast)
                    .toList();
        }
        var known = known(snapshot, force);
        return region == null || region.equals(known.region()) ? List.of(known) : List.of();
    }

    private Mono<ServerResponse> officers(ServerRequest request) {
        return Answers.list(
                request,
                view,
                "items",
                asked -> {
                    var force = Answers.code(request, "force", ForceId::new);
                    var cadre = Answers.code(request, "cadre", CadreRoutes::cadre);
                    var on = on(asked);
                    return (snapshot, after, limit) -> {
                        known(snapshot, force);
                        var rows =
                                new CadreOfficers(
                                        force, cadre, on, extensions(snapshot), cadres(snapshot));
                        return Page.of(
                                snapshot,
                                ReadinessView.OFFICERS,
                                CadreOfficers.list(force, cadre),
                                after,
                                limit,
                                rows::row);
                    };
                });
    }

    private Mono<ServerResponse> skillSets(ServerRequest request) {
        return Answers.whole(
                request,
                view.now(),
                "items",
                _ -> {
                    var today = Days.of(clock.instant());
                    return snapshot -> CadreSettings.skillSets(cadres(snapshot), today);
                });
    }

    private static Skill cadre(String code) {
        return Cadres.ALL.stream()
                .filter(cadre -> cadre.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is not a cadre's skill"));
    }

    private LocalDate on(Asked asked) {
        var day = asked.day("on");
        return day == null ? Days.of(clock.instant()) : day;
    }

    static Cadres cadres(Snapshot snapshot) {
        return Objects.requireNonNullElse(
                snapshot.get(CadreSettings.CADRES, ReadinessView.ALL), Cadres.USUAL);
    }

    static Extensions extensions(Snapshot snapshot) {
        return Objects.requireNonNullElse(
                snapshot.get(ReadinessView.EXTENSIONS, ReadinessView.ALL), Extensions.NONE);
    }

    private static Force known(Snapshot snapshot, ForceId code) {
        var force = snapshot.get(Forces.FORCES, code.value());
        if (force == null) {
            throw Answers.unknown("force", code);
        }
        return force;
    }
}
