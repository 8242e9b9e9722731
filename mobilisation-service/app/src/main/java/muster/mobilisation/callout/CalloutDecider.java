package muster.mobilisation.callout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import muster.contract.Days;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.accreditation.Extensions;
import muster.contract.callout.Called;
import muster.contract.callout.CalloutCommands.EndMobilisation;
import muster.contract.callout.CalloutCommands.NominateCommanders;
import muster.contract.callout.CalloutCommands.SetMobilisationRequirement;
import muster.contract.callout.CalloutCommands.StartMobilisation;
import muster.contract.callout.CalloutEvents.CommandersNominated;
import muster.contract.callout.CalloutEvents.MobilisationEnded;
import muster.contract.callout.CalloutEvents.MobilisationRequirementSet;
import muster.contract.callout.CalloutEvents.MobilisationStarted;
import muster.contract.callout.Mobilisation;
import muster.contract.callout.Requirements;
import muster.contract.callout.Verdict;
import muster.contract.fleet.Declarations;
import muster.contract.officer.OfficerHistory;
import muster.mobilisation.callout.MobilisationState.Known;
import muster.mobilisation.callout.MobilisationState.Unknown;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Facts;
import muster.mobilisation.force.ForceState;
import muster.mobilisation.operation.OperationState;
import muster.mobilisation.request.RequestRefusals;
import org.jspecify.annotations.Nullable;

/** The rules on what is asked of a mobilisation, on its beginning, its commanders and its end. */
final class CalloutDecider {

    private CalloutDecider() {}

    /** One for a single force asks for that force to be on record; one for all asks for none. */
    static Decision setRequirement(SetMobilisationRequirement command, @Nullable ForceState force) {
        return force == ForceState.UNKNOWN
                ? Decision.unknown("force", String.valueOf(command.force()))
                : Decision.accept(
                        new MobilisationRequirementSet(
                                command.force(), command.effectiveFrom(), command.waves()));
    }

    /** A force is mobilised once at a time for an operation. */
    static Decision start(
            StartMobilisation command,
            OperationState operation,
            ForceState force,
            MobilisationState latest,
            Requirements requirements,
            Facts facts) {
        if (!(operation instanceof OperationState.Known known)) {
            return Decision.unknown("operation", command.operation());
        }
        if (force == ForceState.UNKNOWN) {
            return Decision.unknown("force", command.force());
        }
        if (command.at().isAfter(facts.occurredAt())) {
            return CalloutRefusals.inTheFuture();
        }
        var opened = known.opened();
        var day = Days.of(command.at());
        if (day.isBefore(opened.from())) {
            return CalloutRefusals.beforeOperation(opened.operation(), opened.from());
        }
        if (!known.takes(day)) {
            return RequestRefusals.operationClosed(opened.operation());
        }
        if (latest instanceof Known(Mobilisation running) && running.isOpen()) {
            return CalloutRefusals.alreadyOpen(
                    running.started().mobilisation(), command.force(), opened.operation());
        }
        var id = new MobilisationId("M-" + facts.newCode().get());
        var waves = command.waves();
        return Decision.create(
                id,
                new MobilisationStarted(
                        id,
                        opened.operation(),
                        opened.hostForce(),
                        command.force(),
                        opened.exercise(),
                        command.rvp(),
                        waves == null ? requirements.waves(command.force(), day) : waves,
                        command.at()));
    }

    /** Only who may lead a PSU on the day of the call is named to lead one. */
    static Decision nominate(
            NominateCommanders command,
            MobilisationState state,
            Map<OfficerId, OfficerHistory> officers,
            Extensions extensions,
            Facts facts) {
        if (!(state instanceof Known(Mobilisation mobilisation))) {
            return Decision.unknown("mobilisation", command.mobilisation());
        }
        var untimely = untimely(mobilisation, command.at(), facts);
        if (untimely != null) {
            return untimely;
        }
        var started = mobilisation.started();
        var day = Days.of(started.at());
        var strangers = Callable.strangers(started.force(), day, command.officers(), officers);
        if (strangers != null) {
            return strangers;
        }
        var others =
                Callable.on(day, command.officers(), officers, extensions).stream()
                        .filter(who -> !who.psuCommander())
                        .map(Called::officer)
                        .toList();
        return others.isEmpty()
                ? Decision.accept(
                        new CommandersNominated(
                                started.mobilisation(),
                                started.operation(),
                                started.hostForce(),
                                started.force(),
                                started.exercise(),
                                command.officers(),
                                command.at()))
                : CalloutRefusals.notPsuCommanders(others);
    }

    static Decision end(
            EndMobilisation command,
            MobilisationState state,
            Declarations declarations,
            Facts facts) {
        return switch (state) {
            case Unknown _ -> Decision.unknown("mobilisation", command.mobilisation());
            case Known(Mobilisation mobilisation) -> {
                var started = mobilisation.started();
                var end = mobilisation.endedAt();
                if (end != null) {
                    yield CalloutRefusals.ended(started.mobilisation(), end);
                }
                var untimely = untimely(mobilisation, command.at(), facts);
                yield untimely != null
                        ? untimely
                        : Decision.accept(
                                new MobilisationEnded(
                                        started.mobilisation(),
                                        started.operation(),
                                        started.hostForce(),
                                        started.force(),
                                        started.exercise(),
                                        command.at(),
                                        Verdict.of(
                                                        mobilisation.ended(command.at(), List.of()),
                                                        declarations,
                                                        command.at())
                                                .results()));
            }
        };
    }

    /** Between the call and the end, and not in the future; null if it is. */
    static @Nullable Decision untimely(Mobilisation mobilisation, Instant at, Facts facts) {
        var started = mobilisation.started();
        if (at.isAfter(facts.occurredAt())) {
            return CalloutRefusals.inTheFuture();
        }
        if (at.isBefore(started.at())) {
            return CalloutRefusals.beforeTheCall(started.mobilisation(), at, started.at());
        }
        var end = mobilisation.endedAt();
        return end != null && at.isAfter(end)
                ? CalloutRefusals.ended(started.mobilisation(), end)
                : null;
    }
}
