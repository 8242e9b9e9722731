package muster.readiness.readiness;

/** What officers of a cadre are counted as. */
enum CadreNumber {
    /** In the cadre, in date or not. */
    STRENGTH(0),
    /** In the cadre's own skill. */
    IN_DATE(1),
    /** In date in all that the cadre asks for. */
    DEPLOYABLE(2),
    /** Deployable, and neither absent nor deployed at any moment of the day. */
    AVAILABLE(3),
    /** Deployable, and with the status. */
    NATIONALLY_DEPLOYABLE(4),
    /** Of protest removal: deployable, but not at height. */
    NOT_AT_HEIGHT(5),
    /** Of those, who has the status. */
    NOT_AT_HEIGHT_NATIONALLY(6);

    static final int SIZE = values().length;

    private final int place;

    CadreNumber(int place) {
        this.place = place;
    }

    /** Among the numbers, in what is stored. */
    int place() {
        return place;
    }
}
