package muster.mobilisation.fatigue;

import muster.contract.fatigue.FatigueCommands.SetFatiguePolicy;
import muster.contract.fatigue.FatigueEvents.FatiguePolicySet;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.force.ForceState;
import org.jspecify.annotations.Nullable;

/** The rules on policies of fatigue. */
final class FatigueDecider {

    private FatigueDecider() {}

    /** A policy for one force asks for that force to be on record; one for all asks for none. */
    static Decision setPolicy(SetFatiguePolicy command, @Nullable ForceState force) {
        return force == ForceState.UNKNOWN
                ? Decision.unknown("force", String.valueOf(command.force()))
                : Decision.accept(
                        new FatiguePolicySet(
                                command.force(),
                                command.effectiveFrom(),
                                command.mostHoursIn7Days(),
                                command.mostConsecutiveDays(),
                                command.leastRestHours(),
                                command.mostDeploymentsIn12Months()));
    }
}
