package muster.readiness.readiness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import muster.contract.DayRange;
import muster.contract.DayRanges;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.accreditation.Extensions;
import muster.contract.officer.OfficerHistory;
import muster.contract.officer.OfficerHistory.Stint;
import muster.readiness.readiness.Counts.Part;

/** What one officer adds to the numbers of the forces served in, as differences. */
final class Contribution {

    /** Takes the differences: n officers more from a day, or an instant, on. */
    interface Sink {
        void day(ForceId force, LocalDate day, State state, Part part, int n);

        void moment(ForceId force, Instant moment, Part part, int n);
    }

    /** Deployed, from an instant until another. */
    private record Away(Instant from, Instant until) {}

    private Contribution() {}

    /**
     * Of an officer.
     *
     * @param times 1 to add, -1 to take away what was added
     */
    static void of(OfficerHistory officer, Extensions extensions, int times, Sink sink) {
        if (!officer.isRegistered() || officer.awards().isEmpty()) {
            return;
        }
        var trained = officer.trained(extensions);
        if (trained.isEmpty()) {
            return;
        }
        var deployable = trained.and(officer.deployable(extensions));
        var present = deployable.without(officer.abstracted());
        var away = away(officer);
        var available = present.without(touched(away));
        var driving = officer.inDate(Skill.CARRIER_DRIVER, extensions);
        for (var service : officer.service()) {
            if (!service.rank().servesInPsu()) {
                continue;
            }
            var served = new DayRanges(List.of(service.days()));
            var part = part(service.rank());
            var drivingHere =
                    part == Part.CONSTABLES && !driving.isEmpty()
                            ? served.and(driving)
                            : DayRanges.NONE;
            var days = List.of(trained, deployable, present, available);
            for (var state : State.values()) {
                var counted = days.get(state.place());
                add(service.force(), state, part, served.and(counted), times, sink);
                if (!drivingHere.isEmpty()) {
                    var drivers = drivingHere.and(counted);
                    add(service.force(), state, Part.DRIVERS, drivers, times, sink);
                }
            }
            if (!away.isEmpty()) {
                away(service.force(), part, served.and(present), away, times, sink);
                away(service.force(), Part.DRIVERS, drivingHere.and(present), away, times, sink);
            }
        }
    }

    static Part part(Rank rank) {
        return switch (rank) {
            case CONSTABLE -> Part.CONSTABLES;
            case SERGEANT -> Part.SERGEANTS;
            case INSPECTOR -> Part.INSPECTORS;
            case CHIEF_INSPECTOR,
                    SUPERINTENDENT,
                    CHIEF_SUPERINTENDENT,
                    ASSISTANT_CHIEF_CONSTABLE,
                    DEPUTY_CHIEF_CONSTABLE,
                    CHIEF_CONSTABLE ->
                    throw new IllegalArgumentException(rank + " is in no count");
        };
    }

    private static void add(
            ForceId force, State state, Part part, DayRanges days, int times, Sink sink) {
        for (var range : days.ranges()) {
            sink.day(force, range.first(), state, part, times);
            if (range.last().isBefore(DayRange.ALWAYS.last())) {
                sink.day(force, range.last().plusDays(1), state, part, -times);
            }
        }
    }

    private static void away(
            ForceId force, Part part, DayRanges days, List<Away> away, int times, Sink sink) {
        for (var range : days.ranges()) {
            var first = Days.start(range.first());
            var end = Days.start(range.last().plusDays(1));
            for (var span : away) {
                var from = first.isAfter(span.from()) ? first : span.from();
                var until = end.isBefore(span.until()) ? end : span.until();
                if (from.isBefore(until)) {
                    sink.moment(force, from, part, times);
                    sink.moment(force, until, part, -times);
                }
            }
        }
    }

    /** The spans of real deployments, joined where they overlap. */
    private static List<Away> away(OfficerHistory officer) {
        var spans =
                officer.stints().stream()
                        .filter(s -> !s.exercise() && s.from().isBefore(s.until()))
                        .sorted(java.util.Comparator.comparing(Stint::from))
                        .toList();
        var joined = new ArrayList<Away>();
        for (var stint : spans) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && !stint.from().isAfter(last.until())) {
                if (stint.until().isAfter(last.until())) {
                    joined.set(joined.size() - 1, new Away(last.from(), stint.until()));
                }
            } else {
                joined.add(new Away(stint.from(), stint.until()));
            }
        }
        return joined;
    }

    /** The days touched by real deployments. */
    static DayRanges daysAway(OfficerHistory officer) {
        return touched(away(officer));
    }

    private static DayRanges touched(List<Away> away) {
        return away.isEmpty()
                ? DayRanges.NONE
                : DayRanges.of(
                        away.stream()
                                .map(span -> Days.touched(span.from(), span.until()))
                                .filter(Objects::nonNull)
                                .toList());
    }
}
