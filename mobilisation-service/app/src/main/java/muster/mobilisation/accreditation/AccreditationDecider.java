package muster.mobilisation.accreditation;

import java.time.LocalDate;
import java.util.List;
import muster.contract.ExtensionId;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationCommands.AccreditOfficer;
import muster.contract.accreditation.AccreditationCommands.CorrectAccreditation;
import muster.contract.accreditation.AccreditationCommands.ExtendQualifications;
import muster.contract.accreditation.AccreditationCommands.ReaccreditOfficer;
import muster.contract.accreditation.AccreditationCommands.RevokeExtension;
import muster.contract.accreditation.AccreditationCommands.WithdrawAccreditation;
import muster.contract.accreditation.AccreditationEvents.AccreditationCorrected;
import muster.contract.accreditation.AccreditationEvents.AccreditationWithdrawn;
import muster.contract.accreditation.AccreditationEvents.ExtensionRevoked;
import muster.contract.accreditation.AccreditationEvents.OfficerAccredited;
import muster.contract.accreditation.AccreditationEvents.OfficerReaccredited;
import muster.contract.accreditation.AccreditationEvents.QualificationsExtended;
import muster.contract.accreditation.Extensions;
import muster.contract.force.Policies;
import muster.contract.officer.OfficerHistory;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Facts;
import muster.mobilisation.officer.Officers;
import org.jspecify.annotations.Nullable;

/** The rules on accreditations. */
final class AccreditationDecider {

    private AccreditationDecider() {}

    static Decision accredit(AccreditOfficer command, OfficerHistory officer, Policies policies) {
        if (!officer.isRegistered()) {
            return unknown(command.officer());
        }
        var force = Officers.forceOn(command.awardedOn(), officer);
        return Decision.accept(
                new OfficerAccredited(
                        command.officer(),
                        force,
                        command.skill(),
                        command.awardedOn(),
                        expiry(
                                command.skill(),
                                command.awardedOn(),
                                command.expiresOn(),
                                force,
                                policies)));
    }

    static Decision reaccredit(
            ReaccreditOfficer command, OfficerHistory officer, Policies policies) {
        if (!officer.isRegistered()) {
            return unknown(command.officer());
        }
        var force = Officers.forceOn(command.awardedOn(), officer);
        return Decision.accept(
                new OfficerReaccredited(
                        command.officer(),
                        force,
                        command.skill(),
                        command.awardedOn(),
                        expiry(
                                command.skill(),
                                command.awardedOn(),
                                command.expiresOn(),
                                force,
                                policies)));
    }

    static Decision withdraw(WithdrawAccreditation command, OfficerHistory officer) {
        if (!officer.isRegistered()) {
            return unknown(command.officer());
        }
        if (officer.awards().stream().noneMatch(a -> a.skill() == command.skill())) {
            return Decision.rule(
                    "never-held",
                    "The officer never held the skill",
                    command.officer() + " has no award of " + command.skill() + " to withdraw.");
        }
        return Decision.accept(
                new AccreditationWithdrawn(
                        command.officer(),
                        Officers.forceOn(command.on(), officer),
                        command.skill(),
                        command.on(),
                        command.reason()));
    }

    /** A corrected award day without an expiry takes its expiry as an award would. */
    static Decision correct(
            CorrectAccreditation command, OfficerHistory officer, Policies policies) {
        if (!officer.isRegistered()) {
            return unknown(command.officer());
        }
        boolean isRecorded =
                officer.awards().stream()
                        .anyMatch(a ->
                                a.skill() == command.skill()
                                        && a.awardedOn().equals(command.awardedOn()));
        if (!isRecorded) {
            return Decision.wrong(
                    "awardedOn",
                    command.officer()
                            + " has no award of "
                            + command.skill()
                            + " of "
                            + command.awardedOn());
        }
        boolean voids =
                command.correctedAwardedOn() == null && command.correctedExpiresOn() == null;
        var awardedOn =
                command.correctedAwardedOn() == null
                        ? command.awardedOn()
                        : command.correctedAwardedOn();
        var force = Officers.forceOn(awardedOn, officer);
        return Decision.accept(
                new AccreditationCorrected(
                        command.officer(),
                        force,
                        command.skill(),
                        command.awardedOn(),
                        voids ? null : awardedOn,
                        voids
                                ? null
                                : expiry(
                                        command.skill(),
                                        awardedOn,
                                        command.correctedExpiresOn(),
                                        force,
                                        policies),
                        command.reason()));
    }

    static Decision extend(ExtendQualifications command, List<ForceId> unknownForces, Facts facts) {
        if (!unknownForces.isEmpty()) {
            return Decision.unknown("forces", unknownForces.getFirst());
        }
        var id = new ExtensionId("E-" + facts.newCode().get());
        return Decision.create(
                id,
                new QualificationsExtended(
                        id,
                        command.authority(),
                        command.skills(),
                        command.forces(),
                        command.expiringFrom(),
                        command.expiringTo(),
                        command.period()));
    }

    static Decision revoke(RevokeExtension command, Extensions extensions) {
        return extensions.find(command.extension()).isPresent()
                ? Decision.accept(new ExtensionRevoked(command.extension()))
                : Decision.wrong("extension", "names no extension that is in force");
    }

    private static LocalDate expiry(
            Skill skill,
            LocalDate awardedOn,
            @Nullable LocalDate given,
            ForceId force,
            Policies policies) {
        return given != null ? given : policies.expiryOf(skill, awardedOn, force);
    }

    private static Decision unknown(OfficerId officer) {
        return Decision.unknown("officer", officer);
    }
}
