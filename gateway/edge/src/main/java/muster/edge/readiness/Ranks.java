package muster.edge.readiness;

import java.util.List;
import java.util.function.ToIntFunction;
import muster.edge.chart.Bars;
import org.jspecify.annotations.Nullable;

/** Strength by rank against the training target, as rows and as bars. */
record Ranks(List<Row> rows, Bars chart) {

    /**
     * A rank.
     *
     * @param target absent where nothing is owed
     * @param attainment trained over target
     */
    record Row(
            String rank,
            int trained,
            int deployable,
            int available,
            @Nullable Integer target,
            @Nullable Double attainment) {}

    /** Of a force, or of several together: every force's own target, added up. */
    static Ranks of(List<Force> forces) {
        var rows =
                List.of(
                        row("Inspectors", forces, Strength::inspectors, Force.Target::inspectors),
                        row("Sergeants", forces, Strength::sergeants, Force.Target::sergeants),
                        row("Constables", forces, Strength::constables, Force.Target::constables));
        return new Ranks(rows, Bars.of(rows.stream().map(Ranks::bars).toList()));
    }

    private static Row row(
            String rank,
            List<Force> forces,
            ToIntFunction<Strength> have,
            ToIntFunction<Force.Target> owe) {
        var owing = forces.stream().map(Force::target).filter(t -> t.multiplier() != null).toList();
        int trained = forces.stream().map(Force::trained).mapToInt(have).sum();
        int target = owing.stream().mapToInt(owe).sum();
        return new Row(
                rank,
                trained,
                forces.stream().map(Force::deployable).mapToInt(have).sum(),
                forces.stream().map(Force::available).mapToInt(have).sum(),
                owing.isEmpty() ? null : target,
                target == 0 ? null : (double) trained / target);
    }

    private static Bars.Numbers bars(Row row) {
        return new Bars.Numbers(
                row.rank(),
                row.target(),
                List.of(
                        new Bars.Amount("Trained", row.trained()),
                        new Bars.Amount("Deployable", row.deployable()),
                        new Bars.Amount("Available", row.available())));
    }
}
