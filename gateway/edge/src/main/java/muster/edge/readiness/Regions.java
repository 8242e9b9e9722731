package muster.edge.readiness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Forces by region, with the sums that mean something. */
final class Regions {

    record Region(String name, List<Force> forces, Total total) {

        /** A single force is its own sum. */
        public boolean summed() {
            return forces.size() > 1;
        }
    }

    /**
     * What a region's forces have together. PSUs are those each can form by itself: what is left
     * over in one is not made up with what is left over in another.
     *
     * @param required for each basis by itself: bases measure different things
     */
    record Total(
            List<Owed> required,
            int trained,
            int deployable,
            int available,
            BigDecimal committed) {}

    record Owed(String basis, BigDecimal psus, int serials) {

        private Owed plus(Owed more) {
            return new Owed(basis, psus.add(more.psus()), serials + more.serials());
        }
    }

    private Regions() {}

    static List<Region> of(List<Force> forces) {
        var byName = new TreeMap<String, List<Force>>();
        forces.forEach(f -> byName.computeIfAbsent(f.region(), _ -> new ArrayList<>()).add(f));
        return byName.entrySet().stream()
                .map(e -> new Region(e.getKey(), List.copyOf(e.getValue()), total(e.getValue())))
                .toList();
    }

    private static Total total(List<Force> forces) {
        var required = new LinkedHashMap<String, Owed>();
        for (var force : forces) {
            var owed = force.requirement();
            if (owed != null) {
                required.merge(
                        owed.basis(),
                        new Owed(owed.basis(), owed.psus(), owed.serials()),
                        Owed::plus);
            }
        }
        return new Total(
                List.copyOf(required.values()),
                sum(forces, f -> f.trained().psus()),
                sum(forces, f -> f.deployable().psus()),
                sum(forces, f -> f.available().psus()),
                forces.stream()
                        .map(f -> f.committed().psus())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static int sum(List<Force> forces, ToIntFunction<Force> psus) {
        return forces.stream().mapToInt(psus).sum();
    }
}
