package muster.edge.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Officers, and the PSUs that can be formed of them.
 *
 * @param serials left over, beyond the whole PSUs
 * @param surplus what of each component is left after the whole PSUs
 */
record Strength(
        int inspectors,
        int sergeants,
        int constables,
        int drivers,
        int total,
        int psus,
        int serials,
        String limitingFactor,
        Map<String, Integer> surplus) {

    /** So many more of a component. */
    record Missing(String component, int number) {}

    /**
     * What is missing for one more PSU. What a PSU takes follows from the answer itself: what was
     * used of a component, by the PSUs it went into.
     *
     * @return nothing where no PSU can be formed, which says nothing of what one takes
     */
    public List<Missing> forOneMore() {
        var missing = new ArrayList<Missing>();
        if (psus > 0) {
            missing(missing, "inspector", inspectors);
            missing(missing, "sergeant", sergeants);
            missing(missing, "constable", constables);
            missing(missing, "driver", drivers);
        }
        return missing;
    }

    private void missing(List<Missing> all, String component, int have) {
        int left = surplus.getOrDefault(component + "s", 0);
        int takes = (have - left) / psus;
        if (takes > left) {
            all.add(new Missing(component, takes - left));
        }
    }
}
