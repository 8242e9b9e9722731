package muster.commitlog;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One node's log: safe for any number of threads, and of nodes on one database. */
public final class CommitLog implements AutoCloseable {

    private final CommitStore store;
    private final Clock clock;
    private final LogOptions options;
    private final RecentCommits recent;
    private final OlderCommits older;
    private final Appender appender;
    private final Tail tail;
    private final List<Follower> followers = new CopyOnWriteArrayList<>();

    private CommitLog(CommitStore store, Clock clock, LogOptions options) {
        this.store = store;
        this.clock = clock;
        this.options = options;
        recent = new RecentCommits(options);
        older = new OlderCommits(store);
        appender = new Appender(store, recent, clock, options);
        tail = new Tail(new CatchUp(store, recent), recent, options);
    }

    /**
     * With {@link LogOptions#defaults}.
     *
     * @throws LogUnavailable when the database can't be read
     */
    public static CommitLog open(MongoDatabase database, Clock clock) {
        return open(database, clock, LogOptions.defaults());
    }

    /**
     * On the collection {@code commits} of the database, which is made if it is not there.
     *
     * @throws LogUnavailable when the database can't be read
     */
    public static CommitLog open(MongoDatabase database, Clock clock, LogOptions options) {
        return open(new MongoCommits(database, options.operationWithin()), clock, options);
    }

    static CommitLog open(CommitStore store, Clock clock, LogOptions options) {
        var log = new CommitLog(store, clock, options);
        reading(() -> {
            store.prepare();
            log.preload();
            return log;
        });
        log.appender.start();
        log.tail.start();
        return log;
    }

    private void preload() {
        Optional<StoredCommit> last = store.last();
        if (last.isPresent()) {
            long number = last.get().number();
            long oldest = Math.max(1, number - options.recentCommits() + 1);
            List<StoredCommit> first = store.from(oldest, 1);
            recent.startBefore(first.getFirst());
            recent.absorb(first);
        }
        new CatchUp(store, recent).run();
    }

    /** The last sequence known on this node; 0 when the log is empty. */
    public long head() {
        return recent.head();
    }

    /** Every event of the boundary with {@code after < sequence <= upTo}. */
    public Slice read(Boundary boundary, long after) {
        RecentCommits.Glimpse near = recent.look(boundary, after);
        if (after >= near.floor()) {
            return new Slice(List.copyOf(near.events()), Math.max(after, near.upTo()));
        }
        var events =
                new ArrayList<>(reading(() -> older.events(boundary, after, near.firstNumber())));
        events.addAll(near.events());
        return new Slice(List.copyOf(events), near.upTo());
    }

    /**
     * A group of one.
     *
     * @throws LogUnavailable when that takes too long
     */
    public Outcome append(Proposal proposal) {
        return append(List.of(proposal)).getFirst();
    }

    /**
     * Appends a group in the given order, blocking until it is durable. A proposal's condition
     * looks past the events of its own group; one that rests on events of its group that did not
     * land, because their command was a duplicate, is a conflict. The first conflict ends the
     * group: those after it are conflicts too.
     *
     * @throws LogUnavailable when that takes too long
     */
    public List<Outcome> append(List<Proposal> inOrder) {
        if (inOrder.isEmpty()) {
            return List.of();
        }
        long deadline = System.nanoTime() + options.appendWithin().toNanos();
        var group = new Group(inOrder);
        reading(() -> {
            lookAtOlderEvents(group);
            return group;
        });
        while (true) {
            appender.settle(group, deadline);
            int conflict = group.firstConflict();
            // Of a command that is in the log already, the own events have joined the boundary. A
            // window that holds the whole log would have known its key.
            if (conflict < 0 || recent.firstNumber() == 1) {
                return group.outcomes();
            }
            Optional<Commit> earlier = byKey(group.proposal(conflict).key());
            if (earlier.isEmpty()) {
                return group.outcomes();
            }
            group.conflictWasDuplicate(conflict, earlier.get());
            if (group.settled()) {
                return group.outcomes();
            }
        }
    }

    /** Here, so that the one appender has only the window left to look at. */
    private void lookAtOlderEvents(Group group) {
        RecentCommits.Glimpse near = recent.look(Boundary.of(), 0);
        for (int i = 0; i < group.size(); i++) {
            Proposal proposal = group.proposal(i);
            if (proposal.after() < near.floor()) {
                long joined =
                        older.joined(
                                proposal.boundary(),
                                proposal.after(),
                                near.firstNumber(),
                                own -> false);
                if (joined > 0) {
                    group.knowConflict(i, joined);
                    return;
                }
                group.checked(i, near.floor());
            }
        }
    }

