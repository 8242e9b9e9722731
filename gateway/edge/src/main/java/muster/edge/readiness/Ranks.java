package muster.edge.readiness;

import java.util.List;
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

    static Ranks of(Force force) {
        var trained = force.trained();
        var deployable = force.deployable();
        var available = force.available();
        var target = force.target();
        var attainment = force.attainment();
        boolean owed = target.multiplier() != null;
        var rows =
                List.of(
                        new Row(
                                "Inspectors",
                                trained.inspectors(),
                                deployable.inspectors(),
                                available.inspectors(),
                                owed ? target.inspectors() : null,
                                attainment.inspectors()),
                        new Row(
                                "Sergeants",
                                trained.sergeants(),
                                deployable.sergeants(),
                                available.sergeants(),
                                owed ? target.sergeants() : null,
                                attainment.sergeants()),
                        new Row(
                                "Constables",
                                trained.constables(),
                                deployable.constables(),
                                available.constables(),
                                owed ? target.constables() : null,
                                attainment.constables()));
        return new Ranks(rows, Bars.of(rows.stream().map(Ranks::bars).toList()));
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
