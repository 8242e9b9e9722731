package muster.contract.deployment;

import java.util.LinkedHashMap;
import java.util.Map;
import muster.contract.DayRanges;
import muster.contract.ForceId;
import muster.contract.Skill;
import muster.contract.cadre.Cadres;

/** What officers are sent as, which says what they must hold. */
public sealed interface SentAs {

    /** Each skill that must be in date, with the days on which it must. */
    Map<Skill, DayRanges> required(ForceId donorForce);

    /** Whoever serves in PSUs, or is sent without a request. */
    record InPsus() implements SentAs {

        private static final Map<Skill, DayRanges> MANDATORY = mandatory();

        @Override
        public Map<Skill, DayRanges> required(ForceId donorForce) {
            return MANDATORY;
        }

        private static Map<Skill, DayRanges> mandatory() {
            var skills = new LinkedHashMap<Skill, DayRanges>();
            Skill.MANDATORY.forEach(skill -> skills.put(skill, DayRanges.ALL));
            return java.util.Collections.unmodifiableMap(skills);
        }
    }

    /**
     * Officers of a cadre.
     *
     * @param nationally whether the national centre asks, so that only those go who may for it
     */
    record Specialists(Skill cadre, boolean nationally, Cadres cadres) implements SentAs {
        @Override
        public Map<Skill, DayRanges> required(ForceId donorForce) {
            return cadres.required(cadre, donorForce);
        }
    }
}
