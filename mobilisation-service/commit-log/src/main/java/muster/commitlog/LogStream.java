package muster.commitlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * A reader's place in the log. Takes a page of commits at a time and, as long as those come from
 * the database, has the next page read while this one is worked on. For one reading thread; closed
 * from any.
 */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final int PAGE = 1_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PAGE_WITHIN = Duration.ofMinutes(1);

    private final CommitLog log;
    private final Function<List<RecordedEvent>, Iterator<TrackedEventMessage<?>>> messages;
    private Iterator<TrackedEventMessage<?>> fetched = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> next;
    private @Nullable FutureTask<List<Commit>> ahead;
    private @Nullable RuntimeException broken;
    private long fetchedUpTo;
    private long nextCommit;
    private volatile @Nullable Thread bell;
    private volatile boolean closed;

    /**
     * Behind this sequence.
     *
     * @param messages what a page's events are given out as
     */
    LogStream(
            CommitLog log,
            long after,
            Function<List<RecordedEvent>, Iterator<TrackedEventMessage<?>>> messages) {
        this.log = log;
        this.messages = messages;
        this.fetchedUpTo = after;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (next == null && !closed) {
            while (!anyFetched() && log.head() > fetchedUpTo) {
                fetch();
            }
            next = anyFetched() ? fetched.next() : null;
        }
        return Optional.ofNullable(next);
    }

    /** Where an upcaster failed, the stream ends: to go on would leave an event out. */
    private boolean anyFetched() {
        if (broken != null) {
            throw new IllegalStateException("The stream broke at an unreadable event", broken);
        }
        try {
            return fetched.hasNext();
        } catch (RuntimeException unreadable) {
            broken = unreadable;
            throw unreadable;
        }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (peek().isEmpty()) {
            long left = deadline - System.nanoTime();
            if (left <= 0
                    || closed
                    || !log.awaitAfterInterruptibly(fetchedUpTo, Duration.ofNanos(left))) {
                return peek().isPresent();
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable((int) PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
            if (closed || log.isClosed()) {
                throw new IllegalStateException("The stream is closed");
            }
        }
        TrackedEventMessage<?> taken = peek().orElseThrow();
        next = null;
        return taken;
    }

    private void fetch() {
        if (nextCommit == 0) {
            nextCommit = log.numberAfter(fetchedUpTo);
        }
        List<Commit> page = ahead == null ? log.page(nextCommit, PAGE) : await(ahead);
        ahead = null;
        var events = new ArrayList<RecordedEvent>();
        for (Commit commit : page) {
            for (RecordedEvent event : commit.events()) {
                if (event.sequence() > fetchedUpTo) {
                    events.add(event);
                }
            }
        }
        if (page.isEmpty()) {
            throw new IllegalStateException("The log ends before its head, after " + fetchedUpTo);
        } else {
            fetched = messages.apply(events);
            fetchedUpTo = page.getLast().lastSequence();
            nextCommit = page.getLast().header().number() + 1;
            if (!log.inMemory(nextCommit)) {
                long from = nextCommit;
                ahead = new FutureTask<>(() -> log.page(from, PAGE));
                Thread.ofVirtual().name("commit-log-ahead").start(ahead);
            }
        }
    }

    private List<Commit> await(FutureTask<List<Commit>> page) {
        // Asked for again after a failure.
        ahead = null;
        try {
            return page.get(PAGE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException unreadable) {
            throw new LogUnavailable("The log can't be read", PAUSE, false, unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("Interrupted while reading", PAUSE, false, stopped);
        }
    }

    /** Rings at once, and whenever the log has grown: the processors then need not poll. */
    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        stopBell();
        bell =
                Thread.ofVirtual()
                        .name("commit-log-bell")
                        .start(() -> {
                            long rung = -1;
                            while (!closed && !log.isClosed() && !interrupted()) {
                                if (log.awaitAfter(rung, PAUSE)) {
                                    rung = log.head();
                                    callback.run();
                                }
                            }
                        });
        return true;
    }

    private static boolean interrupted() {
        return Thread.currentThread().isInterrupted();
    }

    private void stopBell() {
        Thread ringing = bell;
        if (ringing != null) {
            ringing.interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        stopBell();
    }
}
