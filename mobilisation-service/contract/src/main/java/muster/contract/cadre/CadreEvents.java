package muster.contract.cadre;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import muster.contract.EffectiveDated;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Skill;
import org.jspecify.annotations.Nullable;

/** What happened to cadres. */
public sealed interface CadreEvents extends Event {

    /** The decisions that read what a cadre asks for. */
    String CADRES_TAG = "cadres";

    Skill cadre();

    record CadreSet(
            Skill cadre, List<Skill> requires, LocalDate effectiveFrom, @Nullable ForceId force)
            implements CadreEvents, EffectiveDated {
        @Override
        public Set<String> tags() {
            return Set.of(CADRES_TAG);
        }
    }

    record CadreStrengthSet(ForceId force, Skill cadre, int officers, LocalDate effectiveFrom)
            implements CadreEvents, EffectiveDated {
        @Override
        public Set<String> tags() {
            return Set.of(force.tag());
        }
    }

    /** {@code force} is the officer's on the day it takes effect. */
    record NationalDeployableSet(
            OfficerId officer,
            ForceId force,
            Skill cadre,
            boolean deployable,
            LocalDate on,
            @Nullable String reason)
            implements CadreEvents {
        @Override
        public Set<String> tags() {
            return Set.of(officer.tag());
        }
    }
}
