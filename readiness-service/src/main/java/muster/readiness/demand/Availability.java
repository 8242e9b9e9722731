package muster.readiness.demand;

import java.time.LocalDate;
import java.util.SortedMap;
import muster.contract.DayRange;
import muster.contract.ForceId;
import org.jspecify.annotations.Nullable;

/** How many PSUs are available, from where it is known. */
@FunctionalInterface
public interface Availability {

    /**
     * On each of the days, of a force, else of the forces of a region, else of all of them; no day
     * where there is no force.
     */
    SortedMap<LocalDate, Integer> psus(
            @Nullable ForceId force, @Nullable String region, DayRange days);
}
