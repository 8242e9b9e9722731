package muster.readiness.view;

/** Another instance writes this view now. */
final class ClaimLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClaimLost(String message) {
        super(message);
    }
}
