package muster.mobilisation.accreditation;

import muster.contract.accreditation.AccreditationEvents;
import muster.contract.accreditation.Extensions;
import muster.contract.cadre.CadreEvents;
import muster.contract.cadre.Cadres;
import muster.contract.force.ForceEvents;
import muster.contract.force.Policies;
import muster.mobilisation.decision.Fold;
import muster.mobilisation.decision.Situation;

/** What holds for many officers at once: extensions of qualifications, and policies. */
public final class Cohorts {

    private static final Fold<Extensions> EXTENSIONS =
            new Fold<>(
                    Extensions.NONE,
                    (state, event) ->
                            event instanceof AccreditationEvents e ? state.evolve(e) : state);

    private static final Fold<Policies> POLICIES =
            new Fold<>(
                    Policies.DEFAULTS,
                    (state, event) ->
                            event instanceof ForceEvents.PolicySet e ? state.with(e) : state);

    private static final Fold<Cadres> CADRES =
            new Fold<>(
                    Cadres.USUAL,
                    (state, event) -> event instanceof CadreEvents e ? state.evolve(e) : state);

    private Cohorts() {}

    public static Extensions extensions(Situation situation) {
        return situation.know(EXTENSIONS, AccreditationEvents.EXTENSIONS_TAG);
    }

    public static Cadres cadres(Situation situation) {
        return situation.know(CADRES, CadreEvents.CADRES_TAG);
    }

    public static Policies policies(Situation situation) {
        return situation.know(POLICIES, ForceEvents.POLICY_TAG);
    }
}
