package muster.contract.unit;

import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.OfficerId;

/** An officer of a unit, and by which deployment: of which force, whom the ledger credits. */
public record Member(OfficerId officer, ForceId force, DeploymentId deployment) {}
