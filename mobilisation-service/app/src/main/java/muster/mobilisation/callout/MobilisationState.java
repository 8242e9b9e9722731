package muster.mobilisation.callout;

import muster.contract.Event;
import muster.contract.MobilisationId;
import muster.contract.callout.CalloutEvents;
import muster.contract.callout.CalloutEvents.MobilisationStarted;
import muster.contract.callout.CalloutEvents.OfMobilisation;
import muster.contract.callout.Mobilisation;
import muster.contract.callout.Requirements;
import muster.mobilisation.decision.Fold;
import muster.mobilisation.decision.Situation;

/** Where a mobilisation stands. */
sealed interface MobilisationState {

    Fold<MobilisationState> FOLD = new Fold<>(new Unknown(), MobilisationState::evolve);

    Fold<Requirements> REQUIREMENTS =
            new Fold<>(
                    Requirements.DEFAULTS,
                    (state, event) ->
                            event instanceof CalloutEvents.MobilisationRequirementSet e
                                    ? state.with(e)
                                    : state);

    record Unknown() implements MobilisationState {}

    /** On record, running or ended. */
    record Known(Mobilisation mobilisation) implements MobilisationState {}

    static MobilisationState of(MobilisationId mobilisation, Situation situation) {
        return situation.know(FOLD, mobilisation.tag());
    }

    static Requirements requirements(Situation situation) {
        return situation.know(REQUIREMENTS, CalloutEvents.REQUIREMENT_TAG);
    }

    private static MobilisationState evolve(MobilisationState state, Event event) {
        return switch (event) {
            case MobilisationStarted started -> new Known(Mobilisation.of(started));
            case OfMobilisation e ->
                    state instanceof Known(Mobilisation mobilisation)
                            ? new Known(mobilisation.evolve(e))
                            : state;
            default -> state;
        };
    }
}
