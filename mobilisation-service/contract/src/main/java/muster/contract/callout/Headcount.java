package muster.contract.callout;

import muster.contract.Checks;
import org.jspecify.annotations.Nullable;

/**
 * People who arrived and were counted, not named.
 *
 * @param constables drivers included
 * @param drivers how many of the constables may drive a carrier
 */
public record Headcount(
        @Nullable Integer inspectors,
        @Nullable Integer psuCommanders,
        @Nullable Integer sergeants,
        @Nullable Integer constables,
        @Nullable Integer drivers) {

    public Headcount {
        Checks.check()
                .quantity("inspectors", inspectors)
                .quantity("psuCommanders", psuCommanders)
                .quantity("sergeants", sergeants)
                .quantity("constables", constables)
                .quantity("drivers", drivers)
                .must(
                        inspectors != null || sergeants != null || constables != null,
                        "headcount",
                        "counts nobody")
                .must(
                        orNone(psuCommanders) <= orNone(inspectors),
                        "psuCommanders",
                        "must not be more than the inspectors")
                .must(
                        orNone(drivers) <= orNone(constables),
                        "drivers",
                        "must not be more than the constables")
                .done();
    }

    private static int orNone(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
