package muster.readiness.demand;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import muster.contract.Days;
import muster.contract.DemandId;
import muster.contract.ForceId;
import muster.readiness.query.Answers;
import muster.readiness.query.Page;
import muster.readiness.view.RunningView;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The queries about demand. */
final class DemandRoutes {

    private final RunningView view;
    private final RunningView officers;
    private final Availability availability;
    private final Clock clock;

    DemandRoutes(RunningView view, RunningView officers, Availability availability, Clock clock) {
        this.view = view;
        this.officers = officers;
        this.availability = availability;
        this.clock = clock;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/api/demand", this::calendar)
                .GET("/api/demand/{demand}", this::demand)
                .build();
    }

    private Mono<ServerResponse> calendar(ServerRequest request) {
        return Answers.wholePage(
                request,
                view,
                List.of(officers),
                "items",
                asked -> {
                    var force = asked.force("force");
                    var region = asked.text("region");
                    if (force != null && region != null) {
                        asked.fault("region", "give a force or a region, not both");
                    }
                    var period = asked.ahead(Days.of(clock.instant()));
                    return snapshot -> {
                        var entries = Entry.of(snapshot, period, host(snapshot, force, region));
                        return page(Calendar.of(entries, availability.psus(force, region, period)));
                    };
                });
    }

    private static Page page(Calendar calendar) {
        var beside = new LinkedHashMap<String, List<?>>();
        beside.put("entries", calendar.entries());
        beside.put("clashes", calendar.clashes());
        return new Page(calendar.days(), null, beside);
    }

    private Mono<ServerResponse> demand(ServerRequest request) {
        return Answers.one(
                request,
                view,
                asked -> {
                    var code = Answers.code(request, "demand", DemandId::new);
                    return snapshot -> {
                        var demand = snapshot.get(Demand.DEMANDS, code.value());
                        if (demand == null) {
                            throw Answers.unknown("demand", code);
                        }
                        return demand;
                    };
                });
    }

    /** Whose entries are asked for. */
    private static Predicate<ForceId> host(
            Snapshot snapshot, @Nullable ForceId force, @Nullable String region) {
        if (force != null) {
            if (snapshot.get(DemandView.FORCES, force.value()) == null) {
                throw Answers.unknown("force", force);
            }
            return force::equals;
        }
        if (region == null) {
            return _ -> true;
        }
        return host -> {
            var known = snapshot.get(DemandView.FORCES, host.value());
            return known != null && known.region().equals(region);
        };
    }
}
