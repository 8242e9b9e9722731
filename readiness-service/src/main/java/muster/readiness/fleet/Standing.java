package muster.readiness.fleet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.contract.CarrierId;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.fleet.CarrierHistory;
import muster.contract.fleet.Tour;
import muster.readiness.fleet.Answer.CarrierRow;
import muster.readiness.fleet.Answer.Counts;
import muster.readiness.fleet.Answer.Duty;
import muster.readiness.fleet.Answer.Finding;
import muster.readiness.fleet.Answer.FindingKind;
import muster.readiness.fleet.Answer.Fleet;
import muster.readiness.fleet.Answer.LastDeclared;
import muster.readiness.fleet.Declaration.Said;
import muster.readiness.view.Snapshot;
import muster.readiness.view.Snapshot.Keyed;
import org.jspecify.annotations.Nullable;

/** Puts together how a force's carriers stood at an instant. */
final class Standing {

    private static final int PAGE = 1_000;

    /** A day's worth: where a carrier was not named lately, nobody knows where it is. */
    private static final int DECLARATIONS_LOOKED_AT = 3;

    private record Known(Said said, Tour tour) {}

    private Standing() {}

    static Fleet of(Snapshot snapshot, FleetView.Known force, Instant at) {
        var tour = FleetView.tours(snapshot).at(force.force(), at);
        var declarations =
                Declaration.newest(snapshot, force.force(), at, DECLARATIONS_LOOKED_AT).stream()
                        .filter(declaration -> !declaration.by(at).isEmpty())
                        .toList();
        var carriers = carriers(snapshot, force, at, tour, known(declarations, at));
        return new Fleet(
                force.force(),
                force.name(),
                at,
                tour,
                last(declarations, tour, at),
                counts(carriers),
                carriers,
                findings(carriers, declarations, tour));
    }

    /** The newest that was said of each carrier. */
    private static Map<CarrierId, Known> known(List<Declaration> newestFirst, Instant at) {
        var known = new HashMap<CarrierId, Known>();
        for (var declaration : newestFirst) {
            declaration
                    .by(at)
                    .forEach((carrier, said) ->
                            known.putIfAbsent(carrier, new Known(said, declaration.tour())));
        }
        return known;
    }

    private static @Nullable LastDeclared last(
            List<Declaration> newestFirst, Tour tour, Instant at) {
        if (newestFirst.isEmpty()) {
            return null;
        }
        var newest = newestFirst.getFirst();
        var last =
                newest.by(at).values().stream()
                        .map(Said::at)
                        .max(Instant::compareTo)
                        .orElse(newest.from());
        return new LastDeclared(newest.from(), newest.to(), last, isFor(newest.tour(), tour));
    }

    /** By its beginning; a policy set since may have moved the end. */
    private static boolean isFor(Tour declared, Tour tour) {
        return declared.from().equals(tour.from());
    }

    /** Of the carriers on record at an instant, by code, whether each is in service. */
    static Map<CarrierId, Boolean> inService(Snapshot snapshot, ForceId force, Instant at) {
        var inService = new LinkedHashMap<CarrierId, Boolean>();
        for (var keyed : fleet(snapshot, force)) {
            var change = keyed.document().on(Days.of(at));
            if (change != null) {
                inService.put(new CarrierId(keyed.key()), change.inService());
            }
        }
        return inService;
    }

    private static List<CarrierRow> carriers(
            Snapshot snapshot,
            FleetView.Known force,
            Instant at,
            Tour tour,
            Map<CarrierId, Known> known) {
        var rows = new ArrayList<CarrierRow>();
        for (var keyed : fleet(snapshot, force.force())) {
            var carrier = new CarrierId(keyed.key());
            var row = row(carrier, keyed.document(), at, tour, known.get(carrier));
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Keyed<CarrierHistory>> fleet(Snapshot snapshot, ForceId force) {
        var all = new ArrayList<Keyed<CarrierHistory>>();
        var after = "";
        while (true) {
            var page = snapshot.page(FleetView.CARRIERS, force.value(), after, PAGE);
            all.addAll(page);
            if (page.size() < PAGE) {
                return all;
            }
            after = page.getLast().key();
        }
    }

    /** None before it was registered. */
    private static @Nullable CarrierRow row(
            CarrierId code, CarrierHistory carrier, Instant at, Tour tour, @Nullable Known known) {
        var change = carrier.on(Days.of(at));
        if (change == null) {
            return null;
        }
        var state = change.inService() ? Duty.IN_SERVICE : Duty.OUT_OF_SERVICE;
        if (known == null) {
            return new CarrierRow(
                    code, state, change.on(), change.reason(), null, null, null, null, false);
        }
        var declared = known.said().declared();
        return new CarrierRow(
                code,
                state,
                change.on(),
                change.reason(),
                declared.location(),
                declared.fit(),
                declared.defect(),
                known.said().at(),
                isFor(known.tour(), tour));
    }

    private static Counts counts(List<CarrierRow> carriers) {
        int inService = 0;
        int fit = 0;
        int unfit = 0;
        for (var carrier : carriers) {
            if (carrier.state() == Duty.IN_SERVICE) {
                inService++;
                if (carrier.current() && Boolean.TRUE.equals(carrier.fit())) {
                    fit++;
                } else if (carrier.current()) {
                    unfit++;
                }
            }
        }
        return new Counts(
                inService, carriers.size() - inService, fit, unfit, inService - fit - unfit);
    }

    private static List<Finding> findings(
            List<CarrierRow> carriers, List<Declaration> newestFirst, Tour tour) {
        var unnamed =
                carriers.stream()
                        .filter(c -> c.state() == Duty.IN_SERVICE && !c.current())
                        .map(CarrierRow::carrier)
                        .toList();
        if (unnamed.isEmpty()) {
            return List.of();
        }
        if (newestFirst.isEmpty()) {
            return List.of(new Finding(FindingKind.DECLARATION_MISSING, tour.from(), List.of()));
        }
        var newest = newestFirst.getFirst();
        return isFor(newest.tour(), tour)
                ? List.of(new Finding(FindingKind.DECLARATION_INCOMPLETE, tour.from(), unnamed))
                : List.of(
                        new Finding(FindingKind.DECLARATION_MISSING, tour.from(), List.of()),
                        new Finding(FindingKind.DECLARATION_STALE, newest.from(), List.of()));
    }
}
