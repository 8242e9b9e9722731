package muster.mobilisation.deployment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import muster.contract.OfficerId;
import muster.contract.deployment.DeployGuard;
import muster.contract.deployment.DeploymentCommands.RecallOfficers;
import muster.contract.deployment.DeploymentCommands.RecordMuster;
import muster.contract.deployment.DeploymentCommands.RecordReturn;
import muster.contract.deployment.DeploymentCommands.ReleaseOfficers;
import muster.contract.deployment.DeploymentEvents.OfficersMustered;
import muster.contract.deployment.DeploymentEvents.OfficersRecalled;
import muster.contract.deployment.DeploymentEvents.OfficersReleased;
import muster.contract.deployment.DeploymentEvents.OfficersReturned;
import muster.contract.deployment.Refusal;
import muster.contract.officer.OfficerHistory;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.deployment.DeploymentState.Cancelled;
import muster.mobilisation.deployment.DeploymentState.Live;
import muster.mobilisation.deployment.DeploymentState.Progress;
import muster.mobilisation.deployment.DeploymentState.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * The rules on an officer's way through a deployment: muster, release, recall, return. Each step
 * applies to those it can still apply to, or to those named, all or none.
 */
final class ProgressDecider {

    private ProgressDecider() {}

    static Decision muster(RecordMuster command, DeploymentState deployment) {
        return switch (step("mustered", deployment, command.officers(), Progress::mayMuster)) {
            case Step.Refused(Decision why) -> why;
            case Step.Applies step -> muster(command, step);
        };
    }

    private static Decision muster(RecordMuster command, Step.Applies step) {
        var deployed = step.live().deployed();
        return Decision.accept(
                new OfficersMustered(
                        deployed.deployment(),
                        deployed.operation(),
                        deployed.request(),
                        deployed.hostForce(),
                        deployed.donorForce(),
                        step.officers(),
                        command.at(),
                        command.rvp()));
    }

    static Decision release(ReleaseOfficers command, DeploymentState deployment) {
        return switch (step("released", deployment, command.officers(), Progress::isNeeded)) {
            case Step.Refused(Decision why) -> why;
            case Step.Applies step -> release(command, step);
        };
    }

    private static Decision release(ReleaseOfficers command, Step.Applies step) {
        var tooEarly = beforeEarlierSteps("A release", command.at(), step);
        if (tooEarly != null) {
            return tooEarly;
        }
        var deployed = step.live().deployed();
        return Decision.accept(
                new OfficersReleased(
                        deployed.deployment(),
                        deployed.operation(),
                        deployed.request(),
                        deployed.hostForce(),
                        deployed.donorForce(),
                        step.officers(),
                        command.at(),
                        command.rvp()));
    }

    /** A return after the planned end must not reach into a deployment that began since. */
    static Decision recordReturn(
            RecordReturn command,
            DeploymentState deployment,
            Map<OfficerId, OfficerHistory> officers) {
        return switch (step("returned", deployment, command.officers(), Progress::isOut)) {
            case Step.Refused(Decision why) -> why;
            case Step.Applies step -> recordReturn(command, step, officers);
        };
    }

    private static Decision recordReturn(
            RecordReturn command, Step.Applies step, Map<OfficerId, OfficerHistory> officers) {
        var deployed = step.live().deployed();
        if (!command.at().isAfter(deployed.from())) {
            return DeploymentRefusals.before(
                    "A return", command.at(), "the deployment's beginning", deployed.from());
        }
        var tooEarly = beforeEarlierSteps("A return", command.at(), step);
        if (tooEarly != null) {
            return tooEarly;
        }
        var since = deployedSince(command.at(), step, officers);
        return since.isEmpty()
                ? Decision.accept(
                        new OfficersReturned(
                                deployed.deployment(),
                                deployed.operation(),
                                deployed.request(),
                                deployed.hostForce(),
                                deployed.donorForce(),
                                step.officers(),
                                command.at(),
                                command.rvp()))
                : DeploymentRefusals.deployedSince(since);
    }

    static Decision recall(RecallOfficers command, DeploymentState deployment) {
        return switch (step("recalled", deployment, command.officers(), Progress::isOut)) {
            case Step.Refused(Decision why) -> why;
            case Step.Applies step -> recall(command, step);
        };
    }

    private static Decision recall(RecallOfficers command, Step.Applies step) {
        var deployed = step.live().deployed();
        if (command.by().isBefore(deployed.from())) {
            return DeploymentRefusals.before(
                    "A recall", command.by(), "the deployment's beginning", deployed.from());
        }
        return Decision.accept(
                new OfficersRecalled(
                        deployed.deployment(),
                        deployed.operation(),
                        deployed.request(),
                        deployed.hostForce(),
                        deployed.donorForce(),
                        step.officers(),
                        command.by(),
                        command.reason()));
    }

    private sealed interface Step {
        record Applies(Live live, List<OfficerId> officers) implements Step {}

        record Refused(Decision why) implements Step {}
    }

    private static Step step(
            String name,
            DeploymentState deployment,
            @Nullable List<OfficerId> named,
            Predicate<Progress> applies) {
        return switch (deployment) {
            case Unknown _ -> new Step.Refused(Decision.wrong("deployment", "is not known"));
            case Cancelled c -> new Step.Refused(DeploymentRefusals.cancelled(c.deployment()));
            case Live live -> {
                if (named == null) {
                    var all = live.those(applies);
                    yield all.isEmpty()
                            ? new Step.Refused(
                                    DeploymentRefusals.noneLeft(live.deployed().deployment(), name))
                            : new Step.Applies(live, all);
                }
                var strangers =
                        named.stream().filter(o -> !live.officers().containsKey(o)).toList();
                if (!strangers.isEmpty()) {
                    yield new Step.Refused(
                            Decision.wrong(
                                    "officers",
                                    strangers.getFirst() + " is not in this deployment"));
                }
                var outOfTurn = named.stream().filter(o -> !applies.test(live.of(o))).toList();
                yield outOfTurn.isEmpty()
                        ? new Step.Applies(live, named)
                        : new Step.Refused(DeploymentRefusals.outOfTurn(outOfTurn, name));
            }
        };
    }

    private static @Nullable Decision beforeEarlierSteps(
            String name, Instant at, Step.Applies step) {
        var from = step.live().deployed().from();
        if (at.isBefore(from)) {
            return DeploymentRefusals.before(name, at, "the deployment's beginning", from);
        }
        for (var officer : step.officers()) {
            var progress = step.live().of(officer);
            if (progress.musteredAt() != null && at.isBefore(progress.musteredAt())) {
                return DeploymentRefusals.before(
                        name, at, "the muster of " + officer, progress.musteredAt());
            }
            if (progress.releasedAt() != null && at.isBefore(progress.releasedAt())) {
                return DeploymentRefusals.before(
                        name, at, "the release of " + officer, progress.releasedAt());
            }
        }
        return null;
    }

    private static List<Refusal> deployedSince(
            Instant at, Step.Applies step, Map<OfficerId, OfficerHistory> officers) {
        var deployed = step.live().deployed();
        var refusals = new ArrayList<Refusal>();
        for (var officer : step.officers()) {
            var history = officers.getOrDefault(officer, OfficerHistory.UNKNOWN);
            var others =
                    DeployGuard.alreadyDeployed(history, deployed.from(), at, deployed.exercise())
                            .stream()
                            .filter(r -> !deployed.deployment().equals(r.deployment()))
                            .toList();
            if (!others.isEmpty()) {
                refusals.add(new Refusal(officer, others));
            }
        }
        return refusals;
    }
}
