package muster.contract.fatigue;

import java.time.LocalDate;
import muster.contract.Checks;
import muster.contract.Command;
import muster.contract.ForceId;
import org.jspecify.annotations.Nullable;

/** What can be commanded of fatigue. */
public sealed interface FatigueCommands extends Command {

    /** From when to warn of what; without a force, for all that set none. */
    record SetFatiguePolicy(
            @Nullable ForceId force,
            LocalDate effectiveFrom,
            Integer mostHoursIn7Days,
            Integer mostConsecutiveDays,
            Integer leastRestHours,
            Integer mostDeploymentsIn12Months)
            implements FatigueCommands {
        public SetFatiguePolicy {
            var checks = Checks.check().day("effectiveFrom", effectiveFrom);
            Limits.check(
                    checks,
                    mostHoursIn7Days,
                    mostConsecutiveDays,
                    leastRestHours,
                    mostDeploymentsIn12Months);
            checks.done();
        }
    }
}
