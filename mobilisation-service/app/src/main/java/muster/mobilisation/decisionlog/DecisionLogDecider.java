package muster.mobilisation.decisionlog;

import muster.contract.Days;
import muster.contract.DecisionId;
import muster.contract.decisionlog.DecisionLogCommands.RecordDecision;
import muster.contract.decisionlog.DecisionLogCommands.WithdrawDecision;
import muster.contract.decisionlog.DecisionLogEvents.DecisionRecorded;
import muster.contract.decisionlog.DecisionLogEvents.DecisionWithdrawn;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Facts;
import muster.mobilisation.decisionlog.LoggedDecision.Stands;
import muster.mobilisation.decisionlog.LoggedDecision.Unknown;
import muster.mobilisation.decisionlog.LoggedDecision.Withdrawn;
import muster.mobilisation.operation.OperationState;
import muster.mobilisation.request.RequestRefusals;

/** The rules on decision logs. */
final class DecisionLogDecider {

    private DecisionLogDecider() {}

    /** Late entry is normal; before the operation begins there are decisions too. */
    static Decision record(RecordDecision command, OperationState operation, Facts facts) {
        if (!(operation instanceof OperationState.Known known)) {
            return Decision.unknown("operation", command.operation());
        }
        if (command.at().isAfter(facts.occurredAt())) {
            return Decision.wrong("at", "must not be in the future");
        }
        var opened = known.opened();
        if (!known.takes(Days.of(command.at()))) {
            return RequestRefusals.operationClosed(opened.operation());
        }
        var decision = new DecisionId("L-" + facts.newCode().get());
        return Decision.create(
                decision,
                new DecisionRecorded(
                        decision,
                        opened.operation(),
                        opened.hostForce(),
                        command.decision(),
                        command.reason(),
                        command.authority(),
                        command.at(),
                        opened.exercise()));
    }

    static Decision withdraw(WithdrawDecision command, LoggedDecision decision) {
        return switch (decision) {
            case Unknown _ -> Decision.unknown("decision", command.decision());
            case Withdrawn _ ->
                    Decision.rule(
                            "decision-withdrawn",
                            "The decision was withdrawn",
                            command.decision() + " was withdrawn before. Nothing was stored.");
            case Stands(DecisionRecorded recorded) ->
                    Decision.accept(
                            new DecisionWithdrawn(
                                    recorded.decision(),
                                    recorded.operation(),
                                    recorded.hostForce(),
                                    command.reason(),
                                    recorded.exercise()));
        };
    }
}
