package muster.mobilisation.operation;

import muster.contract.operation.OperationCommands.CloseOperation;
import muster.contract.operation.OperationCommands.OpenOperation;
import muster.contract.operation.OperationEvents.OperationClosed;
import muster.contract.operation.OperationEvents.OperationOpened;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.force.ForceState;

/** The rules on operations. */
final class OperationDecider {

    private OperationDecider() {}

    static Decision open(OpenOperation command, OperationState operation, ForceState host) {
        if (host == ForceState.UNKNOWN) {
            return Decision.unknown("hostForce", command.hostForce());
        }
        return switch (operation) {
            case OperationState.Known known ->
                    Decision.rule(
                            "operation-already-opened",
                            "The operation is on record",
                            known.opened().operation()
                                    + " was opened before. Choose another code.");
            case OperationState.Unknown _ ->
                    Decision.create(
                            command.operation(),
                            new OperationOpened(
                                    command.operation(),
                                    command.name(),
                                    command.hostForce(),
                                    command.kind(),
                                    command.from(),
                                    command.to(),
                                    Boolean.TRUE.equals(command.exceptional()),
                                    Boolean.TRUE.equals(command.exercise()),
                                    command.legalBasis()));
        };
    }

    static Decision close(CloseOperation command, OperationState operation) {
        return switch (operation) {
            case OperationState.Unknown _ -> Decision.unknown("operation", command.operation());
            case OperationState.Closed closed ->
                    Decision.rule(
                            "operation-closed",
                            "The operation is closed",
                            command.operation() + " was closed on " + closed.on() + ".");
            case OperationState.Open open ->
                    command.on().isBefore(open.opened().from())
                            ? Decision.rule(
                                    "closes-before-it-begins",
                                    "The operation begins later",
                                    command.operation()
                                            + " begins on "
                                            + open.opened().from()
                                            + ".")
                            : Decision.accept(
                                    new OperationClosed(
                                            open.opened().operation(),
                                            open.opened().hostForce(),
                                            command.on()));
        };
    }
}
