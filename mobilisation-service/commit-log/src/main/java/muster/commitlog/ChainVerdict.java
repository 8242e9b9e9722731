package muster.commitlog;

/** What a walk over the stored commits found. */
public sealed interface ChainVerdict {

    /**
     * Every commit is there, in order, and hashes to what its successor says.
     *
     * @param number of the last commit; 0 when the log is empty
     * @param sequence of the last event
     * @param hash of the last commit; kept elsewhere, it anchors all before it
     */
    record Intact(long number, long sequence, String hash) implements ChainVerdict {}

    /** The number of the first commit that is missing or not what it was, and what is wrong. */
    record Broken(long number, String reason) implements ChainVerdict {}
}
