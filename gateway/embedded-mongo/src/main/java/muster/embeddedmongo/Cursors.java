package muster.embeddedmongo;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/** Answers that have more to come. One that nobody asks for is forgotten after a while. */
final class Cursors {
    private static final long IDLE_NANOS = Duration.ofMinutes(10).toNanos();

    private final ConcurrentMap<Long, Open> open = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    Cursors(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** A cursor is advanced by one request at a time; hold its monitor. */
    static final class Open {
        final String database;
        final Results results;
        private volatile long used;

        private Open(String database, Results results, long now) {
            this.database = database;
            this.results = results;
            this.used = now;
        }
    }

    long add(String database, Results results) {
        discardIdle();
        long now = nanoTime.getAsLong();
        while (true) {
            // not to be guessed by counting, and never 0, which means: no more
            long id = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
            if (open.putIfAbsent(id, new Open(database, results, now)) == null) {
                return id;
            }
        }
    }

    Open get(long id) {
        discardIdle();
        Open found = open.get(id);
        if (found == null) {
            throw Errors.of(Errors.NO_CURSOR, "cursor id " + id + " not found");
        }
        found.used = nanoTime.getAsLong();
        return found;
    }

    boolean remove(long id) {
        return open.remove(id) != null;
    }

    int size() {
        return open.size();
    }

    private void discardIdle() {
        long now = nanoTime.getAsLong();
        open.values().removeIf(o -> now - o.used > IDLE_NANOS);
    }
}
