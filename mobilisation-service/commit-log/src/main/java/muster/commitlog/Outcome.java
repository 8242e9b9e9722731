package muster.commitlog;

/** What became of a proposal. */
public sealed interface Outcome {

    /** It is in the log, durable on a majority. */
    record Appended(Commit commit) implements Outcome {}

    /** A commit with this key is in the log already; nothing was added. */
    record Duplicate(Commit existing) implements Outcome {}

    /**
     * Nothing was added: an event joined the boundary after the decision was taken.
     *
     * @param sequence of such an event
     */
    record Conflict(long sequence) implements Outcome {}
}
