package muster.edge.cadre;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cadre of a force, as the service tells it. */
record Cadre(
        String force,
        String name,
        String region,
        String cadre,
        List<String> requires,
        @Nullable Integer setNumber,
        int strength,
        int inDate,
        int deployable,
        int available,
        int nationallyDeployable,
        @Nullable Integer shortfall,
        @Nullable Matrix matrix) {

    /** Deployable officers of protest removal, by whether they work at height. */
    record Matrix(Split atHeight, Split notAtHeight) {

        public Split together() {
            return new Split(
                    atHeight.national + notAtHeight.national, atHeight.local + notAtHeight.local);
        }
    }

    record Split(int national, int local) {

        public int all() {
            return national + local;
        }
    }

    /** Whether there is anything to tell: somebody in it, or a number to reach. */
    boolean matters() {
        return setNumber != null || strength > 0;
    }
}
