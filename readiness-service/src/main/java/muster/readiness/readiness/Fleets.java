package muster.readiness.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import muster.contract.ForceId;
import muster.contract.fleet.FleetEvents;
import muster.contract.fleet.FleetEvents.CarrierRegistered;
import muster.contract.fleet.FleetEvents.CarrierReturnedToService;
import muster.contract.fleet.FleetEvents.CarrierTakenOutOfService;
import muster.contract.fleet.FleetEvents.CarriersDeclared;
import muster.contract.fleet.FleetEvents.ToursOfDutySet;
import muster.readiness.view.Documents;
import muster.readiness.view.Kind;
import org.jspecify.annotations.Nullable;

/** How many carriers a force has in service, as differences by date. */
final class Fleets {

    static final Kind<Fleet> FLEETS = Kind.of("fleets", Fleet.class);

    /** So many more from a day on, or less. */
    public record Change(LocalDate day, int carriers) {}

    /**
     * A fleet.
     *
     * @param since the first day of the first carrier
     * @param changes in the order of their days
     */
    public record Fleet(LocalDate since, List<Change> changes) {

        /** Absent before the force had a carrier: it did not count them then. */
        @Nullable Integer inServiceOn(LocalDate day) {
            return day.isBefore(since)
                    ? null
                    : changes.stream()
                            .filter(change -> !change.day().isAfter(day))
                            .mapToInt(Change::carriers)
                            .sum();
        }
    }

    private Fleets() {}

    static void fold(FleetEvents event, Documents documents) {
        switch (event) {
            case CarrierRegistered e -> change(e.force(), e.on(), 1, documents);
            case CarrierTakenOutOfService e -> change(e.force(), e.on(), -1, documents);
            case CarrierReturnedToService e -> change(e.force(), e.on(), 1, documents);
            case ToursOfDutySet _, CarriersDeclared _ -> {}
        }
    }

    private static void change(ForceId force, LocalDate day, int carriers, Documents documents) {
        var before = documents.get(FLEETS, force.value());
        var days = new TreeMap<LocalDate, Integer>();
        if (before != null) {
            before.changes().forEach(change -> days.put(change.day(), change.carriers()));
        }
        days.merge(day, carriers, Integer::sum);
        var changes = new ArrayList<Change>(days.size());
        days.forEach((on, n) -> changes.add(new Change(on, n)));
        documents.put(
                FLEETS,
                force.value(),
                new Fleet(
                        before == null || day.isBefore(before.since()) ? day : before.since(),
                        List.copyOf(changes)));
    }
}
