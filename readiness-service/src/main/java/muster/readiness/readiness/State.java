package muster.readiness.readiness;

/** What officers are counted as, each a part of the one before it. */
enum State {
    TRAINED(0),
    DEPLOYABLE(1),
    /** Deployable and not absent: at an instant, who is not deployed then is available. */
    PRESENT(2),
    /** For a whole day: present, and not deployed at any moment of it. */
    AVAILABLE(3);

    private final int place;

    State(int place) {
        this.place = place;
    }

    /** Among the states, in what is stored. */
    int place() {
        return place;
    }
}
