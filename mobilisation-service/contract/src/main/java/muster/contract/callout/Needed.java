package muster.contract.callout;

import muster.contract.Checks;
import org.jspecify.annotations.Nullable;

/**
 * What a wave of a mobilisation must have at the rendezvous point; what is absent is not asked for.
 *
 * @param psuCommanders inspectors who hold {@code PSU_COMMANDER}
 * @param constables drivers included
 */
public record Needed(
        @Nullable Integer psus,
        @Nullable Integer psuCommanders,
        @Nullable Integer inspectors,
        @Nullable Integer sergeants,
        @Nullable Integer constables,
        @Nullable Integer sergeantsAndConstables,
        @Nullable Integer drivers,
        @Nullable Integer carriers) {

    public Needed {
        Checks.check()
                .quantity("psus", psus)
                .quantity("psuCommanders", psuCommanders)
                .quantity("inspectors", inspectors)
                .quantity("sergeants", sergeants)
                .quantity("constables", constables)
                .quantity("sergeantsAndConstables", sergeantsAndConstables)
                .quantity("drivers", drivers)
                .quantity("carriers", carriers)
                .done();
    }
}
