package muster.readiness.view;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;

/**
 * A view as it was known at earlier times: its own fold over the log cut there. One is built at a
 * time, and the newest few are kept, as what is asked about a time is mostly asked more than once.
 */
public final class PastViews {

    private static final int KEPT = 3;

    private final Supplier<View> view;
    private final CommitLog log;
    private final EventReader reader;
    private final ReentrantLock building = new ReentrantLock();
    private final Map<Long, PastView> kept = new LinkedHashMap<>(4, 0.75f, true);

    public PastViews(Supplier<View> view, CommitLog log, EventReader reader) {
        this.view = view;
        this.log = log;
        this.reader = reader;
    }

    public PastView at(Instant knownAt) {
        long upTo = log.sequenceAt(knownAt);
        building.lock();
        try {
            var known = kept.get(upTo);
            if (known == null) {
                known = PastView.of(view.get(), log, reader, upTo);
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
