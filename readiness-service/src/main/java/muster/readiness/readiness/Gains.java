package muster.readiness.readiness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import muster.contract.ForceId;
import muster.contract.accreditation.Extensions;
import muster.contract.officer.OfficerHistory;
import muster.readiness.readiness.Counts.Part;

/** What forces would have more or less, day by day, if officers' lives were others. */
final class Gains implements Contribution.Sink {

    private final Map<ForceId, NavigableMap<LocalDate, Counts>> forces = new HashMap<>();

    void replace(OfficerHistory now, OfficerHistory then, Extensions extensions) {
        Contribution.of(now, extensions, -1, this);
        Contribution.of(then, extensions, 1, this);
    }

    /** By day, as differences. */
    NavigableMap<LocalDate, Counts> of(ForceId force) {
        return forces.getOrDefault(force, new TreeMap<>());
    }

    @Override
    public void day(ForceId force, LocalDate day, State state, Part part, int n) {
        forces.computeIfAbsent(force, _ -> new TreeMap<>())
                .computeIfAbsent(day, _ -> Counts.byState())
                .add(state, part, n);
    }

    /** Whole days alone are asked about. */
    @Override
    public void moment(ForceId force, Instant moment, Part part, int n) {}
}
