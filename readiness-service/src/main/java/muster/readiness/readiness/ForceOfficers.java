package muster.readiness.readiness;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentMap;
import muster.commitlog.CommitLog;
import muster.contract.ForceId;
import muster.contract.officer.OfficerHistory;
import muster.readiness.view.Snapshot;

/**
 * The officers of a force in memory, for questions that look at every one of them: reading them
 * from the database takes longer than the whole answer may. Brought up to date by the officers whom
 * the log names since, so that an event costs no more than reading whom it concerns.
 */
public final class ForceOfficers {

    private static final int FORCES = 16;
    private static final int PAGE = 1_000;

    /** Beyond so many events it is quicker to read all officers anew. */
    private static final int FEW_EVENTS = 2_000;

    private static final String OFFICER_TAG = "officer:";

    /** By code; never changed. */
    private record Known(long upTo, TreeMap<String, OfficerHistory> officers) {}

    private final CommitLog log;
    private final ConcurrentMap<ForceId, Known> kept =
            Caffeine.newBuilder().maximumSize(FORCES).<ForceId, Known>build().asMap();

    public ForceOfficers(CommitLog log) {
        this.log = log;
    }

    /** Whoever is, was or will be in the force, by code, as the snapshot knows them. */
    Collection<OfficerHistory> of(Snapshot snapshot, ForceId force) {
        var known = kept.get(force);
        if (known == null || known.upTo() != snapshot.upTo()) {
            long missed = known == null ? -1 : snapshot.upTo() - known.upTo();
            known =
                    known != null && missed >= 0 && missed <= FEW_EVENTS
                            ? caughtUp(known, snapshot, force)
                            : read(snapshot, force);
            kept.merge(force, known, (a, b) -> a.upTo() > b.upTo() ? a : b);
        }
        return known.officers().values();
    }

    private static Known read(Snapshot snapshot, ForceId force) {
        var officers = new TreeMap<String, OfficerHistory>();
        var after = "";
        while (true) {
            var page = snapshot.page(ReadinessView.OFFICERS, force.value(), after, PAGE);
            page.forEach(keyed -> officers.put(keyed.key(), keyed.document()));
            if (page.size() < PAGE) {
                return new Known(snapshot.upTo(), officers);
            }
            after = page.getLast().key();
        }
    }

    private Known caughtUp(Known known, Snapshot snapshot, ForceId force) {
        var concerned = concerned(known.upTo(), snapshot.upTo());
        if (concerned.isEmpty()) {
            return new Known(snapshot.upTo(), known.officers());
        }
        var officers = new TreeMap<>(known.officers());
        snapshot.getAll(ReadinessView.OFFICERS, concerned)
                .forEach((code, officer) -> {
                    if (ReadinessView.OFFICERS.lists().apply(officer).contains(force.value())) {
                        officers.put(code, officer);
                    } else {
                        officers.remove(code);
                    }
                });
        return new Known(snapshot.upTo(), officers);
    }

    private Set<String> concerned(long after, long upTo) {
        if (log.head() < upTo) {
            log.catchUp();
        }
        var officers = new HashSet<String>();
        long seen = after;
        while (seen < upTo) {
            var commits = log.commits(seen, PAGE);
            if (commits.isEmpty()) {
                throw new IllegalStateException("The log ends before " + upTo);
            }
            for (var commit : commits) {
                for (var event : commit.events()) {
                    if (event.sequence() > after && event.sequence() <= upTo) {
                        event.tags().stream()
                                .filter(tag -> tag.startsWith(OFFICER_TAG))
                                .map(tag -> tag.substring(OFFICER_TAG.length()))
                                .forEach(officers::add);
                    }
                }
            }
            seen = commits.getLast().lastSequence();
        }
        return officers;
    }
}
