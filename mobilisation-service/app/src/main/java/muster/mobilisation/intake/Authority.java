package muster.mobilisation.intake;

import java.util.Set;
import muster.contract.Role;
import muster.wire.Caller;
import muster.wire.Problem;
import muster.wire.Refused;

/** Who may command what. Everybody who is signed in reads. */
final class Authority {

    private static final Set<String> ADMIN_ONLY =
            Set.of(
                    "RegisterForce",
                    "SetRequirement",
                    "SetMobilisationRequirement",
                    "SetPolicy",
                    "SetCadre",
                    "SetCadreStrength",
                    "SetToursOfDuty",
                    "SetReminderPolicy",
                    "SetFatiguePolicy",
                    "RetryMessage",
                    "EraseOfficer");

    private static final Set<String> BROKERING =
            Set.of("OfferUnits", "WithdrawOffer", "CommitUnits", "DeclareUnableToFill");

    private static final Set<String> PLANNING =
            Set.of("ExpectDemand", "ReviseDemand", "WithdrawDemand");

    private static final Set<String> AUTOMATED = Set.of("RaiseReminder", "RecordDelivery");

    private Authority() {}

    static boolean mayCommand(Role role, String command) {
        return switch (role) {
            case ADMIN -> true;
            case OPERATOR -> !ADMIN_ONLY.contains(command) && !AUTOMATED.contains(command);
            case RICC -> BROKERING.contains(command);
            case PLANNER -> PLANNING.contains(command);
            case SYSTEM -> AUTOMATED.contains(command);
        };
    }

    static void require(Caller caller, String command) {
        if (!mayCommand(caller.role(), command)) {
            throw new Refused(
                    Problem.of(
                            "not-allowed",
                            "Not allowed",
                            403,
                            "The role "
                                    + caller.role()
                                    + " may not send "
                                    + command
                                    + ". Nothing was stored. Ask somebody who may."));
        }
    }
}
