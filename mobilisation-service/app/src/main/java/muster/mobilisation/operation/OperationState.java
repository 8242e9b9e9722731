package muster.mobilisation.operation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.MobilisationId;
import muster.contract.OperationId;
import muster.contract.callout.CalloutEvents.MobilisationStarted;
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

        /** The latest mobilisation of each force for it. */
        Map<ForceId, MobilisationId> mobilisations();

        /** From the day of its closing on it takes nothing new. */
        boolean takes(LocalDate day);
    }

    record Open(OperationOpened opened, int requests, Map<ForceId, MobilisationId> mobilisations)
            implements Known {
        @Override
        public boolean takes(LocalDate day) {
            return true;
        }
    }

    record Closed(
            OperationOpened opened,
            int requests,
            Map<ForceId, MobilisationId> mobilisations,
            LocalDate on)
            implements Known {
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
            case OperationOpened opened -> new Open(opened, 0, Map.of());
            case OperationClosed closed ->
                    state instanceof Known known
                            ? new Closed(
                                    known.opened(),
                                    known.requests(),
                                    known.mobilisations(),
                                    closed.on())
                            : state;
            case PSUsRequested _, CadreRequested _ ->
                    state instanceof Known known
                            ? with(known, known.requests() + 1, known.mobilisations())
                            : state;
            case MobilisationStarted started ->
                    state instanceof Known known
                            ? with(known, known.requests(), latest(known, started))
                            : state;
            default -> state;
        };
    }

    private static Map<ForceId, MobilisationId> latest(Known known, MobilisationStarted started) {
        var latest = new HashMap<>(known.mobilisations());
        latest.put(started.force(), started.mobilisation());
        return Map.copyOf(latest);
    }

    private static Known with(
            Known known, int requests, Map<ForceId, MobilisationId> mobilisations) {
        return switch (known) {
            case Open open -> new Open(open.opened(), requests, mobilisations);
            case Closed closed -> new Closed(closed.opened(), requests, mobilisations, closed.on());
        };
    }
}
