package muster.readiness.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.RequestId;
import muster.contract.Skill;
import muster.contract.operation.LegalBasis;
import muster.contract.operation.OperationKind;
import muster.contract.request.Dress;
import muster.contract.request.Tier;
import org.jspecify.annotations.Nullable;

/** What is answered about operations, requests and deployments, field by field. */
final class Board {

    private Board() {}

    /** An operation; from its {@code closedOn} it is closed. */
    record OperationRow(
            OperationId operation,
            String name,
            ForceId hostForce,
            OperationKind kind,
            LocalDate from,
            @Nullable LocalDate to,
            boolean exceptional,
            boolean exercise,
            @Nullable LegalBasis legalBasis,
            Operation.State state,
            @Nullable LocalDate closedOn,
            int requestCount,
            int deploymentCount,
            int officersDeployed,
            @Nullable List<RequestRow> requests,
            @Nullable String requestsNext,
            @Nullable List<DeploymentRow> deployments,
            @Nullable String deploymentsNext) {

        static OperationRow of(Operation o, LocalDate today) {
            return of(o, today, null, null, null, null);
        }

        static OperationRow of(
                Operation o,
                LocalDate today,
                @Nullable List<RequestRow> requests,
                @Nullable String requestsNext,
                @Nullable List<DeploymentRow> deployments,
                @Nullable String deploymentsNext) {
            return new OperationRow(
                    o.operation(),
                    o.name(),
                    o.hostForce(),
                    o.kind(),
                    o.from(),
                    o.to(),
                    o.exceptional(),
                    o.exercise(),
                    o.legalBasis(),
                    o.on(today),
                    o.closedOn(),
                    o.requests(),
                    o.deployments(),
                    o.officers(),
                    requests,
                    requestsNext,
                    deployments,
                    deploymentsNext);
        }
    }

    /** A request; {@code unit} says what its quantities are, from {@code deployed} on officers. */
    record RequestRow(
            RequestId request,
            OperationId operation,
            ForceId hostForce,
            Request.State state,
            String unit,
            @Nullable Skill cadre,
            int requested,
            int offered,
            int committed,
            int deployed,
            int mustered,
            int released,
            int returned,
            int unfilled,
            Instant from,
            Instant to,
            @Nullable Dress dress,
            @Nullable String rvp,
            @Nullable Tier tier,
            boolean exercise,
            Instant requestedAt,
            Request.@Nullable Cancelled cancelled,
            List<Request.Donor> donors,
            List<Request.UnableToFill> refusals) {

        static RequestRow of(Request r) {
            return new RequestRow(
                    r.request(),
                    r.operation(),
                    r.hostForce(),
                    r.state(),
                    r.inPsus() ? "PSU" : "OFFICER",
                    r.cadre(),
                    r.requested(),
                    r.offered(),
                    r.committed(),
                    r.deployed(),
                    r.mustered(),
                    r.released(),
                    r.returned(),
                    r.unfilled(),
                    r.from(),
                    r.to(),
                    r.dress(),
                    r.rvp(),
                    r.tier(),
                    r.exercise(),
                    r.requestedAt(),
                    r.cancelled(),
                    r.donors(),
                    r.refusals());
        }
    }

    /** Counts instead of names: for lists. */
    record DeploymentRow(
            DeploymentId deployment,
            OperationId operation,
            @Nullable RequestId request,
            ForceId hostForce,
            ForceId donorForce,
            Instant from,
            Instant to,
            @Nullable Skill cadre,
            boolean exceptional,
            boolean exercise,
            int officers,
            int mustered,
            int released,
            int returned,
            Map<Deployment.State, Integer> states,
            boolean overridden,
            Deployment.@Nullable Cancelled cancelled) {

        static DeploymentRow of(Deployment d, Instant at) {
            var recorded = d.recorded();
            var states = new EnumMap<Deployment.State, Integer>(Deployment.State.class);
            var asOf = asOf(d, at);
            d.officers().forEach(sent -> states.merge(sent.state(d.from(), asOf), 1, Integer::sum));
            return new DeploymentRow(
                    d.deployment(),
                    d.operation(),
                    d.request(),
                    d.hostForce(),
                    d.donorForce(),
                    d.from(),
                    d.to(),
                    d.cadre(),
                    d.exceptional(),
                    d.exercise(),
                    recorded.deployed(),
                    recorded.mustered(),
                    recorded.released(),
                    recorded.returned(),
                    states,
                    d.overriding() != null,
                    d.cancelled());
        }
    }

    record OfficerRow(
            OfficerId officer,
            Deployment.State state,
            boolean recalled,
            Instant to,
            @Nullable Instant musteredAt,
            @Nullable Instant releasedAt,
            @Nullable Instant returnedAt,
            @Nullable Instant recalledBy) {}

    record DeploymentDetail(
            DeploymentId deployment,
            OperationId operation,
            @Nullable RequestId request,
            ForceId hostForce,
            ForceId donorForce,
            Instant from,
            Instant to,
            @Nullable Skill cadre,
            boolean exceptional,
            boolean exercise,
            List<OfficerRow> officers,
            List<Deployment.Recall> recalls,
            Deployment.@Nullable Overriding override,
            Deployment.@Nullable Cancelled cancelled) {

        static DeploymentDetail of(Deployment d, Instant at) {
            var asOf = asOf(d, at);
            return new DeploymentDetail(
                    d.deployment(),
                    d.operation(),
                    d.request(),
                    d.hostForce(),
                    d.donorForce(),
                    d.from(),
                    d.to(),
                    d.cadre(),
                    d.exceptional(),
                    d.exercise(),
                    d.officers().stream()
                            .map(s ->
                                    new OfficerRow(
                                            s.officer(),
                                            s.state(d.from(), asOf),
                                            s.recalledBy() != null,
                                            s.to(),
                                            s.musteredAt(),
                                            s.releasedAt(),
                                            s.returnedAt(),
                                            s.recalledBy()))
                            .toList(),
                    d.recalls(),
                    d.overriding(),
                    d.cancelled());
        }
    }

    /** A cancelled deployment stays as it was when it was cancelled: nobody is overdue from it. */
    private static Instant asOf(Deployment d, Instant at) {
        var cancelled = d.cancelled();
        return cancelled != null && cancelled.at().isBefore(at) ? cancelled.at() : at;
    }
}
