package muster.mobilisation.demand;

import java.time.LocalDate;
import muster.contract.DemandId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OperationId;
import muster.contract.demand.DemandEvents.DemandExpected;
import muster.contract.demand.DemandEvents.DemandRevised;
import muster.contract.demand.DemandEvents.DemandWithdrawn;
import muster.contract.demand.DemandKind;
import muster.mobilisation.decision.Fold;
import muster.mobilisation.decision.Situation;
import org.jspecify.annotations.Nullable;

/** Where a demand stands. */
sealed interface DemandState {

    Fold<DemandState> FOLD = new Fold<>(new Unknown(), DemandState::evolve);

    record Unknown() implements DemandState {}

    record Expected(
            DemandKind kind,
            String name,
            ForceId hostForce,
            LocalDate from,
            LocalDate to,
            int psus,
            @Nullable OperationId operation)
            implements DemandState {}

    record Withdrawn() implements DemandState {}

    static DemandState of(DemandId demand, Situation situation) {
        return situation.know(FOLD, demand.tag());
    }

    private static DemandState evolve(DemandState state, Event event) {
        return switch (event) {
            case DemandExpected e ->
                    new Expected(
                            e.kind(), e.name(), e.hostForce(), e.from(), e.to(), e.psus(), null);
            case DemandRevised e ->
                    new Expected(
                            e.kind(),
                            e.name(),
                            e.hostForce(),
                            e.from(),
                            e.to(),
                            e.psus(),
                            e.operation());
            case DemandWithdrawn _ -> new Withdrawn();
            default -> state;
        };
    }
}
