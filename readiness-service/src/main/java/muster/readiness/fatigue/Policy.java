package muster.readiness.fatigue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import muster.contract.ForceId;
import muster.contract.fatigue.FatigueEvents.FatiguePolicySet;
import muster.contract.fatigue.FatiguePolicies;
import muster.contract.fatigue.Limits;
import org.jspecify.annotations.Nullable;

/**
 * At what officers are warned of fatigue.
 *
 * @param force absent where it holds for all that set none
 * @param effectiveFrom absent for the default, which holds until something else does
 * @param inForce whether it is what counts on the day of asking, for its force or for all others
 */
record Policy(
        @Nullable ForceId force,
        Limits limits,
        @Nullable LocalDate effectiveFrom,
        @JsonProperty("default") boolean byDefault,
        boolean inForce) {

    /** The default first, then those for all, then by force, each by its first day. */
    static List<Policy> of(FatiguePolicies set, LocalDate today) {
        var policies = new ArrayList<Policy>();
        policies.add(new Policy(null, Limits.USUAL, null, true, set.latest(today, null) == null));
        set.settings().stream()
                .sorted(
                        Comparator.comparing(
                                        FatiguePolicySet::force,
                                        Comparator.nullsFirst(Comparator.comparing(ForceId::value)))
                                .thenComparing(FatiguePolicySet::effectiveFrom))
                .map(one ->
                        new Policy(
                                one.force(),
                                one.limits(),
                                one.effectiveFrom(),
                                false,
                                one.equals(set.latest(today, one.force()))))
                .forEach(policies::add);
        return List.copyOf(policies);
    }
}
