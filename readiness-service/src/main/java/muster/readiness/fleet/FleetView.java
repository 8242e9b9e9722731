package muster.readiness.fleet;

import java.util.List;
import java.util.Objects;
import muster.contract.CarrierId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.fleet.CarrierHistory;
import muster.contract.fleet.FleetEvents;
import muster.contract.fleet.FleetEvents.CarrierRegistered;
import muster.contract.fleet.FleetEvents.CarrierReturnedToService;
import muster.contract.fleet.FleetEvents.CarrierTakenOutOfService;
import muster.contract.fleet.FleetEvents.CarriersDeclared;
import muster.contract.fleet.FleetEvents.ToursOfDutySet;
import muster.contract.fleet.ToursOfDuty;
import muster.contract.force.ForceEvents.ForceRegistered;
import muster.readiness.view.Documents;
import muster.readiness.view.Kind;
import muster.readiness.view.Occurrence;
import muster.readiness.view.Snapshot;
import muster.readiness.view.View;

/** Folds carriers and what was declared of them. */
final class FleetView implements View {

    /** The forces that have a fleet are on this list. */
    static final String WITH_FLEET = "with-fleet";

    /** A force; {@code fleet} once it has registered a carrier. */
    public record Known(ForceId force, String name, boolean fleet) {}

    static final Kind<Known> FORCES =
            new Kind<>("forces", Known.class, k -> k.fleet() ? List.of(WITH_FLEET) : List.of());

    static final Kind<CarrierHistory> CARRIERS =
            new Kind<>("carriers", CarrierHistory.class, FleetView::ofForce);

    static final Kind<ToursOfDuty> TOURS = Kind.of("tours", ToursOfDuty.class);

    /** The one document of its kind. */
    static final String ALL = "all";

    static ToursOfDuty tours(Snapshot snapshot) {
        return Objects.requireNonNullElse(snapshot.get(TOURS, ALL), ToursOfDuty.DEFAULTS);
    }

    private static List<String> ofForce(CarrierHistory carrier) {
        var registration = carrier.registration();
        return registration == null ? List.of() : List.of(registration.force().value());
    }

    @Override
    public String name() {
        return "fleet";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Kind<?>> kinds() {
        return List.of(FORCES, CARRIERS, TOURS, Declaration.DECLARATIONS);
    }

    @Override
    public List<Class<? extends Event>> folds() {
        return List.of(ForceRegistered.class, FleetEvents.class);
    }

    @Override
    public void fold(Occurrence occurrence, Documents documents) {
        switch (occurrence.event()) {
            case ForceRegistered e ->
                    documents.put(FORCES, e.force().value(), new Known(e.force(), e.name(), false));
            case FleetEvents e -> fold(e, documents);
            default -> {}
        }
    }

    private static void fold(FleetEvents event, Documents documents) {
        switch (event) {
            case CarrierRegistered e -> {
                evolve(e.carrier(), e, documents);
                documents.change(
                        FORCES, e.force().value(), f -> new Known(f.force(), f.name(), true));
            }
            case CarrierTakenOutOfService e -> evolve(e.carrier(), e, documents);
            case CarrierReturnedToService e -> evolve(e.carrier(), e, documents);
            case ToursOfDutySet e ->
                    documents.put(
                            TOURS,
                            ALL,
                            Objects.requireNonNullElse(
                                            documents.get(TOURS, ALL), ToursOfDuty.DEFAULTS)
                                    .with(e));
            case CarriersDeclared e -> {
                var key = Declaration.key(e.force(), e.from());
                var before = documents.get(Declaration.DECLARATIONS, key);
                documents.put(
                        Declaration.DECLARATIONS,
                        key,
                        before == null ? Declaration.of(e) : before.and(e));
            }
        }
    }

    private static void evolve(CarrierId carrier, FleetEvents event, Documents documents) {
        var before = documents.get(CARRIERS, carrier.value());
        documents.put(
                CARRIERS,
                carrier.value(),
                (before == null ? CarrierHistory.UNKNOWN : before).evolve(event));
    }
}
