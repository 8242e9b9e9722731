package muster.edge.readiness;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import muster.edge.relay.Listed;
import org.jspecify.annotations.Nullable;

/**
 * A force on a day or at an instant, as the service tells it.
 *
 * @param requirement absent where nothing is owed
 * @param requirements all that were set, as {@code upTo} in the answer of a single force only
 */
record Force(
        String force,
        String name,
        String region,
        @Nullable LocalDate on,
        @Nullable Instant at,
        @Nullable Instant asKnownAt,
        @Nullable Requirement requirement,
        @Nullable Requirement localNeed,
        Target target,
        Strength trained,
        Strength deployable,
        Strength available,
        Attainment attainment,
        Committed committed,
        Carriers carriers,
        @Nullable List<Requirement> requirements,
        @Nullable Long upTo,
        Listed.@Nullable Stopped stopped) {

    /**
     * What is owed.
     *
     * @param psus to two places; {@code serials} are exact
     */
    record Requirement(
            String basis,
            LocalDate effectiveFrom,
            BigDecimal psus,
            int serials,
            @Nullable Integer regionalPsus,
            @Nullable BigDecimal share,
            int multiplier) {}

    record Target(
            @Nullable Integer multiplier,
            int inspectors,
            int sergeants,
            int constables,
            int total) {}

    /** Trained over target, absent without a target. */
    record Attainment(
            @Nullable Double inspectors,
            @Nullable Double sergeants,
            @Nullable Double constables,
            @Nullable Double total) {}

    record Committed(BigDecimal psus, BigDecimal officers) {}

    record Carriers(int declared, int needed) {}

    /** The requirement that counts, or the local need where nothing else is owed. */
    List<Requirement> inForce(LocalDate day) {
        var set = requirements == null ? List.<Requirement>of() : requirements;
        return set.stream()
                .filter(r -> !r.effectiveFrom().isAfter(day))
                .filter(r ->
                        set.stream()
                                .noneMatch(later ->
                                        later.basis().equals(r.basis())
                                                && !later.effectiveFrom().isAfter(day)
                                                && later.effectiveFrom()
                                                        .isAfter(r.effectiveFrom())))
                .toList();
    }
}
