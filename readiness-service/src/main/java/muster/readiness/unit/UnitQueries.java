package muster.readiness.unit;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import muster.contract.CarrierId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.readiness.view.RunningView;
import muster.readiness.view.Snapshot;
import muster.readiness.view.View;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The door of this package. */
public final class UnitQueries {

    private UnitQueries() {}

    public static View view() {
        return new UnitsView();
    }

    /** Who and what is in a unit that stands. */
    public record Taken(Set<OfficerId> officers, Set<CarrierId> carriers) {}

    /**
     * Officers in the units of an operation, and carriers in those of any; a drill takes no real
     * one.
     */
    public static Taken taken(Snapshot snapshot, OperationId operation, boolean exercise) {
        var officers = new HashSet<OfficerId>();
        var carriers = new HashSet<CarrierId>();
        for (var unit : Unit.standing(snapshot)) {
            if (unit.exercise() == exercise) {
                carriers.addAll(unit.carriers());
            }
            if (unit.operation().equals(operation)) {
                officers.addAll(unit.here());
            }
        }
        return new Taken(Set.copyOf(officers), Set.copyOf(carriers));
    }

    public static RouterFunction<ServerResponse> routes(
            RunningView view, Whereabouts whereabouts, Clock clock) {
        return new UnitRoutes(view, whereabouts, clock).routes();
    }
}
