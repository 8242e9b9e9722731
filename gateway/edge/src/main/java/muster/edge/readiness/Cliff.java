package muster.edge.readiness;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a forecast falls most steeply.
 *
 * @param from the last day before the fall
 * @param to the first day on which all of it is lost
 */
record Cliff(LocalDate from, LocalDate to, int before, int after) {

    static final int WITHIN_DAYS = 30;

    /** A day of a forecast, of a force or of a region. */
    interface Foreseen {

        LocalDate on();

        int deployablePsus();
    }

    int lost() {
        return before - after;
    }

    /**
     * The steepest fall: of all pairs of days at most 30 days apart, the one between which most
     * deployable PSUs are lost. Of equal falls the earliest counts, and of those that end on one
     * day the shortest.
     *
     * @param days one after the other, without a gap
     * @return null where no day has fewer PSUs than one before it
     */
    static @Nullable Cliff steepestFall(List<? extends Foreseen> days) {
        Cliff steepest = null;
        for (int end = 1; end < days.size(); end++) {
            var to = days.get(end);
            for (int start = end - 1; start >= 0; start--) {
                var from = days.get(start);
                if (ChronoUnit.DAYS.between(from.on(), to.on()) > WITHIN_DAYS) {
                    break;
                }
                int lost = from.deployablePsus() - to.deployablePsus();
                if (lost > (steepest == null ? 0 : steepest.lost())) {
                    steepest =
                            new Cliff(
                                    from.on(), to.on(), from.deployablePsus(), to.deployablePsus());
                }
            }
        }
        return steepest;
    }
}
