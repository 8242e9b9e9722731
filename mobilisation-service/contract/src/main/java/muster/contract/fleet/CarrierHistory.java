package muster.contract.fleet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import muster.contract.Event;
import muster.contract.UnitId;
import muster.contract.fleet.FleetEvents.CarrierRegistered;
import muster.contract.fleet.FleetEvents.CarrierReturnedToService;
import muster.contract.fleet.FleetEvents.CarrierTakenOutOfService;
import muster.contract.unit.UnitEvents.UnitChanged;
import muster.contract.unit.UnitEvents.UnitFormed;
import muster.contract.unit.UnitEvents.UnitStoodDown;
import org.jspecify.annotations.Nullable;

/**
 * A carrier's service as the events tell it: the one fold that both sides read.
 *
 * @param registration absent while nobody has registered the carrier
 * @param changes out of service and back, in the order in which they happened
 */
public record CarrierHistory(
        @Nullable CarrierRegistered registration,
        List<Change> changes,
        List<Allotment> allotments) {

    public static final CarrierHistory UNKNOWN = new CarrierHistory(null, List.of(), List.of());

    /** A time with a formed unit, open as long as there is no end. */
    public record Allotment(UnitId unit, boolean exercise, Instant from, @Nullable Instant until) {}

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

    /** Whether another unit has it at or after an instant; exercises don't take real ones. */
    public boolean isAllottedBeyond(Instant at, UnitId but, boolean exercise) {
        return allotments.stream()
                .anyMatch(a ->
                        !a.unit().equals(but)
                                && a.exercise() == exercise
                                && (a.until() == null || a.until().isAfter(at)));
    }

    /** Events of other capabilities leave the carrier as is. */
    public CarrierHistory evolve(Event event) {
        return switch (event) {
            case CarrierRegistered e ->
                    new CarrierHistory(e, List.of(new Change(e.on(), true, null)), allotments);
            case CarrierTakenOutOfService e -> with(new Change(e.on(), false, e.reason()));
            case CarrierReturnedToService e -> with(new Change(e.on(), true, null));
            case UnitFormed e -> allotted(e.unit(), e.exercise(), e.at());
            case UnitChanged e -> {
                var before = ended(e.unit(), e.at());
                yield registration != null && e.left().contains(registration.carrier())
                        ? before
                        : before.allotted(e.unit(), e.exercise(), e.at());
            }
            case UnitStoodDown e -> ended(e.unit(), e.at());
            default -> this;
        };
    }

    private CarrierHistory with(Change change) {
        var more = new ArrayList<>(changes);
        more.add(change);
        return new CarrierHistory(registration, List.copyOf(more), allotments);
    }

    private CarrierHistory allotted(UnitId unit, boolean exercise, Instant from) {
        var more = new ArrayList<>(allotments);
        more.add(new Allotment(unit, exercise, from, null));
        return new CarrierHistory(registration, changes, List.copyOf(more));
    }

    private CarrierHistory ended(UnitId unit, Instant at) {
        return new CarrierHistory(
                registration,
                changes,
                allotments.stream()
                        .map(a ->
                                a.unit().equals(unit) && a.until() == null
                                        ? new Allotment(unit, a.exercise(), a.from(), at)
                                        : a)
                        .toList());
    }
}
