package muster.contract.force;

import java.math.BigDecimal;
import java.time.LocalDate;
import muster.contract.Checks;
import muster.contract.Command;
import muster.contract.ForceId;
import muster.contract.Skill;
import org.jspecify.annotations.Nullable;

/** What can be commanded of forces and of what they owe. */
public sealed interface ForceCommands extends Command {

    record RegisterForce(ForceId force, String name, String region) implements ForceCommands {
        public RegisterForce {
            Checks.check()
                    .present("force", force)
                    .text("name", name)
                    .text("region", region)
                    .must(
                            !ForceId.OTHER.equals(force),
                            "force",
                            "OTHER stands for every force outside this record")
                    .done();
        }
    }

    /** Either whole PSUs, or a share of the region's. */
    record SetRequirement(
            ForceId force,
            Basis basis,
            LocalDate effectiveFrom,
            @Nullable Integer psus,
            @Nullable Integer regionalPsus,
            @Nullable BigDecimal share,
            @Nullable Integer multiplier,
            @Nullable Targets targets)
            implements ForceCommands {

        private static final int USUAL_MULTIPLIER = 3;
        private static final int MOST_PSUS = 10_000;

        public SetRequirement {
            boolean byShare = regionalPsus != null || share != null;
            Checks.check()
                    .present("force", force)
                    .present("basis", basis)
                    .day("effectiveFrom", effectiveFrom)
                    .must(byShare != (psus != null), "psus", "give psus, or regionalPsus and share")
                    .must(!byShare || regionalPsus != null, "regionalPsus", "is missing")
                    .must(!byShare || share != null, "share", "is missing")
                    .must(inRange(psus), "psus", "must be 0 to " + MOST_PSUS)
                    .must(inRange(regionalPsus), "regionalPsus", "must be 0 to " + MOST_PSUS)
                    .must(
                            share == null
                                    || (share.signum() >= 0
                                            && share.compareTo(BigDecimal.ONE) <= 0
                                            && share.scale() <= 10),
                            "share",
                            "must be 0 to 1 with at most 10 decimal places")
                    .must(
                            multiplier == null || (multiplier >= 1 && multiplier <= 100),
                            "multiplier",
                            "must be 1 to 100")
                    .done();
        }

        public int multiplierOrUsual() {
            return multiplier == null ? USUAL_MULTIPLIER : multiplier;
        }

        private static boolean inRange(@Nullable Integer psus) {
            return psus == null || (psus >= 0 && psus <= MOST_PSUS);
        }
    }

    /** How many months an award of a skill lasts; without a force, for all that set none. */
    record SetPolicy(
            Skill skill, Integer validityMonths, LocalDate effectiveFrom, @Nullable ForceId force)
            implements ForceCommands {
        public SetPolicy {
            Checks.check()
                    .present("skill", skill)
                    .present("validityMonths", validityMonths)
                    .must(
                            validityMonths == null
                                    || (validityMonths >= 1 && validityMonths <= 600),
                            "validityMonths",
                            "must be 1 to 600")
                    .day("effectiveFrom", effectiveFrom)
                    .done();
        }
    }
}
