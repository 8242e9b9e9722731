package muster.readiness.readiness;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.readiness.view.PastView;

/**
 * Readiness as it was known at an earlier time: the view's own fold over the log cut there. One is
 * built at a time, and the newest few are kept, as a question about a day is asked for several
 * forces.
 */
final class PastReadiness {

    private static final int KEPT = 3;

    private final CommitLog log;
    private final EventReader reader;
    private final ReentrantLock building = new ReentrantLock();
    private final Map<Long, PastView> kept = new LinkedHashMap<>(4, 0.75f, true);

    PastReadiness(CommitLog log, EventReader reader) {
        this.log = log;
        this.reader = reader;
    }

    PastView at(Instant knownAt) {
        long upTo = log.sequenceAt(knownAt);
        building.lock();
        try {
            var known = kept.get(upTo);
            if (known == null) {
                known = PastView.of(new ReadinessView(), log, reader, upTo);
                kept.put(upTo, known);
                if (kept.size() > KEPT) {
                    kept.remove(kept.keySet().iterator().next());
                }
            }
            return known;
        } finally {
            building.unlock();
        }
    }
}
