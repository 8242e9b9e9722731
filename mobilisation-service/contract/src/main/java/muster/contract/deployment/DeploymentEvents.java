package muster.contract.deployment;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import muster.contract.DeploymentId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.RequestId;
import muster.contract.Skill;
import org.jspecify.annotations.Nullable;

/** What happened to deployments. Each names the whole chain: operation, host, donor, officers. */
public sealed interface DeploymentEvents extends Event {

    DeploymentId deployment();

    @Override
    OperationId operation();

    @Nullable RequestId request();

    ForceId hostForce();

    ForceId donorForce();

    @Override
    default ForceId force() {
        return hostForce();
    }

    @Override
    default Set<String> tags() {
        return Set.of(deployment().tag());
    }

    /**
     * The named officers go.
     *
     * @param cadre the specialists the request asked for, absent where PSUs go
     */
    record OfficersDeployed(
            DeploymentId deployment,
            OperationId operation,
            @Nullable RequestId request,
            ForceId hostForce,
            ForceId donorForce,
            List<OfficerId> officers,
            Instant from,
            Instant to,
            @Nullable Skill cadre,
            boolean exceptional,
            boolean exercise)
            implements DeploymentEvents {
        @Override
        public Set<String> tags() {
            return tagsOf(this, officers, true);
        }
    }

    /** The officers whom the guard refused and an authority sent all the same. */
    record DeployGuardOverridden(
            DeploymentId deployment,
            OperationId operation,
            @Nullable RequestId request,
            ForceId hostForce,
            ForceId donorForce,
            List<Refusal> overridden,
            String reason,
            String authority)
            implements DeploymentEvents {}

    record OfficersMustered(
            DeploymentId deployment,
            OperationId operation,
            @Nullable RequestId request,
            ForceId hostForce,
            ForceId donorForce,
            List<OfficerId> officers,
            Instant at,
            @Nullable String rvp)
            implements DeploymentEvents {}

    record OfficersReleased(
            DeploymentId deployment,
            OperationId operation,
            @Nullable RequestId request,
            ForceId hostForce,
            ForceId donorForce,
            List<OfficerId> officers,
            Instant at,
            @Nullable String rvp)
            implements DeploymentEvents {}

    record OfficersReturned(
            DeploymentId deployment,
            OperationId operation,
            @Nullable RequestId request,
            ForceId hostForce,
            ForceId donorForce,
            List<OfficerId> officers,
            Instant at,
            @Nullable String rvp)
            implements DeploymentEvents {
        @Override
        public Set<String> tags() {
            return tagsOf(this, officers, false);
        }
    }

    record OfficersRecalled(
            DeploymentId deployment,
            OperationId operation,
            @Nullable RequestId request,
            ForceId hostForce,
            ForceId donorForce,
            List<OfficerId> officers,
            Instant by,
            String reason)
            implements DeploymentEvents {}

    /** {@code officers} are those who were neither released nor home, and stay longer. */
    record DeploymentExtended(
            DeploymentId deployment,
            OperationId operation,
            @Nullable RequestId request,
            ForceId hostForce,
            ForceId donorForce,
            List<OfficerId> officers,
            Instant to)
            implements DeploymentEvents {
        @Override
        public Set<String> tags() {
            return tagsOf(this, officers, false);
        }
    }

    /** As if it had never been. */
    record DeploymentCancelled(
            DeploymentId deployment,
            OperationId operation,
            @Nullable RequestId request,
            ForceId hostForce,
            ForceId donorForce,
            List<OfficerId> officers,
            String reason)
            implements DeploymentEvents {
        @Override
        public Set<String> tags() {
            return tagsOf(this, officers, true);
        }
    }

    private static Set<String> tagsOf(
            DeploymentEvents event, List<OfficerId> officers, boolean withRequest) {
        var tags = new HashSet<String>();
        tags.add(event.deployment().tag());
        officers.forEach(officer -> tags.add(officer.tag()));
        var request = event.request();
        if (withRequest && request != null) {
            tags.add(request.tag());
        }
        return tags;
    }
}
