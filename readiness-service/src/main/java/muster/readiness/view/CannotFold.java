package muster.readiness.view;

/** An event that stops a view. */
final class CannotFold extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long sequence;

    CannotFold(long sequence, Throwable cause) {
        super("Event " + sequence + " can't be folded", cause);
        this.sequence = sequence;
    }

    long sequence() {
        return sequence;
    }

    /** For people: what is wrong, without what the event holds. */
    String reason() {
        var cause = getCause();
        return String.valueOf(cause == null ? getMessage() : cause.getMessage());
    }
}
