package muster.readiness.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import muster.contract.DayRange;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.accreditation.AccreditationEvents.OfficerReaccredited;
import muster.contract.accreditation.Extensions;
import muster.contract.force.Policies;
import muster.contract.officer.OfficerHistory;
import muster.readiness.readiness.Bookings.Booked;
import muster.readiness.view.Snapshot;

/**
 * As if everybody booked on a course passed on its last day: a hope, and never what is deployed by.
 * A pass is one more award, so that whoever holds the skill on a day already is counted once. Only
 * those booked are looked at: what they add is the difference to the series.
 */
final class BookedCourses {

    static final BookedCourses NONE = new BookedCourses(Map.of(), new Gains(), Extensions.NONE);

    private final Map<OfficerId, OfficerHistory> passed;
    private final Gains gains;
    private final Extensions extensions;

    private BookedCourses(
            Map<OfficerId, OfficerHistory> passed, Gains gains, Extensions extensions) {
        this.passed = passed;
        this.gains = gains;
        this.extensions = extensions;
    }

    static BookedCourses of(Snapshot snapshot, List<Booked> booked, Policies policies) {
        var extensions = ReadinessQueries.extensions(snapshot);
        var officers =
                ReadinessQueries.officers(
                        snapshot, booked.stream().map(Booked::officer).distinct().toList());
        var passed = new HashMap<>(officers);
        for (var place : booked) {
            passed.computeIfPresent(
                    place.officer(), (_, officer) -> passed(officer, place, policies));
        }
        var gains = new Gains();
        passed.forEach((code, officer) ->
                gains.replace(Objects.requireNonNull(officers.get(code)), officer, extensions));
        return new BookedCourses(passed, gains, extensions);
    }

    private static OfficerHistory passed(OfficerHistory officer, Booked place, Policies policies) {
        var force = officer.forceOn(place.on());
        if (force == null) {
            return officer;
        }
        var passed = officer;
        for (var skill : place.skills()) {
            passed =
                    passed.evolve(
                            new OfficerReaccredited(
                                    place.officer(),
                                    force,
                                    skill,
                                    place.on(),
                                    policies.expiryOf(skill, place.on(), force)));
        }
        return passed;
    }

    /** What they add to a force by day, and take away where a pass has expired. */
    NavigableMap<LocalDate, Counts> gains(ForceId force) {
        return gains.of(force);
    }

    Collection<OfficerHistory> officers(Collection<OfficerHistory> known) {
        return passed.isEmpty()
                ? known
                : known.stream()
                        .map(officer -> {
                            var registration = officer.registration();
                            return registration == null
                                    ? officer
                                    : passed.getOrDefault(registration.officer(), officer);
                        })
                        .toList();
    }

    /** Those of a force in a period, without those of officers who are back in date on a day. */
    List<Lapses.Row> lapses(Snapshot snapshot, ForceId force, DayRange period, LocalDate backOn) {
        var rows = new ArrayList<Lapses.Row>();
        Lapses.first(snapshot, force, period, "", Integer.MAX_VALUE).stream()
                .filter(row -> !passed.containsKey(row.officer()))
                .forEach(rows::add);
        passed.values().stream()
                .filter(officer -> !officer.deployable(extensions).contains(backOn))
                .forEach(officer -> rows.addAll(Lapses.of(officer, extensions, force, period)));
        rows.sort(Comparator.comparing(Lapses.Row::key));
        return rows;
    }
}
