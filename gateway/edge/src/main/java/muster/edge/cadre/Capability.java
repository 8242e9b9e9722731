package muster.edge.cadre;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing a force can do, as the service tells it for the national centre.
 *
 * @param capability {@code PSU}, or the skill of a cadre
 */
record Capability(
        String force,
        String name,
        String region,
        String capability,
        @Nullable BigDecimal setNumber,
        int strength,
        @Nullable Integer inDate,
        int deployable,
        int available,
        @Nullable Integer nationallyDeployable,
        @Nullable BigDecimal shortfall) {

    record Force(String force, String name, List<Capability> capabilities) {}

    /** Every force with its PSUs, and with those cadres it has or is to have. */
    static List<Force> byForce(List<Capability> capabilities) {
        return capabilities.stream()
                .collect(
                        Collectors.groupingBy(
                                Capability::force, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e ->
                        new Force(
                                e.getKey(),
                                e.getValue().getFirst().name(),
                                e.getValue().stream().filter(Capability::matters).toList()))
                .toList();
    }

    private boolean matters() {
        return psus() || setNumber != null || strength > 0;
    }

    public boolean psus() {
        return capability.equals("PSU");
    }
}
