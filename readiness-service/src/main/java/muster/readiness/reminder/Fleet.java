package muster.readiness.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import muster.contract.CarrierId;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.fleet.CarrierHistory;
import muster.contract.fleet.FleetEvents;
import muster.contract.fleet.ToursOfDuty;
import muster.contract.reminder.Matter;
import muster.contract.reminder.ReminderEvents.ReminderRaised;
import muster.contract.reminder.ReminderKind;
import muster.contract.reminder.ReminderPolicies;
import muster.readiness.view.Kind;

/**
 * The carriers of a force, and the latest tours of duty it declared any of them for. Tours recur
 * without an event, so what is due is worked out for the tour that goes on at the time of asking.
 */
public record Fleet(
        List<CarrierHistory> carriers, List<Instant> declared, List<ReminderRaised> raised) {

    static final Kind<Fleet> FLEETS = Kind.of("fleets", Fleet.class);

    static final Fleet NONE = new Fleet(List.of(), List.of(), List.of());

    private static final int LATEST = 30;

    /** The carrier's history, which for a new one begins with the event. */
    Fleet with(CarrierId carrier, FleetEvents event) {
        var all = new ArrayList<CarrierHistory>();
        var history = CarrierHistory.UNKNOWN;
        for (var known : carriers) {
            var registration = known.registration();
            if (registration != null && registration.carrier().equals(carrier)) {
                history = known;
            } else {
                all.add(known);
            }
        }
        all.add(history.evolve(event));
        return new Fleet(List.copyOf(all), declared, raised);
    }

    Fleet declaring(Instant from) {
        var all = new TreeSet<>(declared);
        all.add(from);
        return new Fleet(
                carriers, all.stream().skip(Math.max(0, all.size() - LATEST)).toList(), raised);
    }

    Fleet with(ReminderRaised event) {
        var all = new ArrayList<>(raised);
        all.add(event);
        all.sort(Comparator.comparing(ReminderRaised::dueAt));
        return new Fleet(
                carriers, declared, all.stream().skip(Math.max(0, all.size() - LATEST)).toList());
    }

    /** Of the tour of duty that goes on: what was not raised, each until the tour ends at most. */
    List<Matter.Due> open(
            ForceId force, ToursOfDuty tours, ReminderPolicies policies, Instant now) {
        var tour = tours.at(force, now);
        var day = Days.of(tour.from());
        if (declared.contains(tour.from())
                || carriers.stream().noneMatch(c -> c.isInServiceOn(day))) {
            return List.of();
        }
        var matter =
                new Matter(
                        ReminderKind.NO_DECLARATION,
                        force,
                        force.value(),
                        null,
                        tour.from(),
                        false);
        return matter.due(policies.times(matter.kind(), day, force)).stream()
                .filter(due -> raised.stream().noneMatch(r -> r.reminder().equals(due.id())))
                .map(due ->
                        due.until().isBefore(tour.to())
                                ? due
                                : new Matter.Due(matter, due.time(), due.dueAt(), tour.to()))
                .toList();
    }
}
