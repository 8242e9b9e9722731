package muster.contract.deployment;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The PSUs that can be formed from a pool: whole ones, the serials left over beyond them, the
 * component that caps their number, and what is left of every component after the whole PSUs. A PSU
 * is an inspector, three sergeants, 18 constables, three drivers who are constables too, and three
 * carriers (inspection of 2014, footnote 7).
 *
 * @param psus whole PSUs
 * @param serials left-over serials, formable beyond the whole PSUs
 */
public record Formation(
        int psus, int serials, Component limitingFactor, Map<Component, Integer> surplus) {

    public static final int SERIALS_PER_PSU = 3;
    public static final int OFFICERS_PER_PSU = 25;
    public static final int INSPECTORS_PER_PSU = 1;
    public static final int SERGEANTS_PER_SERIAL = 1;
    public static final int CONSTABLES_PER_SERIAL = 7;
    public static final int DRIVERS_PER_SERIAL = 1;
    public static final int CARRIERS_PER_SERIAL = 1;

    /** Officers in date and at hand; constables include drivers. */
    public record Pool(int inspectors, int sergeants, int constables, int drivers) {

        public static final Pool NONE = new Pool(0, 0, 0, 0);

        public int total() {
            return inspectors + sergeants + constables;
        }
    }

    /** Without carriers while the force has registered none. */
    public static Formation of(Pool pool, @Nullable Integer carriers) {
        var have = new EnumMap<Component, Integer>(Component.class);
        have.put(Component.INSPECTORS, pool.inspectors());
        have.put(Component.SERGEANTS, pool.sergeants());
        have.put(Component.CONSTABLES, pool.constables());
        have.put(Component.DRIVERS, pool.drivers());
        if (carriers != null) {
            have.put(Component.CARRIERS, carriers);
        }
        var limiting = Component.INSPECTORS;
        for (var component : have.keySet()) {
            if (quotientIsSmaller(have, component, limiting)) {
                limiting = component;
            }
        }
        int psus = have.getOrDefault(limiting, 0) / perPsu(limiting);
        var surplus = new EnumMap<Component, Integer>(Component.class);
        have.forEach((component, n) -> surplus.put(component, n - psus * perPsu(component)));
        return new Formation(
                psus, leftOverSerials(surplus), limiting, Collections.unmodifiableMap(surplus));
    }

    /** How many PSUs the other components would form if there were enough of the one that caps. */
    public int psusWithoutLimitingFactor() {
        return psus
                + surplus.entrySet().stream()
                        .filter(entry -> entry.getKey() != limitingFactor)
                        .mapToInt(entry -> entry.getValue() / perPsu(entry.getKey()))
                        .min()
                        .orElse(0);
    }

    public static int perPsu(Component component) {
        return switch (component) {
            case INSPECTORS -> INSPECTORS_PER_PSU;
            case SERGEANTS -> SERIALS_PER_PSU * SERGEANTS_PER_SERIAL;
            case CONSTABLES -> SERIALS_PER_PSU * CONSTABLES_PER_SERIAL;
            case DRIVERS -> SERIALS_PER_PSU * DRIVERS_PER_SERIAL;
            case CARRIERS -> SERIALS_PER_PSU * CARRIERS_PER_SERIAL;
        };
    }

    // a serial has no inspector of its own
    private static int leftOverSerials(Map<Component, Integer> surplus) {
        int serials = Integer.MAX_VALUE;
        for (var entry : surplus.entrySet()) {
            if (entry.getKey() != Component.INSPECTORS) {
                serials =
                        Math.min(
                                serials,
                                entry.getValue() / (perPsu(entry.getKey()) / SERIALS_PER_PSU));
            }
        }
        return serials;
    }

    private static boolean quotientIsSmaller(
            Map<Component, Integer> have, Component a, Component b) {
        return (long) have.getOrDefault(a, 0) * perPsu(b)
                < (long) have.getOrDefault(b, 0) * perPsu(a);
    }
}
