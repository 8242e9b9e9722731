package muster.commitlog;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One call of append on its way through the appender. Touched by the caller's thread before it is
 * queued and after it is answered, in between only by the appender's.
 */
final class Group {

    private static final int MOST_BYTES = 12 << 20;

    private enum State {
        WAITING,
        IN_BATCH,
        WITHDRAWN
    }

    private final List<Proposal> proposals = new ArrayList<>();
    private final List<List<String>> eventIds = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<long[]> own = new ArrayList<>();
    private final List<Outcome.Duplicate> duplicates = new ArrayList<>();
    private final List<Proposal> notLanded = new ArrayList<>();
    private final long[] checkedUpTo;
    private final long[] knownConflict;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private volatile boolean everInBatch;
    private CompletableFuture<Boolean> answered = new CompletableFuture<>();

    Group(List<Proposal> inOrder) {
        for (Proposal proposal : inOrder) {
            proposals.add(sealed(proposal));
            eventIds.add(
                    proposal.events().stream()
                            .map(anyOfThem -> UUID.randomUUID().toString())
                            .toList());
        }
        checkedUpTo = new long[inOrder.size()];
        knownConflict = new long[inOrder.size()];
    }

    /**
     * With payloads as bytes: sized here, and encoded on the caller's thread, not the appender's.
     */
    private static Proposal sealed(Proposal proposal) {
        long bytes = 0;
        var events = new ArrayList<NewEvent>(proposal.events().size());
        for (NewEvent event : proposal.events()) {
            var payload = CommitDocument.raw(event.payload());
            bytes += payload.getByteBuffer().remaining() + 200;
            for (String tag : event.tags()) {
                bytes += 4L * tag.length() + 20;
            }
            events.add(
                    new NewEvent(
                            event.type(),
                            event.version(),
                            event.occurredAt(),
                            event.tags(),
                            payload));
        }
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "A commit holds at most " + MOST_BYTES + " bytes, not " + bytes);
        }
        return new Proposal(
                proposal.command(),
                proposal.name(),
                proposal.key(),
                proposal.fingerprint(),
                proposal.actor(),
                proposal.created(),
                events,
                proposal.boundary(),
                proposal.after(),
                proposal.recordedAt(),
                proposal.origin(),
                proposal.note());
    }

    int size() {
        return proposals.size();
    }

    Proposal proposal(int index) {
        return proposals.get(index);
    }

    List<String> eventIds(int index) {
        return eventIds.get(index);
    }

    /** The index of the first proposal without an outcome. */
    int next() {
        return outcomes.size();
    }

    boolean settled() {
        return outcomes.size() == proposals.size();
    }

    List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    void appended(Commit commit) {
        outcomes.add(new Outcome.Appended(commit));
        own.add(new long[] {commit.header().firstSequence(), commit.lastSequence()});
    }

    void duplicate(Commit existing) {
        var duplicate = new Outcome.Duplicate(existing);
        notLanded.add(proposals.get(next()));
        duplicates.add(duplicate);
        outcomes.add(duplicate);
    }

    /** The first conflict ends the group. */
    void conflict(long sequence) {
        while (!settled()) {
            outcomes.add(new Outcome.Conflict(sequence));
        }
    }

    /** The first conflict was one with the proposal's own earlier self: the group goes on. */
    void conflictWasDuplicate(int index, Commit existing) {
        outcomes.subList(index, outcomes.size()).clear();
        duplicate(existing);
        answered = new CompletableFuture<>();
        state.set(State.WAITING);
    }

    int firstConflict() {
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Conflict) {
                return i;
            }
        }
        return -1;
    }

    boolean owns(long sequence) {
        for (long[] range : own) {
            if (sequence >= range[0] && sequence <= range[1]) {
                return true;
            }
        }
        return false;
    }

    /**
     * A proposal decided on an event that an earlier one of its group was to add, but that one was
     * a duplicate and added nothing: the decision hangs in the air.
     *
     * @return the last sequence of the commit that was there before; 0 if there is no such event
     */
    long restsOnDuplicate(int index) {
        for (int i = 0; i < notLanded.size(); i++) {
            for (NewEvent event : notLanded.get(i).events()) {
                if (proposals.get(index).boundary().matches(event.type(), event.tags())) {
                    return duplicates.get(i).existing().lastSequence();
                }
            }
        }
        return 0;
    }

    /** The condition of this proposal is known to hold up to there. */
    void checked(int index, long upTo) {
        checkedUpTo[index] = upTo;
    }

    void knowConflict(int index, long sequence) {
        knownConflict[index] = sequence;
    }

    long knownConflict(int index) {
        return knownConflict[index];
    }

    /** From where on the condition of this proposal is still to be looked at. */
    long uncheckedAfter(int index) {
        return Math.max(proposals.get(index).after(), checkedUpTo[index]);
    }

    /** The appender puts it into a batch; not when the caller has gone. */
    boolean enterBatch() {
        everInBatch = true;
        return state.compareAndSet(State.WAITING, State.IN_BATCH);
    }

    /** The batch is settled; whether to go on with the rest of the group. */
    boolean leaveBatch() {
        return state.compareAndSet(State.IN_BATCH, State.WAITING);
    }

    /**
     * The caller goes: nothing of the group enters another batch.
     *
     * @return whether something of it may have landed
     */
    boolean withdraw() {
        state.set(State.WITHDRAWN);
        return everInBatch;
    }

    CompletableFuture<Boolean> answered() {
        return answered;
    }

    void answer() {
        answered.complete(true);
    }

    void fail(RuntimeException why) {
        answered.completeExceptionally(why);
    }

    boolean mayHaveLanded() {
        return everInBatch;
    }
}
