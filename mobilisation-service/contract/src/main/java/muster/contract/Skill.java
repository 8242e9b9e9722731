package muster.contract;

import java.util.List;
import java.util.Set;

/**
 * Every skill an accreditation can be for, with how long an award lasts unless policy says else.
 */
public enum Skill {
    PUBLIC_ORDER_LEVEL_1,
    PUBLIC_ORDER_LEVEL_2,
    PUBLIC_ORDER_LEVEL_3,
    FIRST_AID,
    OFFICER_SAFETY,
    FITNESS_TEST,
    CARRIER_DRIVER(36),
    PSU_COMMANDER,
    POLICE_LIAISON,
    EVIDENCE_GATHERER,
    PUBLIC_ORDER_MEDIC,
    PROTEST_REMOVAL,
    PROTEST_REMOVAL_AT_HEIGHT,
    MOUNTED,
    DOG_HANDLER,
    AEP,
    TACTICAL_ADVISER,
    GOLD_COMMANDER,
    SILVER_COMMANDER,
    BRONZE_COMMANDER,
    CBRN,
    CASUALTY_BUREAU,
    DISASTER_VICTIM_IDENTIFICATION,
    AFO,
    ARV,
    SFO,
    CTSFO;

    /** All of them in date make an officer deployable (board paper of 2024, paragraph 125). */
    public static final List<Skill> MANDATORY =
            List.of(PUBLIC_ORDER_LEVEL_2, FIRST_AID, OFFICER_SAFETY, FITNESS_TEST);

    private static final int YEAR = 12;

    private final int validityMonths;

    Skill() {
        this(YEAR);
    }

    Skill(int validityMonths) {
        this.validityMonths = validityMonths;
    }

    /** Months an award lasts where no policy is set. */
    public int defaultValidityMonths() {
        return validityMonths;
    }

    /** The skills of which one is enough where this one is asked for: level 1 serves as level 2. */
    public Set<Skill> servedBy() {
        return switch (this) {
            case PUBLIC_ORDER_LEVEL_2 -> Set.of(PUBLIC_ORDER_LEVEL_1, PUBLIC_ORDER_LEVEL_2);
            case PUBLIC_ORDER_LEVEL_3 ->
                    Set.of(PUBLIC_ORDER_LEVEL_1, PUBLIC_ORDER_LEVEL_2, PUBLIC_ORDER_LEVEL_3);
            default -> Set.of(this);
        };
    }

    /** Whether a pool of specialists is asked for by this skill. */
    public boolean isCadre() {
        return compareTo(POLICE_LIAISON) >= 0;
    }
}
