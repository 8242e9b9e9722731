package muster.readiness.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import muster.contract.DayRange;
import muster.contract.DemandId;
import muster.contract.ForceId;
import muster.contract.OperationId;
import muster.contract.demand.DemandEvents.DemandExpected;
import muster.contract.demand.DemandEvents.DemandRevised;
import muster.contract.demand.DemandKind;
import muster.readiness.view.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An event that is expected to need PSUs.
 *
 * @param operation that it became
 */
public record Demand(
        DemandId demand,
        DemandKind kind,
        String name,
        ForceId hostForce,
        LocalDate from,
        LocalDate to,
        int psus,
        @Nullable OperationId operation,
        @Nullable Withdrawn withdrawn) {

    /** That it is no longer expected. */
    public record Withdrawn(Instant at, String reason) {}

    static final Kind<Demand> DEMANDS =
            new Kind<>(
                    "demands",
                    Demand.class,
                    demand -> demand.withdrawn == null ? Months.of(demand.days()) : List.of());

    static Demand of(DemandExpected e) {
        return new Demand(
                e.demand(),
                e.kind(),
                e.name(),
                e.hostForce(),
                e.from(),
                e.to(),
                e.psus(),
                null,
                null);
    }

    static Demand of(DemandRevised e) {
        return new Demand(
                e.demand(),
                e.kind(),
                e.name(),
                e.hostForce(),
                e.from(),
                e.to(),
                e.psus(),
                e.operation(),
                null);
    }

    Demand withdrawn(Instant at, String reason) {
        return new Demand(
                demand,
                kind,
                name,
                hostForce,
                from,
                to,
                psus,
                operation,
                new Withdrawn(at, reason));
    }

    DayRange days() {
        return new DayRange(from, to);
    }
}