    /** The first commits, in order, that hold an event with a sequence above this one. */
    public List<Commit> commits(long afterSequence, int limit) {
        if (afterSequence >= head()) {
            return List.of();
        }
        return page(numberAfter(afterSequence), limit);
    }

    /** The number of the commit that holds the event after this one. */
    long numberAfter(long sequence) {
        long near = recent.numberAfter(sequence);
        return near > 0 ? near : reading(() -> older.numberAfter(sequence));
    }

    /** The commits from this number on, as far as this node knows the log. */
    List<Commit> page(long number, int limit) {
        List<Commit> near = recent.from(number, limit);
        if (near != null) {
            return near;
        }
        long known = Math.min(limit, recent.headNumber() - number + 1);
        return reading(
                () -> store.from(number, (int) known).stream().map(StoredCommit::commit).toList());
    }

    boolean inMemory(long number) {
        return number >= recent.firstNumber();
    }

    /** True as soon as the head is above the sequence; false when that took too long. */
    public boolean awaitAfter(long sequence, Duration atMost) {
        try {
            return recent.awaitAfter(sequence, atMost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The same, for readers that are interrupted to stop. */
    boolean awaitAfterInterruptibly(long sequence, Duration atMost) throws InterruptedException {
        return recent.awaitAfter(sequence, atMost);
    }

    public Optional<Commit> byKey(String key) {
        StoredCommit near = recent.byKey(key);
        if (near != null) {
            return Optional.of(near.commit());
        }
        return recent.firstNumber() == 1
                ? Optional.empty()
                : reading(() -> store.byKey(key)).map(StoredCommit::commit);
    }

    /** Learns what other nodes have added so far, for an answer that no append will check. */
    public void catchUp() {
        reading(() -> {
            new CatchUp(store, recent).run();
            return recent;
        });
    }

    /** Those of the keys that are in the log, with their commits: one look at the database. */
    public Map<String, Commit> byKeys(Collection<String> keys) {
        var found = new HashMap<String, Commit>();
        var older = new ArrayList<String>();
        for (String key : keys) {
            StoredCommit near = recent.byKey(key);
            if (near != null) {
                found.put(key, near.commit());
            } else {
                older.add(key);
            }
        }
        if (!older.isEmpty() && recent.firstNumber() != 1) {
            reading(() -> {
                store.byKeys(older, stored -> found.put(stored.key(), stored.commit()));
                return found;
            });
        }
        return Map.copyOf(found);
    }

    /** The last sequence recorded at or before the instant; 0 if there is none. */
    public long sequenceAt(Instant recordedAt) {
        // By halving, as recordedAt never goes backwards: asked too seldom to pay for an index.
        long low = 1;
        long high = recent.headNumber() + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (page(middle, 1).getFirst().header().recordedAt().isAfter(recordedAt)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 1 ? 0 : page(low - 1, 1).getFirst().lastSequence();
    }

    /** Walks the whole stored log. */
    public ChainVerdict verify() {
        return verify(null);
    }

    /**
     * Walks the whole stored log.
     *
     * @param anchor what an earlier walk found, kept elsewhere: without one, a change to the very
     *     last commit can't be seen, as nothing holds its hash yet
     */
    public ChainVerdict verify(ChainVerdict.@Nullable Intact anchor) {
        return reading(() -> new ChainWalk(store).walk(anchor));
    }

    /**
     * Calls the listener with every commit from now on, own and other nodes', in order, on a thread
     * of its own.
     */
    public void onCommit(Consumer<Commit> listener) {
        var follower = new Follower(this, recent.headNumber() + 1, listener);
        followers.add(follower);
        follower.start();
    }

    Instant now() {
        return clock.instant();
    }

    boolean isClosed() {
        return recent.isClosed();
    }

    private static <T> T reading(Supplier<T> body) {
        try {
            return body.get();
        } catch (MongoException unreadable) {
            throw new LogUnavailable(
                    "The log can't be read", Duration.ofSeconds(1), false, unreadable);
        }
    }

    /** Settles what was accepted, and ends all waiting. */
    @Override
    public void close() {
        appender.close();
        tail.close();
        recent.close();
        followers.forEach(Follower::close);
    }
}
