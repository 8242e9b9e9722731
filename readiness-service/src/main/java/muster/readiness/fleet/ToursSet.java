package muster.readiness.fleet;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import muster.contract.ForceId;
import muster.contract.fleet.FleetEvents.ToursOfDutySet;
import muster.contract.fleet.ToursOfDuty;
import org.jspecify.annotations.Nullable;

/**
 * When tours of duty begin, local time.
 *
 * @param force absent where it holds for all that set none
 * @param effectiveFrom absent for the default, which holds until something else does
 * @param inForce whether it is what counts on the day of asking, for its force or for all others
 */
record ToursSet(
        @Nullable ForceId force,
        List<LocalTime> begins,
        @Nullable LocalDate effectiveFrom,
        @JsonProperty("default") boolean byDefault,
        boolean inForce) {

    /** The default first, then those for all, then by force, each by its first day. */
    static List<ToursSet> of(ToursOfDuty tours, LocalDate today) {
        var sets = new ArrayList<ToursSet>();
        sets.add(
                new ToursSet(
                        null,
                        ToursOfDuty.DEFAULT_BEGINS,
                        null,
                        true,
                        tours.latest(today, null) == null));
        tours.settings().stream()
                .sorted(
                        Comparator.comparing(
                                        ToursOfDutySet::force,
                                        Comparator.nullsFirst(Comparator.comparing(ForceId::value)))
                                .thenComparing(ToursOfDutySet::effectiveFrom))
                .map(set ->
                        new ToursSet(
                                set.force(),
                                set.begins(),
                                set.effectiveFrom(),
                                false,
                                set.equals(tours.latest(today, set.force()))))
                .forEach(sets::add);
        return List.copyOf(sets);
    }
}
