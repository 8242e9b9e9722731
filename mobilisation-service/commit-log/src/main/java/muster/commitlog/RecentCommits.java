package muster.commitlog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The newest commits of the log, decoded, with their tags and keys, and its head: what conditions
 * and near readers are answered from without asking the database. A window without gaps that ends
 * at the head; everything above its {@link #floor} is in it.
 */
final class RecentCommits {

    /** The end of the log, on which the next commit is built. */
    record Tip(long number, long sequence, Instant recordedAt, String hash) {}

    /**
     * What the window holds of a boundary.
     *
     * @param upTo the head when it was looked at
     * @param floor events up to here have to be looked for elsewhere
     * @param firstNumber and elsewhere means: in the commits before this number
     */
    record Glimpse(Collection<RecordedEvent> events, long upTo, long floor, long firstNumber) {}

    private final @Nullable StoredCommit[] window;
    private final long maxBytes;
    private final Map<String, ArrayDeque<RecordedEvent>> byTag = new HashMap<>();
    private final Map<String, StoredCommit> byKey = new HashMap<>();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final ReentrantLock growth = new ReentrantLock();
    private final Condition grown = growth.newCondition();

    private long bytes;
    private long firstNumber = 1;
    private long headNumber;
    private long floor;
    private volatile Tip tip = new Tip(0, 0, Instant.MIN, CommitDocument.hashOfNothing());
    private volatile long head;
    private volatile boolean closed;

    RecentCommits(LogOptions options) {
        window = new StoredCommit[Math.max(1, options.recentCommits())];
        maxBytes = options.recentBytes();
    }

    /** Starts the window in the middle of a log: just before this commit. */
    void startBefore(StoredCommit oldest) {
        firstNumber = oldest.number();
        headNumber = oldest.number() - 1;
        floor = oldest.firstSequence() - 1;
        head = floor;
    }

    long head() {
        return head;
    }

    /**
     * Takes in what the log holds next; what is in already is passed over.
     *
     * @return whether the head moved
     * @throws IllegalStateException at a gap, which only somebody outside of the log can make
     */
    boolean absorb(List<StoredCommit> inOrder) {
        boolean moved = false;
        lock.writeLock().lock();
        try {
            for (StoredCommit commit : inOrder) {
                if (commit.number() > headNumber) {
                    if (commit.number() != headNumber + 1 || commit.firstSequence() != head + 1) {
                        throw new IllegalStateException(
                                "Commit "
                                        + commit.number()
                                        + " does not follow commit "
                                        + headNumber);
                    }
                    add(commit);
                    moved = true;
                }
            }
        } finally {
            lock.writeLock().unlock();
            if (moved) {
                wake();
            }
        }
        return moved;
    }

    private void add(StoredCommit commit) {
        if (commit.number() - firstNumber >= window.length) {
            evictFirst();
        }
        window[slot(commit.number())] = commit;
        bytes += commit.bytes();
        byKey.put(commit.key(), commit);
        for (RecordedEvent event : commit.commit().events()) {
            for (String tag : event.tags()) {
                byTag.computeIfAbsent(tag, any -> new ArrayDeque<>(4)).addLast(event);
            }
        }
        headNumber = commit.number();
        head = commit.lastSequence();
        while (bytes > maxBytes && firstNumber < headNumber) {
            evictFirst();
        }
    }

    private void evictFirst() {
        StoredCommit oldest = at(firstNumber);
        window[slot(firstNumber)] = null;
        bytes -= oldest.bytes();
        byKey.remove(oldest.key());
        for (RecordedEvent event : oldest.commit().events()) {
            for (String tag : event.tags()) {
                byTag.computeIfPresent(
                        tag,
                        (any, events) -> {
                            events.removeFirst();
                            return events.isEmpty() ? null : events;
                        });
            }
        }
        firstNumber++;
        floor = oldest.lastSequence();
    }

    private StoredCommit at(long number) {
        StoredCommit commit = window[slot(number)];
        if (commit == null) {
            throw new IllegalStateException("Commit " + number + " is not in the window");
        }
        return commit;
    }

    private int slot(long number) {
        return (int) (number % window.length);
    }

    private <T> T reading(Supplier<T> body) {
        lock.readLock().lock();
        try {
            return body.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    Tip tip() {
        return reading(() -> {
            if (tip.number() != headNumber && headNumber >= firstNumber) {
                StoredCommit last = at(headNumber);
                // A race here computes the same value twice.
                tip = new Tip(headNumber, head, last.commit().header().recordedAt(), last.hash());
            }
            return tip;
        });
    }

    long floor() {
        return reading(() -> floor);
    }

    long firstNumber() {
        return reading(() -> firstNumber);
    }

    long headNumber() {
        return reading(() -> headNumber);
    }

    @Nullable StoredCommit byKey(String key) {
        lock.readLock().lock();
        try {
            return byKey.get(key);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The commit of this number if it is in the window. */
    @Nullable StoredCommit numbered(long number) {
        lock.readLock().lock();
        try {
            return number >= firstNumber && number <= headNumber ? window[slot(number)] : null;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The commits from this number on, if the window reaches back to it; else null. */
    @Nullable List<Commit> from(long number, int limit) {
        lock.readLock().lock();
        try {
            if (number < firstNumber) {
                return null;
            }
            var found = new ArrayList<Commit>();
            for (long next = number; next <= headNumber && found.size() < limit; next++) {
                found.add(at(next).commit());
            }
            return found;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The number of the first commit that ends above the sequence; 0 if it may be older. */
    long numberAfter(long sequence) {
        return reading(() -> {
            if (sequence < floor) {
                return 0L;
            }
            long low = firstNumber;
            long high = headNumber + 1;
            while (low < high) {
                long middle = (low + high) >>> 1;
                if (at(middle).lastSequence() > sequence) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        });
    }

    Glimpse look(Boundary boundary, long after) {
        return reading(() -> {
            var events = new TreeMap<Long, RecordedEvent>();
            for (Boundary.Criterion criterion : boundary.criteria()) {
                newestFirst(
                        criterion,
                        after,
                        event -> {
                            events.put(event.sequence(), event);
                            return false;
                        });
            }
            return new Glimpse(events.values(), head, floor, firstNumber);
        });
    }

    /** The sequence of an event of the window that joined the boundary; 0 if there is none. */
    long joined(Boundary boundary, long after, LongPredicate own) {
        return reading(() -> {
            long[] found = {0};
            for (Boundary.Criterion criterion : boundary.criteria()) {
                newestFirst(
                        criterion,
                        after,
                        event -> {
                            if (!own.test(event.sequence())) {
                                found[0] = event.sequence();
                            }
                            return found[0] > 0;
                        });
                if (found[0] > 0) {
                    break;
                }
            }
            return found[0];
        });
    }

    private void newestFirst(
            Boundary.Criterion criterion, long after, Predicate<RecordedEvent> enough) {
        var events = byTag.get(criterion.tag());
        if (events == null) {
            return;
        }
        var newest = events.descendingIterator();
        while (newest.hasNext()) {
            RecordedEvent event = newest.next();
            if (event.sequence() <= after) {
                return;
            }
            if ((criterion.types().isEmpty() || criterion.types().contains(event.type()))
                    && enough.test(event)) {
                return;
            }
        }
    }

    boolean awaitAfter(long sequence, Duration atMost) throws InterruptedException {
        if (head > sequence) {
            return true;
        }
        long left = TimeUnit.NANOSECONDS.convert(atMost);
        growth.lockInterruptibly();
        try {
            while (head <= sequence && !closed && left > 0) {
                left = grown.awaitNanos(left);
            }
            return head > sequence;
        } finally {
            growth.unlock();
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Nobody waits any longer. */
    void close() {
        closed = true;
        wake();
    }

    private void wake() {
        growth.lock();
        try {
            grown.signalAll();
        } finally {
            growth.unlock();
        }
    }
}
