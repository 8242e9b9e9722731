package muster.readiness.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import muster.contract.DayRange;
import muster.contract.DayRanges;
import muster.contract.ForceId;
import muster.contract.Skill;
import muster.contract.accreditation.Extensions;
import muster.contract.officer.OfficerHistory;

/** How many of each rank are in date in a skill, day by day: of those who serve in a PSU. */
final class Holders {

    /** In date in a skill on a day. */
    record Row(
            LocalDate on, Skill skill, int inspectors, int sergeants, int constables, int total) {}

    private final ForceId force;
    private final DayRange period;
    private final Extensions made;

    Holders(ForceId force, DayRange period, Extensions made) {
        this.force = force;
        this.period = period;
        this.made = made;
    }

    /** A row for each day of the period. */
    List<Row> of(Skill skill, Collection<OfficerHistory> officers) {
        var changes = new HashMap<LocalDate, Counts>();
        officers.forEach(officer -> add(officer, officer.inDate(skill, made), changes));
        var counts = Counts.ofOne();
        var rows = new ArrayList<Row>();
        for (var day = period.first(); period.contains(day); day = day.plusDays(1)) {
            var change = changes.get(day);
            if (change != null) {
                counts.plus(change, 1);
            }
            var pool = counts.pool();
            rows.add(
                    new Row(
                            day,
                            skill,
                            pool.inspectors(),
                            pool.sergeants(),
                            pool.constables(),
                            pool.total()));
        }
        return rows;
    }

    private void add(OfficerHistory officer, DayRanges inDate, Map<LocalDate, Counts> changes) {
        var asked = inDate.and(new DayRanges(List.of(period)));
        if (asked.isEmpty()) {
            return;
        }
        for (var service : officer.service()) {
            if (service.force().equals(force) && service.rank().servesInPsu()) {
                var part = Contribution.part(service.rank());
                for (var days : asked.and(new DayRanges(List.of(service.days()))).ranges()) {
                    at(days.first(), changes).add(part, 1);
                    at(days.last().plusDays(1), changes).add(part, -1);
                }
            }
        }
    }

    private static Counts at(LocalDate day, Map<LocalDate, Counts> changes) {
        return changes.computeIfAbsent(day, _ -> Counts.ofOne());
    }
}
