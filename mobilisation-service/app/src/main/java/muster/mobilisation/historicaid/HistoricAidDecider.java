package muster.mobilisation.historicaid;

import muster.contract.AidId;
import muster.contract.historicaid.HistoricAidCommands.CancelHistoricAid;
import muster.contract.historicaid.HistoricAidCommands.RecordHistoricAid;
import muster.contract.historicaid.HistoricAidEvents.HistoricAidCancelled;
import muster.contract.historicaid.HistoricAidEvents.HistoricAidRecorded;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Facts;
import muster.mobilisation.force.ForceState;
import muster.mobilisation.operation.OperationState;
import org.jspecify.annotations.Nullable;

/** The rules on aid of the past. */
final class HistoricAidDecider {

    private HistoricAidDecider() {}

    /** Without a flag of its own, aid is exceptional where its operation is. */
    static Decision record(
            RecordHistoricAid command,
            ForceState donor,
            ForceState host,
            @Nullable OperationState operation,
            Facts facts) {
        if (donor == ForceState.UNKNOWN) {
            return Decision.unknown("donorForce", command.donorForce());
        }
        if (host == ForceState.UNKNOWN) {
            return Decision.unknown("hostForce", command.hostForce());
        }
        if (operation instanceof OperationState.Unknown) {
            return Decision.unknown("operation", String.valueOf(command.operation()));
        }
        var opened = operation instanceof OperationState.Known known ? known.opened() : null;
        if (opened != null && opened.exercise()) {
            return Decision.rule(
                    "exercise",
                    "An exercise never touches the ledger",
                    opened.operation() + " is an exercise. Nothing was stored.");
        }
        var flag = command.exceptional();
        var id = new AidId("A-" + facts.newCode().get());
        return Decision.create(
                id,
                new HistoricAidRecorded(
                        id,
                        command.donorForce(),
                        command.hostForce(),
                        opened == null ? null : opened.operation(),
                        command.from(),
                        command.to(),
                        command.unit(),
                        command.amount(),
                        command.source(),
                        flag != null ? flag : opened != null && opened.exceptional()));
    }

    static Decision cancel(CancelHistoricAid command, AidState aid) {
        return switch (aid) {
            case AidState.Unknown _ -> Decision.unknown("aid", command.aid());
            case AidState.Cancelled _ ->
                    Decision.rule(
                            "aid-cancelled",
                            "The aid was cancelled",
                            command.aid() + " was cancelled before. Nothing was stored.");
            case AidState.Recorded(HistoricAidRecorded recorded) ->
                    Decision.accept(
                            new HistoricAidCancelled(
                                    recorded.aid(),
                                    recorded.donorForce(),
                                    recorded.hostForce(),
                                    recorded.operation(),
                                    command.reason()));
        };
    }
}
