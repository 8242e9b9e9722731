package muster.mobilisation.operation;

import java.time.LocalDate;
import muster.contract.Event;
import muster.contract.OperationId;
import muster.contract.operation.OperationEvents.OperationClosed;
import muster.contract.operation.OperationEvents.OperationOpened;
import muster.contract.request.RequestEvents.CadreRequested;
import muster.contract.request.RequestEvents.PSUsRequested;
import muster.mobilisation.decision.Fold;
import muster.mobilisation.decision.Situation;

/** Where an operation stands. */
public sealed interface OperationState {

    Fold<OperationState> FOLD = new Fold<>(new Unknown(), OperationState::evolve);

    record Unknown() implements OperationState {}

    /** An operation on record, open or closed. */
    sealed interface Known extends OperationState {
        OperationOpened opened();

        int requests();

        /** From the day of its closing on it takes nothing new. */
        boolean takes(LocalDate day);
    }

    record Open(OperationOpened opened, int requests) implements Known {
        @Override
        public boolean takes(LocalDate day) {
            return true;
        }
    }

    record Closed(OperationOpened opened, int requests, LocalDate on) implements Known {
        @Override
        public boolean takes(LocalDate day) {
            return day.isBefore(on);
        }
    }

    static OperationState of(OperationId operation, Situation situation) {
        return situation.know(FOLD, operation.tag());
    }

    private static OperationState evolve(OperationState state, Event event) {
        return switch (event) {
            case OperationOpened opened -> new Open(opened, 0);
            case OperationClosed closed ->
                    state instanceof Known known
                            ? new Closed(known.opened(), known.requests(), closed.on())
                            : state;
            case PSUsRequested _, CadreRequested _ ->
                    switch (state) {
                        case Unknown unknown -> unknown;
                        case Open open -> new Open(open.opened(), open.requests() + 1);
                        case Closed closed ->
                                new Closed(closed.opened(), closed.requests() + 1, closed.on());
                    };
            default -> state;
        };
    }
}
