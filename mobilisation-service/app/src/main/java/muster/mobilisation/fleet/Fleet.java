package muster.mobilisation.fleet;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import muster.contract.CarrierId;
import muster.contract.ForceId;
import muster.contract.fleet.CarrierHistory;
import muster.contract.fleet.Declarations;
import muster.contract.fleet.FleetEvents;
import muster.contract.fleet.Tour;
import muster.contract.fleet.ToursOfDuty;
import muster.mobilisation.decision.Fold;
import muster.mobilisation.decision.Situation;

/** How other capabilities read carriers, and what was declared of them. */
public final class Fleet {

    private static final Fold<CarrierHistory> CARRIER =
            new Fold<>(CarrierHistory.UNKNOWN, CarrierHistory::evolve);

    private static final Fold<ToursOfDuty> TOURS =
            new Fold<>(
                    ToursOfDuty.DEFAULTS,
                    (state, event) ->
                            event instanceof FleetEvents.ToursOfDutySet e ? state.with(e) : state);

    private static final Fold<Declarations> DECLARATIONS =
            new Fold<>(
                    Declarations.NONE,
                    (state, event) ->
                            event instanceof FleetEvents.CarriersDeclared e
                                    ? state.with(e)
                                    : state);

    private Fleet() {}

    public static CarrierHistory carrier(CarrierId carrier, Situation situation) {
        return situation.know(CARRIER, carrier.tag());
    }

    public static Map<CarrierId, CarrierHistory> carriers(
            Collection<CarrierId> ids, Situation situation) {
        var states = situation.knowAll(CARRIER, ids.stream().map(CarrierId::tag).toList());
        var carriers = new HashMap<CarrierId, CarrierHistory>();
        ids.forEach(id -> carriers.put(id, states.getOrDefault(id.tag(), CarrierHistory.UNKNOWN)));
        return carriers;
    }

    /** The tour of duty that the instant lies in. */
    public static Tour tour(ForceId force, Instant at, Situation situation) {
        return situation.know(TOURS, FleetEvents.TOURS_TAG).at(force, at);
    }

    /** What the force declared for the tour of duty, none as long as it has not. */
    public static Declarations declared(ForceId force, Tour tour, Situation situation) {
        return situation.know(DECLARATIONS, FleetEvents.declarationTag(force, tour.from()));
    }
}
