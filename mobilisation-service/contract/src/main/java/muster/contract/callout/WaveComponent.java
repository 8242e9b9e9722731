package muster.contract.callout;

import muster.contract.Rank;
import muster.contract.deployment.Component;
import muster.contract.deployment.Formation;
import org.jspecify.annotations.Nullable;

/** What a wave may ask for. Drivers are constables too, PSU commanders inspectors. */
public enum WaveComponent {
    PSUS,
    PSU_COMMANDERS,
    INSPECTORS,
    SERGEANTS,
    CONSTABLES,
    SERGEANTS_AND_CONSTABLES,
    DRIVERS,
    CARRIERS;

    /** As it is asked for, if it is. */
    @Nullable Integer stated(Needed needed) {
        return switch (this) {
            case PSUS -> needed.psus();
            case PSU_COMMANDERS -> needed.psuCommanders();
            case INSPECTORS -> needed.inspectors();
            case SERGEANTS -> needed.sergeants();
            case CONSTABLES -> needed.constables();
            case SERGEANTS_AND_CONSTABLES -> needed.sergeantsAndConstables();
            case DRIVERS -> needed.drivers();
            case CARRIERS -> needed.carriers();
        };
    }

    /**
     * What so many PSUs need of it, whatever is stated: an inspector who commands a PSU is both.
     */
    int perPsu() {
        return switch (this) {
            case PSUS -> 1;
            case PSU_COMMANDERS, INSPECTORS -> Formation.perPsu(Component.INSPECTORS);
            case SERGEANTS -> Formation.perPsu(Component.SERGEANTS);
            case CONSTABLES -> Formation.perPsu(Component.CONSTABLES);
            case SERGEANTS_AND_CONSTABLES ->
                    Formation.perPsu(Component.SERGEANTS) + Formation.perPsu(Component.CONSTABLES);
            case DRIVERS -> Formation.perPsu(Component.DRIVERS);
            case CARRIERS -> Formation.perPsu(Component.CARRIERS);
        };
    }

    /** Whether people are it, who are called and answer. */
    boolean isPeople() {
        return this != PSUS && this != CARRIERS;
    }

    /** Who is not deployable counts for nothing. */
    public boolean counts(Called who) {
        return who.deployable()
                && switch (this) {
                    case PSUS, CARRIERS -> false;
                    case PSU_COMMANDERS -> who.psuCommander();
                    case INSPECTORS -> who.rank() == Rank.INSPECTOR;
                    case SERGEANTS -> who.rank() == Rank.SERGEANT;
                    case CONSTABLES -> who.rank() == Rank.CONSTABLE;
                    case SERGEANTS_AND_CONSTABLES ->
                            who.rank() == Rank.SERGEANT || who.rank() == Rank.CONSTABLE;
                    case DRIVERS -> who.driver();
                };
    }
}
