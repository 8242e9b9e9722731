package muster.edge.readiness;

import java.time.LocalDate;

/**
 * The first of the days with the fewest PSUs available, and why it is so.
 *
 * @param away officers who are deployable on the day, but absent or deployed
 * @param lapsed officers whose last deployable day lies before the day
 */
record Worst(
        LocalDate on, int psus, String limitingFactor, int psusOnFirstDay, int away, int lapsed) {

    /** Where the first day is not the worst itself. */
    public boolean falls() {
        return psus < psusOnFirstDay;
    }

    /** The last day on which whoever has lapsed by the worst day can lapse. */
    public LocalDate eve() {
        return on.minusDays(1);
    }
}
