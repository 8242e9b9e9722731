package muster.contract.fleet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import muster.contract.Event;
import muster.contract.fleet.FleetEvents.CarrierRegistered;
import muster.contract.fleet.FleetEvents.CarrierReturnedToService;
import muster.contract.fleet.FleetEvents.CarrierTakenOutOfService;
import org.jspecify.annotations.Nullable;

/**
 * A carrier's service as the events tell it: the one fold that both sides read.
 *
 * @param registration absent while nobody has registered the carrier
 * @param changes out of service and back, in the order in which they happened
 */
public record CarrierHistory(@Nullable CarrierRegistered registration, List<Change> changes) {

    public static final CarrierHistory UNKNOWN = new CarrierHistory(null, List.of());

    /**
     * From a day on in service, or out of it.
     *
     * @param reason why it is out of service
     */
    public record Change(LocalDate on, boolean inService, @Nullable String reason) {}

    public boolean isRegistered() {
        return registration != null;
    }

    /** The change that holds on a day; none before its registration. */
    public @Nullable Change on(LocalDate day) {
        Change latest = null;
        for (var change : changes) {
            if (!change.on().isAfter(day)) {
                latest = change;
            }
        }
        return latest;
    }

    public boolean isInServiceOn(LocalDate day) {
        var change = on(day);
        return change != null && change.inService();
    }

    /** The last change on record, which may lie ahead. */
    public @Nullable Change last() {
        return changes.isEmpty() ? null : changes.getLast();
    }

    /** Events of other capabilities leave the carrier as is. */
    public CarrierHistory evolve(Event event) {
        return switch (event) {
            case CarrierRegistered e ->
                    new CarrierHistory(e, List.of(new Change(e.on(), true, null)));
            case CarrierTakenOutOfService e -> with(new Change(e.on(), false, e.reason()));
            case CarrierReturnedToService e -> with(new Change(e.on(), true, null));
            default -> this;
        };
    }

    private CarrierHistory with(Change change) {
        var more = new ArrayList<>(changes);
        more.add(change);
        return new CarrierHistory(registration, List.copyOf(more));
    }
}
