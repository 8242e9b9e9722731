package muster.mobilisation.force;

import muster.contract.deployment.Formation;
import muster.contract.force.ForceCommands.RegisterForce;
import muster.contract.force.ForceCommands.SetPolicy;
import muster.contract.force.ForceCommands.SetRequirement;
import muster.contract.force.ForceEvents.ForceRegistered;
import muster.contract.force.ForceEvents.PolicySet;
import muster.contract.force.ForceEvents.RequirementSet;
import muster.contract.force.TrainingTarget;
import muster.mobilisation.decision.Decision;
import org.jspecify.annotations.Nullable;

/** The rules on forces, requirements and policies. */
final class ForceDecider {

    private ForceDecider() {}

    static Decision register(RegisterForce command, ForceState force) {
        return switch (force) {
            case REGISTERED ->
                    Decision.rule(
                            "force-already-registered",
                            "The force is on record",
                            command.force() + " was registered before. Nothing was stored.");
            case UNKNOWN ->
                    Decision.create(
                            command.force(),
                            new ForceRegistered(command.force(), command.name(), command.region()));
        };
    }

    static Decision setRequirement(SetRequirement command, ForceState force) {
        return switch (force) {
            case UNKNOWN -> Decision.unknown("force", command.force());
            case REGISTERED -> {
                int serials = serialsOwed(command);
                var targets = command.targets();
                yield Decision.accept(
                        new RequirementSet(
                                command.force(),
                                command.basis(),
                                command.effectiveFrom(),
                                command.psus(),
                                command.regionalPsus(),
                                command.share(),
                                command.multiplierOrUsual(),
                                serials,
                                targets != null
                                        ? targets
                                        : TrainingTarget.byRank(
                                                serials, command.multiplierOrUsual())));
            }
        };
    }

    /** A policy for one force asks for that force to be on record; one for all asks for none. */
    static Decision setPolicy(SetPolicy command, @Nullable ForceState force) {
        return force == ForceState.UNKNOWN
                ? Decision.unknown("force", String.valueOf(command.force()))
                : Decision.accept(
                        new PolicySet(
                                command.skill(),
                                command.validityMonths(),
                                command.effectiveFrom(),
                                command.force()));
    }

    private static int serialsOwed(SetRequirement command) {
        var psus = command.psus();
        var regionalPsus = command.regionalPsus();
        var share = command.share();
        if (psus != null) {
            return psus * Formation.SERIALS_PER_PSU;
        }
        if (regionalPsus == null || share == null) {
            throw new IllegalStateException("The command checks that it has one or the other");
        }
        return TrainingTarget.serialsOwed(regionalPsus, share);
    }
}
