package muster.contract.force;

import muster.contract.Checks;

/** Officers to be trained, by rank; constables include drivers. */
public record Targets(Integer inspectors, Integer sergeants, Integer constables) {

    private static final int LARGEST = 1_000_000;

    public Targets {
        Checks.check()
                .present("targets.inspectors", inspectors)
                .present("targets.sergeants", sergeants)
                .present("targets.constables", constables)
                .must(inRange(inspectors), "targets.inspectors", "must be 0 to " + LARGEST)
                .must(inRange(sergeants), "targets.sergeants", "must be 0 to " + LARGEST)
                .must(inRange(constables), "targets.constables", "must be 0 to " + LARGEST)
                .done();
    }

    public int total() {
        return inspectors + sergeants + constables;
    }

    private static boolean inRange(@org.jspecify.annotations.Nullable Integer value) {
        return value == null || (value >= 0 && value <= LARGEST);
    }
}
