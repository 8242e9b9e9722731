package muster.readiness.fleet;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import muster.contract.CarrierId;
import muster.contract.ForceId;
import muster.contract.fleet.CarrierHistory;
import muster.contract.fleet.Fitness;
import muster.contract.fleet.FleetEvents.CarrierRegistered;
import muster.readiness.view.RunningView;
import muster.readiness.view.Snapshot;
import muster.readiness.view.View;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The door of this package. */
public final class FleetQueries {

    private FleetQueries() {}

    public static View view() {
        return new FleetView();
    }

    /** How carriers stand for the tour of duty that an instant lies in; those that are known. */
    public static Map<CarrierId, Fitness> fitness(
            Snapshot snapshot, Collection<CarrierId> carriers, Instant at) {
        var fitness = new HashMap<CarrierId, Fitness>();
        snapshot
                .getAll(FleetView.CARRIERS, carriers.stream().map(CarrierId::value).toList())
                .values()
                .stream()
                .map(CarrierHistory::registration)
                .filter(Objects::nonNull)
                .map(CarrierRegistered::force)
                .distinct()
                .forEach(force -> fitness.putAll(ofForce(snapshot, force, at)));
        fitness.keySet().retainAll(Set.copyOf(carriers));
        return fitness;
    }

    /** How a force's carriers stand, by code. */
    public static Map<CarrierId, Fitness> ofForce(Snapshot snapshot, ForceId code, Instant at) {
        var force = snapshot.get(FleetView.FORCES, code.value());
        var fitness = new LinkedHashMap<CarrierId, Fitness>();
        if (force != null) {
            Standing.of(snapshot, force, at)
                    .carriers()
                    .forEach(carrier -> fitness.put(carrier.carrier(), carrier.fitness()));
        }
        return fitness;
    }

    public static RouterFunction<ServerResponse> routes(RunningView view, Clock clock) {
        return new FleetRoutes(view, clock).routes();
    }

    /** The carriers of a force on record at an instant, by code, and whether each serves. */
    public static Map<CarrierId, Boolean> inService(RunningView view, ForceId force, Instant at) {
        return view.ask(snapshot -> Standing.inService(snapshot, force, at));
    }
}
