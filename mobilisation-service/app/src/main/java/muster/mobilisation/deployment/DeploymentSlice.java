package muster.mobilisation.deployment;

import java.util.Collection;
import java.util.List;
import muster.contract.OfficerId;
import muster.contract.RequestId;
import muster.contract.deployment.DeploymentCommands;
import muster.contract.deployment.SentAs;
import muster.mobilisation.accreditation.Cohorts;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Situation;
import muster.mobilisation.decision.Slice;
import muster.mobilisation.force.ForceState;
import muster.mobilisation.officer.Officers;
import muster.mobilisation.operation.OperationState;
import muster.mobilisation.request.RequestState;
import org.jspecify.annotations.Nullable;

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
                var request = request(c.request(), situation);
                yield DeploymentDecider.deploy(
                        c,
                        OperationState.of(c.operation(), situation),
                        request,
                        ForceState.of(c.donorForce(), situation),
                        Officers.readAll(c.officers(), situation),
                        Cohorts.extensions(situation),
                        sentAs(request, situation),
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
        var request =
                deployment instanceof DeploymentState.Live live
                        ? request(live.deployed().request(), situation)
                        : null;
        return DeploymentDecider.extend(
                command,
                deployment,
                operation,
                Officers.readAll(named(deployment), situation),
                Cohorts.extensions(situation),
                sentAs(request, situation));
    }

    private static @Nullable RequestState request(
            @Nullable RequestId request, Situation situation) {
        return request == null ? null : RequestState.of(request, situation);
    }

    private static SentAs sentAs(@Nullable RequestState request, Situation situation) {
        return switch (request) {
            case RequestState.Asked asked -> sentAs(asked, situation);
            case RequestState.Cancelled(RequestState.Asked asked) -> sentAs(asked, situation);
            case RequestState.Unknown _ -> new SentAs.InPsus();
            case null -> new SentAs.InPsus();
        };
    }

    private static SentAs sentAs(RequestState.Asked asked, Situation situation) {
        var cadre = asked.cadre();
        return cadre == null
                ? new SentAs.InPsus()
                : new SentAs.Specialists(cadre, asked.nationally(), Cohorts.cadres(situation));
    }

    private static Collection<OfficerId> named(DeploymentState deployment) {
        return deployment instanceof DeploymentState.Live live
                ? live.deployed().officers()
                : List.of();
    }
}
