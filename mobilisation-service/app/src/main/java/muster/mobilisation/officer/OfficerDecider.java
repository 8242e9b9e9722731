package muster.mobilisation.officer;

import java.time.LocalDate;
import muster.contract.OfficerId;
import muster.contract.officer.OfficerCommands.AbstractOfficer;
import muster.contract.officer.OfficerCommands.EndAbstraction;
import muster.contract.officer.OfficerCommands.EraseOfficer;
import muster.contract.officer.OfficerCommands.PromoteOfficer;
import muster.contract.officer.OfficerCommands.RegisterOfficer;
import muster.contract.officer.OfficerCommands.RetireOfficer;
import muster.contract.officer.OfficerCommands.TransferOfficer;
import muster.contract.officer.OfficerEvents.AbstractionEnded;
import muster.contract.officer.OfficerEvents.OfficerErased;
import muster.contract.officer.OfficerEvents.OfficerPromoted;
import muster.contract.officer.OfficerEvents.OfficerRegistered;
import muster.contract.officer.OfficerEvents.OfficerRetired;
import muster.contract.officer.OfficerEvents.OfficerTransferred;
import muster.contract.officer.OfficerHistory;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.force.ForceState;

/** The rules on officers. */
final class OfficerDecider {

    private OfficerDecider() {}

    static Decision register(RegisterOfficer command, OfficerHistory officer, ForceState force) {
        if (force == ForceState.UNKNOWN) {
            return Decision.unknown("force", command.force());
        }
        if (officer.isRegistered()) {
            return Decision.rule(
                    "officer-already-registered",
                    "The officer is on record",
                    command.officer() + " was registered before. Nothing was stored.");
        }
        return Decision.create(
                command.officer(),
                new OfficerRegistered(command.officer(), command.force(), command.rank()));
    }

    static Decision promote(PromoteOfficer command, OfficerHistory officer) {
        return officer.isRegistered()
                ? Decision.accept(
                        new OfficerPromoted(
                                command.officer(),
                                Officers.forceOn(command.on(), officer),
                                command.rank(),
                                command.on()))
                : unknown(command.officer());
    }

    static Decision transfer(TransferOfficer command, OfficerHistory officer, ForceState force) {
        if (!officer.isRegistered()) {
            return unknown(command.officer());
        }
        return force == ForceState.UNKNOWN
                ? Decision.unknown("force", command.force())
                : Decision.accept(
                        new OfficerTransferred(
                                command.officer(),
                                command.force(),
                                command.on(),
                                Officers.forceOn(command.on(), officer)));
    }

    static Decision retire(RetireOfficer command, OfficerHistory officer) {
        if (!officer.isRegistered()) {
            return unknown(command.officer());
        }
        return officer.forceOn(command.on()) == null
                ? Decision.rule(
                        "already-retired",
                        "The officer has retired",
                        command.officer()
                                + " is in no force on "
                                + command.on()
                                + " any more. Nothing was stored.")
                : Decision.accept(
                        new OfficerRetired(
                                command.officer(),
                                Officers.forceOn(command.on(), officer),
                                command.on()));
    }

    /** May be repeated: what matters is that nothing personal is left. */
    static Decision erase(EraseOfficer command, OfficerHistory officer, LocalDate today) {
        return officer.isRegistered()
                ? Decision.accept(
                        new OfficerErased(
                                command.officer(),
                                Officers.forceOn(today, officer),
                                command.reason()))
                : unknown(command.officer());
    }

    static Decision abstractOfficer(AbstractOfficer command, OfficerHistory officer) {
        if (!officer.isRegistered()) {
            return unknown(command.officer());
        }
        var begun =
                Absences.begun(
                        command.officer(), command.kind(), command.from(), command.to(), officer);
        return Decision.create(begun.abstraction(), begun);
    }

    static Decision endAbstraction(EndAbstraction command, OfficerHistory officer) {
        var abstraction =
                officer.abstractions().stream()
                        .filter(a -> a.id().equals(command.abstraction()))
                        .findFirst()
                        .orElse(null);
        if (abstraction == null) {
            return Decision.unknown("abstraction", command.abstraction());
        }
        var to = abstraction.to();
        boolean isOver = abstraction.endedOn() != null || (to != null && command.on().isAfter(to));
        if (isOver) {
            return Decision.rule(
                    "abstraction-ended",
                    "The absence has an end",
                    command.abstraction() + " is over before " + command.on() + ".");
        }
        if (command.on().isBefore(abstraction.from())) {
            return Decision.rule(
                    "abstraction-not-begun",
                    "The absence begins later",
                    command.abstraction() + " begins on " + abstraction.from() + ".");
        }
        return Decision.accept(
                new AbstractionEnded(
                        command.abstraction(),
                        command.abstraction().officer(),
                        Officers.forceOn(command.on(), officer),
                        command.on()));
    }

    private static Decision unknown(OfficerId officer) {
        return Decision.unknown("officer", officer);
    }
}
