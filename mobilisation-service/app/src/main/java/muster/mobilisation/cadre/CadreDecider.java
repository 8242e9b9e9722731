package muster.mobilisation.cadre;

import muster.contract.cadre.CadreCommands.SetCadre;
import muster.contract.cadre.CadreCommands.SetCadreStrength;
import muster.contract.cadre.CadreCommands.SetNationalDeployable;
import muster.contract.cadre.CadreEvents.CadreSet;
import muster.contract.cadre.CadreEvents.CadreStrengthSet;
import muster.contract.cadre.CadreEvents.NationalDeployableSet;
import muster.contract.officer.OfficerHistory;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.force.ForceState;
import muster.mobilisation.officer.Officers;
import org.jspecify.annotations.Nullable;

/** The rules on cadres. */
final class CadreDecider {

    private CadreDecider() {}

    /** A set of skills for one force asks for that force to be on record; one for all for none. */
    static Decision set(SetCadre command, @Nullable ForceState force) {
        return force == ForceState.UNKNOWN
                ? Decision.unknown("force", String.valueOf(command.force()))
                : Decision.accept(
                        new CadreSet(
                                command.cadre(),
                                command.requires(),
                                command.effectiveFrom(),
                                command.force()));
    }

    static Decision setStrength(SetCadreStrength command, ForceState force) {
        return switch (force) {
            case UNKNOWN -> Decision.unknown("force", command.force());
            case REGISTERED ->
                    Decision.accept(
                            new CadreStrengthSet(
                                    command.force(),
                                    command.cadre(),
                                    command.officers(),
                                    command.effectiveFrom()));
        };
    }

    /** A status is of somebody who is in the cadre at some time. */
    static Decision setNationalDeployable(SetNationalDeployable command, OfficerHistory officer) {
        if (!officer.isRegistered()) {
            return Decision.unknown("officer", command.officer());
        }
        if (officer.memberOf(command.cadre()).isEmpty()) {
            return Decision.rule(
                    "not-in-cadre",
                    "The officer is not in the cadre",
                    command.officer()
                            + " was never awarded "
                            + command.cadre()
                            + ". Record the award first. Nothing was stored.");
        }
        return Decision.accept(
                new NationalDeployableSet(
                        command.officer(),
                        Officers.forceOn(command.on(), officer),
                        command.cadre(),
                        command.deployable(),
                        command.on(),
                        command.reason()));
    }
}
