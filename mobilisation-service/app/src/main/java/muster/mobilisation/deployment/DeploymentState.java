package muster.mobilisation.deployment;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import muster.contract.DeploymentId;
import muster.contract.Event;
import muster.contract.OfficerId;
import muster.contract.deployment.DeploymentEvents;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.mobilisation.decision.Fold;
import muster.mobilisation.decision.Situation;
import org.jspecify.annotations.Nullable;

/** Where a deployment stands. */
sealed interface DeploymentState {

    Fold<DeploymentState> FOLD = new Fold<>(new Unknown(), DeploymentState::evolve);

    record Unknown() implements DeploymentState {}

    /** Entered in error. */
    record Cancelled(DeploymentId deployment) implements DeploymentState {}

    /** How far each officer is, in the order in which they were named. */
    record Live(OfficersDeployed deployed, Map<OfficerId, Progress> officers)
            implements DeploymentState {

        List<OfficerId> those(Predicate<Progress> which) {
            return officers.entrySet().stream()
                    .filter(entry -> which.test(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        Progress of(OfficerId officer) {
            var progress = officers.get(officer);
            if (progress == null) {
                throw new IllegalArgumentException(officer + " is not in this deployment");
            }
            return progress;
        }

        private Live with(Collection<OfficerId> which, UnaryOperator<Progress> change) {
            var changed = new LinkedHashMap<>(officers);
            which.forEach(officer -> changed.computeIfPresent(officer, (_, p) -> change.apply(p)));
            return new Live(deployed, changed);
        }
    }

    /** One officer's way through a deployment. */
    record Progress(
            Instant to,
            @Nullable Instant musteredAt,
            @Nullable Instant releasedAt,
            @Nullable Instant returnedAt) {

        boolean isOut() {
            return returnedAt == null;
        }

        boolean isNeeded() {
            return isOut() && releasedAt == null;
        }

        boolean mayMuster() {
            return isNeeded() && musteredAt == null;
        }
    }

    static DeploymentState of(DeploymentId deployment, Situation situation) {
        return situation.know(FOLD, deployment.tag());
    }

    private static DeploymentState evolve(DeploymentState state, Event event) {
        if (!(event instanceof DeploymentEvents e)) {
            return state;
        }
        if (e instanceof OfficersDeployed deployed) {
            var officers = new LinkedHashMap<OfficerId, Progress>();
            deployed.officers()
                    .forEach(o -> officers.put(o, new Progress(deployed.to(), null, null, null)));
            return new Live(deployed, officers);
        }
        return state instanceof Live live ? evolve(live, e) : state;
    }

    private static DeploymentState evolve(Live live, DeploymentEvents event) {
        return switch (event) {
            case DeploymentEvents.OfficersMustered e ->
                    live.with(
                            e.officers(),
                            p -> new Progress(p.to(), e.at(), p.releasedAt(), p.returnedAt()));
            case DeploymentEvents.OfficersReleased e ->
                    live.with(
                            e.officers(),
                            p -> new Progress(p.to(), p.musteredAt(), e.at(), p.returnedAt()));
            case DeploymentEvents.OfficersReturned e ->
                    live.with(
                            e.officers(),
                            p -> new Progress(p.to(), p.musteredAt(), p.releasedAt(), e.at()));
            case DeploymentEvents.DeploymentExtended e ->
                    live.with(
                            e.officers(),
                            p ->
                                    new Progress(
                                            e.to(),
                                            p.musteredAt(),
                                            p.releasedAt(),
                                            p.returnedAt()));
            case DeploymentEvents.DeploymentCancelled e -> new Cancelled(e.deployment());
            case OfficersDeployed _,
                    DeploymentEvents.DeployGuardOverridden _,
                    DeploymentEvents.OfficersRecalled _ ->
                    live;
        };
    }
}
