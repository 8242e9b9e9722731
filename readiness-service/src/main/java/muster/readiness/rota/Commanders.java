package muster.readiness.rota;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import muster.commitlog.Boundary;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.contract.Event;
import muster.contract.OfficerId;
import muster.contract.RotaEntryId;
import muster.contract.accreditation.AccreditationEvents;
import muster.contract.accreditation.Extensions;
import muster.contract.deployment.Refusal.Reason;
import muster.contract.officer.OfficerHistory;
import muster.contract.rota.RotaGuard;

/**
 * What stands against the few who are on a rota, read from the log itself: keeping every officer's
 * life in this view as well would double the largest part of another for a handful of them.
 */
final class Commanders {

    private final CommitLog log;
    private final EventReader reader;

    Commanders(CommitLog log, EventReader reader) {
        this.log = log;
        this.reader = reader;
    }

    /**
     * By entry.
     *
     * @param upTo later events are left out, as the view has not seen them
     */
    Map<RotaEntryId, List<Reason>> reasons(Collection<Entry> entries, long upTo) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        if (log.head() < upTo) {
            log.catchUp();
        }
        var officers = new HashMap<String, OfficerHistory>();
        entries.forEach(e -> officers.put(e.officer().tag(), OfficerHistory.UNKNOWN));
        var tags = new HashSet<>(officers.keySet());
        tags.add(AccreditationEvents.EXTENSIONS_TAG);
        var extensions = Extensions.NONE;
        for (var recorded : log.read(Boundary.of(tags.toArray(String[]::new)), 0).events()) {
            if (recorded.sequence() > upTo) {
                break;
            }
            var event = (Event) reader.read(recorded);
            if (event instanceof AccreditationEvents e) {
                extensions = extensions.evolve(e);
            }
            for (var tag : recorded.tags()) {
                officers.computeIfPresent(tag, (_, officer) -> officer.evolve(event));
            }
        }
        var made = extensions;
        return entries.stream()
                .collect(
                        Collectors.toMap(
                                Entry::entry, e -> reasons(e, of(e.officer(), officers), made)));
    }

    private static OfficerHistory of(OfficerId officer, Map<String, OfficerHistory> officers) {
        return officers.getOrDefault(officer.tag(), OfficerHistory.UNKNOWN);
    }

    private static List<Reason> reasons(
            Entry entry, OfficerHistory officer, Extensions extensions) {
        return RotaGuard.reasonsToDoubt(
                officer, extensions, entry.force(), entry.role(), entry.from(), entry.to());
    }
}
