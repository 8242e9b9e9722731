package muster.edge.line;

/** A word of a line that can't be meant as it stands. Thrown within the package alone. */
final class Mistake extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int from;
    private final int to;

    /**
     * @param from where the word begins in the line
     * @param to where it ends, not included
     * @param what is wrong, and what to type instead
     */
    Mistake(int from, int to, String what) {
        super(what, null, false, false);
        this.from = from;
        this.to = to;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
