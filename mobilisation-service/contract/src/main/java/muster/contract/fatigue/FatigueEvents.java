package muster.contract.fatigue;

import java.time.LocalDate;
import java.util.Set;
import muster.contract.EffectiveDated;
import muster.contract.Event;
import muster.contract.ForceId;
import org.jspecify.annotations.Nullable;

/** What happened to the policies on fatigue. */
public sealed interface FatigueEvents extends Event {

    /** The tag of every policy. */
    String POLICY_TAG = "fatigue-policy";

    record FatiguePolicySet(
            @Nullable ForceId force,
            LocalDate effectiveFrom,
            int mostHoursIn7Days,
            int mostConsecutiveDays,
            int leastRestHours,
            int mostDeploymentsIn12Months)
            implements FatigueEvents, EffectiveDated {
        @Override
        public Set<String> tags() {
            return Set.of(POLICY_TAG);
        }

        public Limits limits() {
            return new Limits(
                    mostHoursIn7Days,
                    mostConsecutiveDays,
                    leastRestHours,
                    mostDeploymentsIn12Months);
        }
    }
}
