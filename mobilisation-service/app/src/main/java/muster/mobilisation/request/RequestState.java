package muster.mobilisation.request;

import java.util.HashMap;
import java.util.Map;
import muster.contract.DeploymentId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OperationId;
import muster.contract.RequestId;
import muster.contract.Skill;
import muster.contract.deployment.DeploymentEvents.DeploymentCancelled;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.deployment.Formation;
import muster.contract.request.RequestEvents;
import muster.contract.request.Tier;
import muster.mobilisation.decision.Fold;
import muster.mobilisation.decision.Situation;
import org.jspecify.annotations.Nullable;

/** Where a mutual aid request stands. */
public sealed interface RequestState {

    Fold<RequestState> FOLD = new Fold<>(new Unknown(), RequestState::evolve);

    record Unknown() implements RequestState {}

    /** No longer wanted; what was deployed goes on. */
    record Cancelled(Asked asked) implements RequestState {}

    /**
     * What is asked for, and what each donor answered.
     *
     * @param cadre the specialists asked for; absent where PSUs are
     * @param nationally whether the national centre asks
     * @param quantity PSUs, or officers of the cadre
     */
    record Asked(
            RequestId request,
            OperationId operation,
            ForceId hostForce,
            @Nullable Skill cadre,
            boolean nationally,
            int quantity,
            Map<ForceId, Donor> donors,
            Map<DeploymentId, Integer> deployments)
            implements RequestState {

        public boolean isForPsus() {
            return cadre == null;
        }

        public int unfilled() {
            return quantity - donors.values().stream().mapToInt(Donor::committed).sum();
        }

        public Donor donor(ForceId force) {
            return donors.getOrDefault(force, Donor.NONE);
        }

        /** Officers that a donor has promised and not yet named. */
        public int officersStillToName(ForceId force) {
            int perUnit = isForPsus() ? Formation.OFFICERS_PER_PSU : 1;
            return donor(force).committed() * perUnit - donor(force).officersDeployed();
        }

        private Asked with(ForceId force, Donor donor) {
            var more = new HashMap<>(donors);
            more.put(force, donor);
            return new Asked(
                    request,
                    operation,
                    hostForce,
                    cadre,
                    nationally,
                    quantity,
                    Map.copyOf(more),
                    deployments);
        }
    }

    /**
     * A donor's answers in the request's unit.
     *
     * @param offered what was since committed included, what was withdrawn not
     */
    record Donor(int offered, int committed, int officersDeployed) {

        static final Donor NONE = new Donor(0, 0, 0);

        int uncommitted() {
            return offered - committed;
        }

        Donor offers(int more) {
            return new Donor(offered + more, committed, officersDeployed);
        }

        Donor commits(int more) {
            return new Donor(offered, committed + more, officersDeployed);
        }

        Donor deploys(int more) {
            return new Donor(offered, committed, officersDeployed + more);
        }
    }

    static RequestState of(RequestId request, Situation situation) {
        return situation.know(FOLD, request.tag());
    }

    private static RequestState evolve(RequestState state, Event event) {
        if (event instanceof RequestEvents e) {
            return evolve(state, e);
        }
        if (state instanceof Asked asked) {
            return evolve(asked, event);
        }
        if (state instanceof Cancelled(Asked asked)) {
            return new Cancelled(evolve(asked, event));
        }
        return state;
    }

    private static RequestState evolve(RequestState state, RequestEvents event) {
        return switch (event) {
            case RequestEvents.PSUsRequested e ->
                    new Asked(
                            e.request(),
                            e.operation(),
                            e.hostForce(),
                            null,
                            e.tier() == Tier.NPOCC,
                            e.psus(),
                            Map.of(),
                            Map.of());
            case RequestEvents.CadreRequested e ->
                    new Asked(
                            e.request(),
                            e.operation(),
                            e.hostForce(),
                            e.cadre(),
                            e.tier() == Tier.NPOCC,
                            e.officers(),
                            Map.of(),
                            Map.of());
            case RequestEvents.RequestCancelled _ ->
                    state instanceof Asked asked ? new Cancelled(asked) : state;
            case RequestEvents.UnitsOffered e ->
                    state instanceof Asked asked
                            ? asked.with(
                                    e.donorForce(),
                                    asked.donor(e.donorForce())
                                            .offers(quantity(e.psus(), e.officers())))
                            : state;
            case RequestEvents.OfferWithdrawn e ->
                    state instanceof Asked asked
                            ? asked.with(
                                    e.donorForce(),
                                    asked.donor(e.donorForce())
                                            .offers(-quantity(e.psus(), e.officers())))
                            : state;
            case RequestEvents.UnitsCommitted e ->
                    state instanceof Asked asked
                            ? asked.with(
                                    e.donorForce(),
                                    asked.donor(e.donorForce())
                                            .commits(quantity(e.psus(), e.officers())))
                            : state;
            case RequestEvents.UnableToFillDeclared _ -> state;
        };
    }

    private static Asked evolve(Asked asked, Event event) {
        return switch (event) {
            case OfficersDeployed e ->
                    deployed(asked, e.deployment(), e.donorForce(), e.officers().size());
            case DeploymentCancelled e ->
                    deployed(
                            asked,
                            e.deployment(),
                            e.donorForce(),
                            -asked.deployments().getOrDefault(e.deployment(), 0));
            default -> asked;
        };
    }

    private static Asked deployed(Asked asked, DeploymentId id, ForceId donor, int officers) {
        var more = new HashMap<>(asked.deployments());
        more.merge(id, officers, Integer::sum);
        var changed = asked.with(donor, asked.donor(donor).deploys(officers));
        return new Asked(
                changed.request(),
                changed.operation(),
                changed.hostForce(),
                changed.cadre(),
                changed.nationally(),
                changed.quantity(),
                changed.donors(),
                Map.copyOf(more));
    }

    private static int quantity(@Nullable Integer psus, @Nullable Integer officers) {
        return psus != null ? psus : officers != null ? officers : 0;
    }
}
