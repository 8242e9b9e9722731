package muster.mobilisation.deployment;

import java.util.Collection;
import java.util.List;
import muster.contract.OfficerId;
import muster.contract.deployment.DeploymentCommands;
import muster.mobilisation.accreditation.Cohorts;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Situation;
import muster.mobilisation.decision.Slice;
import muster.mobilisation.force.ForceState;
import muster.mobilisation.officer.Officers;
import muster.mobilisation.operation.OperationState;
import muster.mobilisation.request.RequestState;

/** What each command on deployments reads. */
public final class DeploymentSlice implements Slice<DeploymentCommands> {

    @Override
    public Class<DeploymentCommands> family() {
        return DeploymentCommands.class;
    }

    @Override
    public Decision decide(DeploymentCommands command, Situation situation) {
        return switch (command) {
            case DeploymentCommands.DeployOfficers c -> {
                var request = c.request();
                yield DeploymentDecider.deploy(
                        c,
                        OperationState.of(c.operation(), situation),
                        request == null ? null : RequestState.of(request, situation),
                        ForceState.of(c.donorForce(), situation),
                        Officers.readAll(c.officers(), situation),
                        Cohorts.extensions(situation),
                        situation.facts());
            }
            case DeploymentCommands.ExtendDeployment c -> extend(c, situation);
            case DeploymentCommands.CancelDeployment c ->
                    DeploymentDecider.cancel(c, DeploymentState.of(c.deployment(), situation));
            case DeploymentCommands.RecordMuster c ->
                    ProgressDecider.muster(c, DeploymentState.of(c.deployment(), situation));
            case DeploymentCommands.ReleaseOfficers c ->
                    ProgressDecider.release(c, DeploymentState.of(c.deployment(), situation));
            case DeploymentCommands.RecordReturn c -> {
                var deployment = DeploymentState.of(c.deployment(), situation);
                yield ProgressDecider.recordReturn(
                        c, deployment, Officers.readAll(named(deployment), situation));
            }
            case DeploymentCommands.RecallOfficers c ->
                    ProgressDecider.recall(c, DeploymentState.of(c.deployment(), situation));
        };
    }

    private static Decision extend(
            DeploymentCommands.ExtendDeployment command, Situation situation) {
        var deployment = DeploymentState.of(command.deployment(), situation);
        var operation =
                deployment instanceof DeploymentState.Live live
                        ? OperationState.of(live.deployed().operation(), situation)
                        : new OperationState.Unknown();
        return DeploymentDecider.extend(
                command,
                deployment,
                operation,
                Officers.readAll(named(deployment), situation),
                Cohorts.extensions(situation));
    }

    private static Collection<OfficerId> named(DeploymentState deployment) {
        return deployment instanceof DeploymentState.Live live
                ? live.deployed().officers()
                : List.of();
    }
}
