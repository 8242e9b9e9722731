package muster.commitlog;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One node's log: safe for any number of threads, and of nodes on one database. */
public final class CommitLog implements AutoCloseable {

    private CommitLog() {}

    public static CommitLog open(MongoDatabase database, Clock clock) {
        return open(database, clock, LogOptions.defaults());
    }

    public static CommitLog open(MongoDatabase database, Clock clock, LogOptions options) {
        return new CommitLog();
    }

    /** The last sequence known on this node; 0 when the log is empty. */
    public long head() {
        throw new UnsupportedOperationException();
    }

    /** Every event of the boundary with {@code after < sequence <= upTo}. */
    public Slice read(Boundary boundary, long after) {
        throw new UnsupportedOperationException();
    }

    public Outcome append(Proposal proposal) {
        return append(List.of(proposal)).getFirst();
    }

    /**
     * Appends a group in the given order, blocking until it is durable. A proposal's condition
     * looks past the events of its own group. The first conflict ends the group: those after it are
     * conflicts too.
     *
     * @throws LogUnavailable when that takes too long
     */
    public List<Outcome> append(List<Proposal> inOrder) {
        throw new UnsupportedOperationException();
    }

    /** The first commits, in order, that hold an event with a sequence above this one. */
    public List<Commit> commits(long afterSequence, int limit) {
        throw new UnsupportedOperationException();
    }

    /** True as soon as the head is above the sequence; false when that took too long. */
    public boolean awaitAfter(long sequence, Duration atMost) {
        throw new UnsupportedOperationException();
    }

    public Optional<Commit> byKey(String key) {
        throw new UnsupportedOperationException();
    }

    /** The last sequence recorded at or before the instant; 0 if there is none. */
    public long sequenceAt(Instant recordedAt) {
        throw new UnsupportedOperationException();
    }

    /** Walks the whole log. */
    public ChainVerdict verify() {
        throw new UnsupportedOperationException();
    }

    /**
     * Calls the listener with every commit from now on, own and other nodes', in order, on a thread
     * of its own.
     */
    public void onCommit(Consumer<Commit> listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
