package muster.commitlog;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The node's only writer: puts what is waiting into one ordered insert at the head, settles it, and
 * only then goes on. A batch that can't be settled holds up everything behind it, and its callers
 * are told so in time: nothing is done twice, and nothing acknowledged is lost.
 */
final class Appender implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Appender.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final RecentCommits recent;
    private final OlderCommits older;
    private final Settlement settlement;
    private final Clock clock;
    private final LogOptions options;
    private final LinkedBlockingQueue<Group> queue;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final Thread thread;
    private volatile boolean closed;

    Appender(CommitStore store, RecentCommits recent, Clock clock, LogOptions options) {
        this.recent = recent;
        this.older = new OlderCommits(store);
        this.settlement = new Settlement(store, recent);
        this.clock = clock;
        this.options = options;
        queue = new LinkedBlockingQueue<>(options.waiting());
        thread = Thread.ofPlatform().daemon().name("commit-log-appender").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /**
     * Has the group settled.
     *
     * @param deadline by {@link System#nanoTime}
     */
    void settle(Group group, long deadline) {
        enqueue(group);
        try {
            group.answered().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw unavailable("The log did not answer in time", group.withdraw(), late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unavailable("Interrupted while appending", group.withdraw(), stopped);
        } catch (ExecutionException failed) {
            throw unavailable("The log could not append", group.mayHaveLanded(), failed.getCause());
        }
    }

    private void enqueue(Group group) {
        gate.readLock().lock();
        try {
            if (closed) {
                throw unavailable("The log is closed", false, null);
            }
            if (!queue.offer(group)) {
                throw unavailable("Too many are waiting for the log", false, null);
            }
        } finally {
            gate.readLock().unlock();
        }
    }

    private static LogUnavailable unavailable(
            String message, boolean undecided, @Nullable Throwable cause) {
        return new LogUnavailable(message, RETRY_AFTER, undecided, cause);
    }

    private void run() {
        var waiting = new ArrayList<Group>();
        try {
            while (!waiting.isEmpty() || !drained()) {
                if (waiting.isEmpty()) {
                    waiting.add(queue.take());
                }
                queue.drainTo(waiting, options.batchCommits());
                appendSome(waiting);
            }
        } catch (InterruptedException givenUp) {
            LOGGER.error("Closed before the log could settle what it had accepted", givenUp);
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error fatal) {
            LOGGER.error("The appender stopped; this node can no longer append", fatal);
            throw fatal;
        } finally {
            refuse(waiting);
        }
    }

    private boolean drained() {
        if (!closed) {
            return false;
        }
        gate.writeLock().lock();
        try {
            return closed && queue.isEmpty();
        } finally {
            gate.writeLock().unlock();
        }
    }

    private void refuse(List<Group> waiting) {
        gate.writeLock().lock();
        try {
            closed = true;
            queue.drainTo(waiting);
        } finally {
            gate.writeLock().unlock();
        }
        waiting.forEach(group -> group.fail(new IllegalStateException("The log is closed")));
    }

    private void appendSome(List<Group> waiting) throws InterruptedException {
        var batch = new Batch(recent.tip(), clock, options.batchCommits());
        var entered = new ArrayList<Group>();
        for (Iterator<Group> each = waiting.iterator(); each.hasNext() && !batch.full(); ) {
            Group group = each.next();
            if (!group.enterBatch()) {
                each.remove();
                continue;
            }
            entered.add(group);
            try {
                plan(group, batch);
            } catch (RuntimeException unreadable) {
                // Its older events could not be looked at. What it has in the batch is settled too.
                group.fail(unreadable);
                group.withdraw();
            }
        }
        if (!batch.isEmpty()) {
            settlement.settle(batch);
        }
        for (Group group : entered) {
            if (group.settled()) {
                group.answer();
                waiting.remove(group);
            } else if (!group.leaveBatch()) {
                waiting.remove(group);
            }
        }
    }

    /** Takes the group as far as can be said before the batch is settled. */
    private void plan(Group group, Batch batch) {
        boolean tentative = false;
        for (int i = group.next(); i < group.size() && !batch.full(); i++) {
            Proposal proposal = group.proposal(i);
            if (batch.holds(proposal.key())) {
                return;
            }
            StoredCommit existing = recent.byKey(proposal.key());
            long joined = existing == null ? joined(group, i) : 0;
            if (existing == null && joined == 0) {
                if (batch.mayJoin(proposal.boundary(), group)) {
                    return;
                }
                batch.add(group, i);
                tentative = true;
            } else if (tentative) {
                // Outcomes are given in order, so this one waits for those before it.
                return;
            } else if (existing != null) {
                group.duplicate(existing.commit());
            } else {
                group.conflict(joined);
                return;
            }
        }
    }

    private long joined(Group group, int index) {
        long known = Math.max(group.knownConflict(index), group.restsOnDuplicate(index));
        if (known > 0) {
            return known;
        }
        Boundary boundary = group.proposal(index).boundary();
        long after = group.uncheckedAfter(index);
        if (after < recent.floor()) {
            // The caller looked there before it queued, but the window has moved on since.
            long joined = older.joined(boundary, after, recent.firstNumber(), group::owns);
            if (joined > 0) {
                return joined;
            }
            after = recent.floor();
            group.checked(index, after);
        }
        return recent.joined(boundary, after, group::owns);
    }

    /** Takes nothing more, and waits for what was taken. */
    @Override
    public void close() {
        gate.writeLock().lock();
        try {
            closed = true;
            // Wakes the thread; where there is no room for it, the thread is awake.
            boolean idle = queue.offer(new Group(List.of()));
            LOGGER.debug("Closing an appender that is {}", idle ? "idle" : "busy");
        } finally {
            gate.writeLock().unlock();
        }
        try {
            if (!thread.join(options.appendWithin().plus(options.operationWithin()))) {
                giveUp();
            }
        } catch (InterruptedException stopped) {
            giveUp();
            Thread.currentThread().interrupt();
        }
    }

    private void giveUp() {
        settlement.giveUp();
        thread.interrupt();
    }
}
