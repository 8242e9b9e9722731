package muster.mobilisation.rota;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import muster.contract.OfficerId;
import muster.contract.RotaEntryId;
import muster.contract.accreditation.Extensions;
import muster.contract.deployment.Refusal;
import muster.contract.officer.OfficerHistory;
import muster.contract.rota.RotaCommands.RemoveFromRota;
import muster.contract.rota.RotaCommands.RosterCommander;
import muster.contract.rota.RotaCommands.SwapOnRota;
import muster.contract.rota.RotaEvents.CommanderRostered;
import muster.contract.rota.RotaEvents.CommanderTakenOffRota;
import muster.contract.rota.RotaEvents.CommandersSwapped;
import muster.contract.rota.RotaGuard;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Facts;
import muster.mobilisation.force.ForceState;
import muster.mobilisation.rota.RotaEntry.On;
import muster.mobilisation.rota.RotaEntry.TakenOff;
import muster.mobilisation.rota.RotaEntry.Unknown;
import muster.wire.Problem;

/** The rules on rotas. That two hold a role at once, or nobody, is found and not forbidden. */
final class RotaDecider {

    private RotaDecider() {}

    /** Only who is accredited in the role, and of the force, throughout. */
    static Decision roster(
            RosterCommander command,
            ForceState force,
            OfficerHistory officer,
            Extensions extensions,
            Facts facts) {
        if (force == ForceState.UNKNOWN) {
            return Decision.unknown("force", command.force());
        }
        if (!officer.isRegistered()) {
            return Decision.unknown("officer", command.officer());
        }
        var reasons =
                RotaGuard.reasonsAgainst(
                        officer,
                        extensions,
                        command.force(),
                        command.role(),
                        command.from(),
                        command.to());
        if (!reasons.isEmpty()) {
            return notAccredited(List.of(new Refusal(command.officer(), reasons)));
        }
        var entry = new RotaEntryId("R-" + facts.newCode().get());
        return Decision.create(
                entry,
                new CommanderRostered(
                        entry,
                        command.force(),
                        command.role(),
                        command.officer(),
                        command.from(),
                        command.to()));
    }

    static Decision remove(RemoveFromRota command, RotaEntry entry) {
        return switch (entry) {
            case Unknown _ -> Decision.unknown("entry", command.entry());
            case TakenOff _ -> takenOff(command.entry());
            case On on ->
                    Decision.accept(
                            new CommanderTakenOffRota(
                                    on.entry(),
                                    on.force(),
                                    on.role(),
                                    on.officer(),
                                    on.from(),
                                    on.to(),
                                    command.reason()));
        };
    }

    /** Each must be fit for what the other had. */
    static Decision swap(
            SwapOnRota command,
            RotaEntry entry,
            RotaEntry other,
            Map<OfficerId, OfficerHistory> officers,
            Extensions extensions) {
        return switch (entry) {
            case Unknown _ -> Decision.unknown("entry", command.entry());
            case TakenOff _ -> takenOff(command.entry());
            case On one ->
                    switch (other) {
                        case Unknown _ -> Decision.unknown("with", command.with());
                        case TakenOff _ -> takenOff(command.with());
                        case On another -> swap(one, another, officers, extensions);
                    };
        };
    }

    private static Decision swap(
            On one, On another, Map<OfficerId, OfficerHistory> officers, Extensions extensions) {
        if (!one.force().equals(another.force())) {
            return Decision.wrong("with", "must be on the rota of the same force");
        }
        if (one.officer().equals(another.officer())) {
            return Decision.wrong("with", "must be another officer's");
        }
        var refusals = new ArrayList<Refusal>();
        for (var swapped : List.of(one.by(another.officer()), another.by(one.officer()))) {
            var reasons =
                    RotaGuard.reasonsAgainst(
                            officers.getOrDefault(swapped.officer(), OfficerHistory.UNKNOWN),
                            extensions,
                            swapped.force(),
                            swapped.role(),
                            swapped.from(),
                            swapped.to());
            if (!reasons.isEmpty()) {
                refusals.add(new Refusal(swapped.officer(), reasons));
            }
        }
        return refusals.isEmpty()
                ? Decision.accept(
                        new CommandersSwapped(
                                one.entry(),
                                another.entry(),
                                one.force(),
                                another.officer(),
                                one.officer()))
                : notAccredited(refusals);
    }

    private static Decision notAccredited(List<Refusal> refusals) {
        return Decision.reject(
                new Problem(
                        "commander-not-accredited",
                        "Not accredited for this command",
                        409,
                        "Only who holds the role's accreditation, and is in the force, on every day"
                                + " of the entry goes on the rota. Nothing was stored. Name"
                                + " somebody else, or shorten the entry.",
                        Map.of("refusals", refusals)));
    }

    private static Decision takenOff(RotaEntryId entry) {
        return Decision.rule(
                "taken-off-rota",
                "The entry was taken off the rota",
                entry + " was taken off before. Nothing was stored.");
    }
}
