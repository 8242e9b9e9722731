package muster.mobilisation.deployment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.RequestId;
import muster.contract.deployment.Refusal;
import muster.mobilisation.decision.Decision;
import muster.wire.Problem;

/** Why officers don't go, or a step of a deployment is not taken. */
final class DeploymentRefusals {

    private DeploymentRefusals() {}

    static Decision notDeployable(List<Refusal> refusals, int named) {
        return Decision.reject(
                new Problem(
                        "officers-not-deployable",
                        "Officers can't be deployed",
                        409,
                        refusals.size()
                                + " of "
                                + named
                                + " named officers can't go; none was deployed. Name others, or"
                                + " override with a reason and an authority where that is allowed.",
                        Map.of("refusals", refusals)));
    }

    static Decision beyondCommitment(
            RequestId request, ForceId donor, int stillToName, int naming) {
        return Decision.reject(
                new Problem(
                        "beyond-commitment",
                        "More than was committed",
                        409,
                        donor
                                + " may still name "
                                + stillToName
                                + " officers for "
                                + request
                                + "; "
                                + naming
                                + " is more. Commit more first, or name fewer.",
                        Map.of("officersStillToName", stillToName)));
    }

    static Decision cancelled(DeploymentId deployment) {
        return Decision.rule(
                "deployment-cancelled",
                "The deployment was cancelled",
                deployment + " was entered in error and takes no more steps.");
    }

    static Decision noneLeft(DeploymentId deployment, String step) {
        return Decision.rule(
                "nobody-left",
                "There is nobody left to whom this applies",
                "No officer of " + deployment + " can be " + step + " any more.");
    }

    static Decision outOfTurn(List<OfficerId> officers, String step) {
        return Decision.reject(
                new Problem(
                        "out-of-turn",
                        "That contradicts what is on record",
                        409,
                        listed(officers) + " can't be " + step + " any more. Nothing was stored.",
                        Map.of("officers", officers)));
    }

    static Decision before(String step, Instant at, String other, Instant earliest) {
        return Decision.rule(
                "out-of-order",
                "That contradicts what is on record",
                step + " at " + at + " is before " + other + " at " + earliest + ".");
    }

    static Decision deployedSince(List<Refusal> refusals) {
        return Decision.reject(
                new Problem(
                        "deployed-since",
                        "Officers were deployed again before this return",
                        409,
                        "A return so late would put officers on two deployments at once. Correct"
                                + " the time, or cancel the later deployment first.",
                        Map.of("refusals", refusals)));
    }

    static Decision notLonger(DeploymentId deployment, Instant to) {
        return Decision.rule(
                "not-longer",
                "That is no extension",
                deployment + " lasts until " + to + " already. To end it earlier, release.");
    }

    private static String listed(List<OfficerId> officers) {
        return officers.stream().map(OfficerId::value).collect(Collectors.joining(", "));
    }
}
