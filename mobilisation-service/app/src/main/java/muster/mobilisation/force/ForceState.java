package muster.mobilisation.force;

import muster.contract.ForceId;
import muster.contract.force.ForceEvents;
import muster.mobilisation.decision.Fold;
import muster.mobilisation.decision.Situation;

/** Whether a force is on record. */
public enum ForceState {
    UNKNOWN,
    REGISTERED;

    public static final Fold<ForceState> FOLD =
            new Fold<>(
                    UNKNOWN,
                    (state, event) ->
                            event instanceof ForceEvents.ForceRegistered ? REGISTERED : state);

    public static ForceState of(ForceId force, Situation situation) {
        return situation.know(FOLD, force.tag());
    }
}
