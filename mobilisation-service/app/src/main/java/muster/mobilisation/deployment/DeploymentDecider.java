package muster.mobilisation.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import muster.contract.Days;
import muster.contract.DeploymentId;
import muster.contract.OfficerId;
import muster.contract.accreditation.Extensions;
import muster.contract.deployment.DeployGuard;
import muster.contract.deployment.DeploymentCommands.CancelDeployment;
import muster.contract.deployment.DeploymentCommands.DeployOfficers;
import muster.contract.deployment.DeploymentCommands.ExtendDeployment;
import muster.contract.deployment.DeploymentEvents.DeployGuardOverridden;
import muster.contract.deployment.DeploymentEvents.DeploymentCancelled;
import muster.contract.deployment.DeploymentEvents.DeploymentExtended;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.deployment.Refusal;
import muster.contract.deployment.SentAs;
import muster.contract.officer.OfficerHistory;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Facts;
import muster.mobilisation.deployment.DeploymentState.Cancelled;
import muster.mobilisation.deployment.DeploymentState.Live;
import muster.mobilisation.deployment.DeploymentState.Progress;
import muster.mobilisation.deployment.DeploymentState.Unknown;
import muster.mobilisation.force.ForceState;
import muster.mobilisation.operation.OperationState;
import muster.mobilisation.request.RequestRefusals;
import muster.mobilisation.request.RequestState;
import org.jspecify.annotations.Nullable;

/** The rules on sending officers, on keeping them longer, and on taking a deployment back. */
final class DeploymentDecider {

    private DeploymentDecider() {}

    /** All the named officers go, or none. */
    static Decision deploy(
            DeployOfficers command,
            OperationState operation,
            @Nullable RequestState request,
            ForceState donor,
            Map<OfficerId, OfficerHistory> officers,
            Extensions extensions,
            SentAs as,
            Facts facts) {
        if (!(operation instanceof OperationState.Known known)) {
            return Decision.unknown("operation", command.operation());
        }
        if (request instanceof RequestState.Unknown) {
            return Decision.unknown("request", String.valueOf(command.request()));
        }
        if (donor == ForceState.UNKNOWN) {
            return Decision.unknown("donorForce", command.donorForce());
        }
        if (!known.takes(Days.of(command.from()))) {
            return RequestRefusals.operationClosed(known.opened().operation());
        }
        if (request instanceof RequestState.Cancelled(RequestState.Asked asked)) {
            return RequestRefusals.cancelled(asked.request());
        }
        var asked = request instanceof RequestState.Asked a ? a : null;
        if (asked != null && exceedsCommitment(command, asked)) {
            return DeploymentRefusals.beyondCommitment(
                    asked.request(),
                    command.donorForce(),
                    asked.officersStillToName(command.donorForce()),
                    command.officers().size());
        }
        var refusals = guard(command, officers, extensions, as, known.opened().exercise());
        var override = command.override();
        if (!refusals.isEmpty() && (override == null || !isCoveredByOverride(refusals))) {
            return DeploymentRefusals.notDeployable(refusals, command.officers().size());
        }
        var opened = known.opened();
        var id = new DeploymentId("D-" + facts.newCode().get());
        var deployed =
                new OfficersDeployed(
                        id,
                        opened.operation(),
                        asked == null ? null : asked.request(),
                        opened.hostForce(),
                        command.donorForce(),
                        command.officers(),
                        command.from(),
                        command.to(),
                        asked == null ? null : asked.cadre(),
                        opened.exceptional(),
                        opened.exercise());
        return refusals.isEmpty() || override == null
                ? Decision.create(id, deployed)
                : Decision.create(
                        id,
                        deployed,
                        new DeployGuardOverridden(
                                id,
                                deployed.operation(),
                                deployed.request(),
                                deployed.hostForce(),
                                deployed.donorForce(),
                                refusals,
                                override.reason(),
                                override.authority()));
    }

    /** Days that are added pass the guard too. */
    static Decision extend(
            ExtendDeployment command,
            DeploymentState deployment,
            OperationState operation,
            Map<OfficerId, OfficerHistory> officers,
            Extensions extensions,
            SentAs as) {
        return switch (deployment) {
            case Unknown _ -> Decision.unknown("deployment", command.deployment());
            case Cancelled c -> DeploymentRefusals.cancelled(c.deployment());
            case Live live -> extend(command, live, operation, officers, extensions, as);
        };
    }

    private static Decision extend(
            ExtendDeployment command,
            Live live,
            OperationState operation,
            Map<OfficerId, OfficerHistory> officers,
            Extensions extensions,
            SentAs as) {
        var deployed = live.deployed();
        var staying = live.those(Progress::isNeeded);
        if (staying.isEmpty()) {
            return DeploymentRefusals.noneLeft(deployed.deployment(), "kept");
        }
        var until = live.of(staying.getFirst()).to();
        if (!command.to().isAfter(until)) {
            return DeploymentRefusals.notLonger(deployed.deployment(), until);
        }
        if (operation instanceof OperationState.Known known
                && !known.takes(Days.of(command.to().minusNanos(1)))) {
            return RequestRefusals.operationClosed(deployed.operation());
        }
        var refusals = new ArrayList<Refusal>();
        for (var officer : staying) {
            var reasons =
                    DeployGuard.reasonsAgainstStaying(
                            officers.getOrDefault(officer, OfficerHistory.UNKNOWN),
                            extensions,
                            as,
                            deployed.donorForce(),
                            until,
                            command.to(),
                            deployed.exercise());
            if (!reasons.isEmpty()) {
                refusals.add(new Refusal(officer, reasons));
            }
        }
        return refusals.isEmpty()
                ? Decision.accept(
                        new DeploymentExtended(
                                deployed.deployment(),
                                deployed.operation(),
                                deployed.request(),
                                deployed.hostForce(),
                                deployed.donorForce(),
                                staying,
                                command.to()))
                : DeploymentRefusals.notDeployable(refusals, staying.size());
    }

    static Decision cancel(CancelDeployment command, DeploymentState deployment) {
        return switch (deployment) {
            case Unknown _ -> Decision.unknown("deployment", command.deployment());
            case Cancelled c -> DeploymentRefusals.cancelled(c.deployment());
            case Live live ->
                    Decision.accept(
                            new DeploymentCancelled(
                                    live.deployed().deployment(),
                                    live.deployed().operation(),
                                    live.deployed().request(),
                                    live.deployed().hostForce(),
                                    live.deployed().donorForce(),
                                    live.deployed().officers(),
                                    command.reason()));
        };
    }

    private static boolean exceedsCommitment(DeployOfficers command, RequestState.Asked asked) {
        return command.officers().size() > asked.officersStillToName(command.donorForce());
    }

    private static List<Refusal> guard(
            DeployOfficers command,
            Map<OfficerId, OfficerHistory> officers,
            Extensions extensions,
            SentAs as,
            boolean exercise) {
        var refusals = new ArrayList<Refusal>();
        for (var officer : command.officers()) {
            var reasons =
                    DeployGuard.reasons(
                            officers.getOrDefault(officer, OfficerHistory.UNKNOWN),
                            extensions,
                            as,
                            command.donorForce(),
                            command.from(),
                            command.to(),
                            exercise);
            if (!reasons.isEmpty()) {
                refusals.add(new Refusal(officer, reasons));
            }
        }
        return refusals;
    }

    private static boolean isCoveredByOverride(List<Refusal> refusals) {
        return refusals.stream()
                .flatMap(refusal -> refusal.reasons().stream())
                .allMatch(reason -> reason.reason().coveredByOverride());
    }
}
