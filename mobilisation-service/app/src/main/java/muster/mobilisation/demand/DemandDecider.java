package muster.mobilisation.demand;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import muster.contract.DemandId;
import muster.contract.demand.DemandCommands;
import muster.contract.demand.DemandCommands.ExpectDemand;
import muster.contract.demand.DemandCommands.ReviseDemand;
import muster.contract.demand.DemandCommands.WithdrawDemand;
import muster.contract.demand.DemandEvents.DemandExpected;
import muster.contract.demand.DemandEvents.DemandRevised;
import muster.contract.demand.DemandEvents.DemandWithdrawn;
import muster.contract.operation.OperationEvents.OperationOpened;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Facts;
import muster.mobilisation.demand.DemandState.Expected;
import muster.mobilisation.demand.DemandState.Unknown;
import muster.mobilisation.demand.DemandState.Withdrawn;
import muster.mobilisation.force.ForceState;
import muster.mobilisation.operation.OperationState;
import org.jspecify.annotations.Nullable;

/** The rules on the calendar of demand. */
final class DemandDecider {

    private DemandDecider() {}

    static Decision expect(ExpectDemand command, ForceState host, Facts facts) {
        if (host == ForceState.UNKNOWN) {
            return Decision.unknown("hostForce", command.hostForce());
        }
        if (isOver(command.to(), facts)) {
            return Decision.wrong("to", "must not be over: what is over is not expected");
        }
        var demand = new DemandId("P-" + facts.newCode().get());
        return Decision.create(
                demand,
                new DemandExpected(
                        demand,
                        command.kind(),
                        command.name(),
                        command.hostForce(),
                        command.from(),
                        command.to(),
                        command.psus()));
    }

    /** Also when it is over: so that what it became can be said afterwards. */
    static Decision revise(
            ReviseDemand command, DemandState demand, @Nullable OperationState operation) {
        if (!(demand instanceof Expected before)) {
            return notExpected(command.demand(), demand);
        }
        if (operation instanceof OperationState.Unknown) {
            return Decision.unknown("operation", String.valueOf(command.operation()));
        }
        var became = operation instanceof OperationState.Known known ? known.opened() : null;
        if (became != null && became.exercise()) {
            return exercise(became);
        }
        if (became != null && !became.hostForce().equals(before.hostForce())) {
            return hostedByAnother(became, before);
        }
        var after =
                new Expected(
                        requireNonNullElse(command.kind(), before.kind()),
                        requireNonNullElse(command.name(), before.name()),
                        before.hostForce(),
                        requireNonNullElse(command.from(), before.from()),
                        requireNonNullElse(command.to(), before.to()),
                        requireNonNullElse(command.psus(), before.psus()),
                        became == null ? before.operation() : became.operation());
        if (after.to().isBefore(after.from())) {
            return Decision.wrong("to", "must not be before from");
        }
        if (lastsTooLong(after)) {
            return Decision.wrong(
                    "to", "must be at most " + DemandCommands.MOST_DAYS + " days from the first");
        }
        return after.equals(before)
                ? unchanged(command.demand())
                : Decision.accept(
                        new DemandRevised(
                                command.demand(),
                                after.kind(),
                                after.name(),
                                after.hostForce(),
                                after.from(),
                                after.to(),
                                after.psus(),
                                after.operation()));
    }

    static Decision withdraw(WithdrawDemand command, DemandState demand) {
        return demand instanceof Expected expected
                ? Decision.accept(
                        new DemandWithdrawn(
                                command.demand(), expected.hostForce(), command.reason()))
                : notExpected(command.demand(), demand);
    }

    private static boolean isOver(LocalDate last, Facts facts) {
        return last.isBefore(facts.today());
    }

    private static boolean lastsTooLong(Expected demand) {
        return !demand.to().isBefore(demand.from().plusDays(DemandCommands.MOST_DAYS));
    }

    private static Decision notExpected(DemandId demand, DemandState state) {
        return switch (state) {
            case Unknown _ -> Decision.unknown("demand", demand);
            case Withdrawn _ ->
                    Decision.rule(
                            "demand-withdrawn",
                            "The demand was withdrawn",
                            demand + " is no longer expected. Expect it anew.");
            case Expected _ -> throw new IllegalStateException(demand + " is expected");
        };
    }

    private static Decision exercise(OperationOpened operation) {
        return Decision.rule(
                "operation-is-an-exercise",
                "The operation is an exercise",
                operation.operation()
                        + " is an exercise, which takes nothing from what is available.");
    }

    private static Decision hostedByAnother(OperationOpened operation, Expected demand) {
        return Decision.rule(
                "hosted-by-another",
                "Another force hosts the operation",
                operation.operation()
                        + " is hosted by "
                        + operation.hostForce()
                        + ", and the demand is expected in "
                        + demand.hostForce()
                        + ". Withdraw the demand, or name another operation.");
    }

    private static Decision unchanged(DemandId demand) {
        return Decision.rule(
                "demand-unchanged",
                "Nothing changes",
                "That is what is expected of " + demand + " already. Nothing was stored.");
    }
}
