package muster.mobilisation.fatigue;

import static muster.mobilisation.Scene.NOBODY;
import static muster.mobilisation.Scene.WMP;
import static muster.mobilisation.Scene.day;
import static muster.mobilisation.Scene.forces;
import static muster.mobilisation.Scene.given;

import muster.contract.ForceId;
import muster.contract.fatigue.FatigueCommands.SetFatiguePolicy;
import muster.contract.fatigue.FatigueEvents.FatiguePolicySet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FatigueDeciderTest {

    private static SetFatiguePolicy policy(@Nullable ForceId force) {
        return new SetFatiguePolicy(force, day("2024-07-01"), 72, 4, 12, 6);
    }

    @Test
    void aPolicyIsSetForOneForceOrForAll() {
        given(forces())
                .when(policy(WMP))
                .thenEvents(new FatiguePolicySet(WMP, day("2024-07-01"), 72, 4, 12, 6));
        given(forces())
                .when(policy(null))
                .thenEvents(new FatiguePolicySet(null, day("2024-07-01"), 72, 4, 12, 6));
    }

    @Test
    void aForceNobodyKnowsHasNoPolicy() {
        given(forces()).when(policy(NOBODY)).thenWrong("force");
    }
}
