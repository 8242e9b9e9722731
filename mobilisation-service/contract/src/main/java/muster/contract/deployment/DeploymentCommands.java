package muster.contract.deployment;

import java.time.Instant;
import java.util.List;
import muster.contract.Checks;
import muster.contract.Command;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.RequestId;
import org.jspecify.annotations.Nullable;

/** What can be commanded of deployments. Without officers: all of the deployment it can mean. */
public sealed interface DeploymentCommands extends Command {

    record DeployOfficers(
            OperationId operation,
            @Nullable RequestId request,
            ForceId donorForce,
            List<OfficerId> officers,
            Instant from,
            Instant to,
            @Nullable GuardOverride override)
            implements DeploymentCommands {
        public DeployOfficers {
            Checks.check()
                    .present("operation", operation)
                    .must(
                            request == null
                                    || operation == null
                                    || request.operation().equals(operation),
                            "request",
                            "is not a request of this operation")
                    .present("donorForce", donorForce)
                    .list("officers", officers)
                    .span(from, to)
                    .done();
            officers = List.copyOf(officers);
        }
    }

    record RecordMuster(
            DeploymentId deployment,
            @Nullable List<OfficerId> officers,
            Instant at,
            @Nullable String rvp)
            implements DeploymentCommands {
        public RecordMuster {
            step(deployment, officers).instant("at", at).optionalText("rvp", rvp).done();
            officers = officers == null ? null : List.copyOf(officers);
        }
    }

    record ReleaseOfficers(
            DeploymentId deployment,
            @Nullable List<OfficerId> officers,
            Instant at,
            @Nullable String rvp)
            implements DeploymentCommands {
        public ReleaseOfficers {
            step(deployment, officers).instant("at", at).optionalText("rvp", rvp).done();
            officers = officers == null ? null : List.copyOf(officers);
        }
    }

    record RecordReturn(
            DeploymentId deployment,
            @Nullable List<OfficerId> officers,
            Instant at,
            @Nullable String rvp)
            implements DeploymentCommands {
        public RecordReturn {
            step(deployment, officers).instant("at", at).optionalText("rvp", rvp).done();
            officers = officers == null ? null : List.copyOf(officers);
        }
    }

    /** The donor wants them back by an instant. */
    record RecallOfficers(
            DeploymentId deployment, @Nullable List<OfficerId> officers, Instant by, String reason)
            implements DeploymentCommands {
        public RecallOfficers {
            step(deployment, officers).instant("by", by).text("reason", reason).done();
            officers = officers == null ? null : List.copyOf(officers);
        }
    }

    record ExtendDeployment(DeploymentId deployment, Instant to) implements DeploymentCommands {
        public ExtendDeployment {
            Checks.check().present("deployment", deployment).instant("to", to).done();
        }
    }

    /** Entered in error: from then on as if it had never been. */
    record CancelDeployment(DeploymentId deployment, String reason) implements DeploymentCommands {
        public CancelDeployment {
            Checks.check().present("deployment", deployment).text("reason", reason).done();
        }
    }

    private static Checks step(DeploymentId deployment, @Nullable List<OfficerId> officers) {
        return Checks.check().present("deployment", deployment).optionalList("officers", officers);
    }
}
