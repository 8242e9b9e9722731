package muster.contract.force;

import java.math.BigDecimal;
import java.math.RoundingMode;
import muster.contract.deployment.Formation;

/** What a force owes in serials, and how many officers it is to train for that. */
public final class TrainingTarget {

    private TrainingTarget() {}

    /**
     * Serials owed of a region's PSUs: the share of their serials, rounded up. 55% of 32 PSUs is 53
     * serials (board paper of 2024, paragraph 123).
     */
    public static int serialsOwed(int regionalPsus, BigDecimal share) {
        return share.multiply(BigDecimal.valueOf((long) regionalPsus * Formation.SERIALS_PER_PSU))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    /**
     * The multiplier times what the serials need by rank; the inspectors are those of whole PSUs.
     * Three times 53 serials is 54 inspectors, 159 sergeants and 1113 constables (board paper of
     * 2024, paragraph 124).
     */
    public static Targets byRank(int serials, int multiplier) {
        int psus = Math.ceilDiv(serials, Formation.SERIALS_PER_PSU);
        return new Targets(
                multiplier * psus * Formation.INSPECTORS_PER_PSU,
                multiplier * serials * Formation.SERGEANTS_PER_SERIAL,
                multiplier * serials * Formation.CONSTABLES_PER_SERIAL);
    }

    /** Serials in PSUs, to two places: 17.67, 17 and 20, never 2E+1. */
    public static BigDecimal psus(int serials) {
        var psus =
                BigDecimal.valueOf(serials)
                        .divide(
                                BigDecimal.valueOf(Formation.SERIALS_PER_PSU),
                                2,
                                RoundingMode.HALF_UP)
                        .stripTrailingZeros();
        return psus.scale() < 0 ? psus.setScale(0) : psus;
    }
}
