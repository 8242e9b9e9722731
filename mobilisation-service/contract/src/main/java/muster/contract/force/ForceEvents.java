package muster.contract.force;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import muster.contract.EffectiveDated;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.Skill;
import org.jspecify.annotations.Nullable;

/** What happened to forces and to what they owe. */
public sealed interface ForceEvents extends Event {

    /** The decisions that read policies of any force. */
    String POLICY_TAG = "policy";

    record ForceRegistered(ForceId force, String name, String region) implements ForceEvents {
        @Override
        public Set<String> tags() {
            return Set.of(force.tag());
        }
    }

    /** Serials are exact; the target by rank is as given, or three times what the serials need. */
    record RequirementSet(
            ForceId force,
            Basis basis,
            LocalDate effectiveFrom,
            @Nullable Integer psus,
            @Nullable Integer regionalPsus,
            @Nullable BigDecimal share,
            int multiplier,
            int serials,
            Targets targets)
            implements ForceEvents, EffectiveDated {
        @Override
        public Set<String> tags() {
            return Set.of(force.tag());
        }
    }

    record PolicySet(
            Skill skill, int validityMonths, LocalDate effectiveFrom, @Nullable ForceId force)
            implements ForceEvents, EffectiveDated {
        @Override
        public Set<String> tags() {
            return Set.of(POLICY_TAG);
        }
    }
}
