package muster.contract.unit;

import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * An officer of a unit, and of which force, whom the ledger credits once there is a deployment.
 *
 * @param deployment by which the officer is there; absent for one who is not deployed yet
 * @param mobilisation in which the officer was called out, for one who was not deployed by then
 */
public record Member(
        OfficerId officer,
        ForceId force,
        @Nullable DeploymentId deployment,
        @Nullable MobilisationId mobilisation) {}
