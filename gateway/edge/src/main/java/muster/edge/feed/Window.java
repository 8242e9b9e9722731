package muster.edge.feed;

/**
 * Where to begin reading upwards, so that what is read ends with the last events before some
 * sequence. Events that match a filter may be anywhere: the beginning is moved down until enough
 * are read, and up again where there are more than one answer holds.
 *
 * @param after the answer holds what follows this
 * @param tooHigh after this fewer than enough follow
 * @param tooLow after this more follow than an answer holds, or -1 where none is known
 * @param upTo nothing later is wanted
 */
record Window(long after, long tooHigh, long tooLow, long upTo) {

    /** As many as one answer holds. */
    static final int MOST = 200;

    /** An answer that is filtered has looked through no more than this. */
    static final int SPAN = 10_000;

    private static final int STEP = 16;

    /** The first try: what follows it is in one answer even if everything matches. */
    static Window before(long upTo) {
        return new Window(Math.max(0, upTo - MOST), upTo, -1, upTo);
    }

    /**
     * Whether the answer will do.
     *
     * @param found events of the answer that are wanted
     * @param cut whether the answer ended before all of them were in it
     * @param enough how many make a page
     */
    boolean done(int found, boolean cut, int enough) {
        return !cut && (found >= enough || after == floor() || after == tooLow + 1);
    }

    /** The next try. */
    Window next(boolean cut) {
        if (cut) {
            return new Window(between(after, tooHigh), tooHigh, after, upTo);
        }
        if (tooLow >= 0) {
            return new Window(between(tooLow, after), after, tooLow, upTo);
        }
        return new Window(Math.max(floor(), upTo - (upTo - after) * STEP), after, -1, upTo);
    }

    /** Nothing earlier is looked through at once; a reader goes on from here. */
    long floor() {
        return Math.max(0, upTo - SPAN);
    }

    private static long between(long low, long high) {
        return Math.max(low + 1, low + (high - low) / 2);
    }
}
