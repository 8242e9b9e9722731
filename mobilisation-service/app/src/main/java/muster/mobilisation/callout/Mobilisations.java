package muster.mobilisation.callout;

import java.util.List;
import muster.contract.MobilisationId;
import muster.contract.callout.Mobilisation;
import muster.mobilisation.callout.MobilisationState.Known;
import muster.mobilisation.decision.Situation;
import muster.mobilisation.operation.OperationState;

/** How other capabilities read who was called out. */
public final class Mobilisations {

    private Mobilisations() {}

    /** The latest of each force for an operation, open or ended. */
    public static List<Mobilisation> of(OperationState operation, Situation situation) {
        if (!(operation instanceof OperationState.Known known)) {
            return List.of();
        }
        var tags =
                known.mobilisations().values().stream().map(MobilisationId::tag).sorted().toList();
        var states = situation.knowAll(MobilisationState.FOLD, tags);
        return tags.stream()
                .map(states::get)
                .filter(Known.class::isInstance)
                .map(state -> ((Known) state).mobilisation())
                .toList();
    }
}
