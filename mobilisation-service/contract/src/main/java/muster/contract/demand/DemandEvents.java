package muster.contract.demand;

import java.time.LocalDate;
import java.util.Set;
import muster.contract.DemandId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OperationId;
import org.jspecify.annotations.Nullable;

/** What happened to the calendar of demand. */
public sealed interface DemandEvents extends Event {

    DemandId demand();

    ForceId hostForce();

    @Override
    default ForceId force() {
        return hostForce();
    }

    @Override
    default Set<String> tags() {
        return Set.of(demand().tag());
    }

    record DemandExpected(
            DemandId demand,
            DemandKind kind,
            String name,
            ForceId hostForce,
            LocalDate from,
            LocalDate to,
            int psus)
            implements DemandEvents {}

    /**
     * All of it as it is from now on.
     *
     * @param operation that it became, absent while it is none
     */
    record DemandRevised(
            DemandId demand,
            DemandKind kind,
            String name,
            ForceId hostForce,
            LocalDate from,
            LocalDate to,
            int psus,
            @Nullable OperationId operation)
            implements DemandEvents {
        @Override
        public Set<String> tags() {
            return operation == null ? Set.of(demand.tag()) : Set.of(demand.tag(), operation.tag());
        }
    }

    record DemandWithdrawn(DemandId demand, ForceId hostForce, String reason)
            implements DemandEvents {}
}
