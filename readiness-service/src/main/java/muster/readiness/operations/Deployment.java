package muster.readiness.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.RequestId;
import muster.contract.Skill;
import muster.contract.deployment.DeploymentEvents.DeployGuardOverridden;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.deployment.Refusal;
import muster.readiness.view.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The named officers that went, and what was recorded of each.
 *
 * @param to the latest end that was planned
 */
public record Deployment(
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
        List<Sent> officers,
        List<Recall> recalls,
        @Nullable Overriding overriding,
        @Nullable Cancelled cancelled) {

    /** What an officer is doing at the time of asking. */
    enum State {
        PLANNED,
        DEPLOYED,
        MUSTERED,
        RELEASED,
        RETURNED,
        OVERDUE
    }

    /**
     * One of the officers.
     *
     * @param to the planned end, for whom it was not extended the first
     */
    public record Sent(
            OfficerId officer,
            Instant to,
            @Nullable Instant musteredAt,
            @Nullable Instant releasedAt,
            @Nullable Instant returnedAt,
            @Nullable Instant recalledBy) {

        /**
         * Home is home; who is not home at the planned end is overdue, released or not; then the
         * latest that was recorded counts.
         */
        State state(Instant from, Instant at) {
            if (returnedAt != null) {
                return State.RETURNED;
            }
            if (!to.isAfter(at)) {
                return State.OVERDUE;
            }
            if (releasedAt != null) {
                return State.RELEASED;
            }
            if (musteredAt != null) {
                return State.MUSTERED;
            }
            return from.isAfter(at) ? State.PLANNED : State.DEPLOYED;
        }

        Sent staying(Instant until) {
            return new Sent(officer, until, musteredAt, releasedAt, returnedAt, recalledBy);
        }

        Sent mustered(Instant at) {
            return new Sent(officer, to, at, releasedAt, returnedAt, recalledBy);
        }

        Sent released(Instant at) {
            return new Sent(officer, to, musteredAt, at, returnedAt, recalledBy);
        }

        Sent returned(Instant at) {
            return new Sent(officer, to, musteredAt, releasedAt, at, recalledBy);
        }

        Sent recalled(Instant by) {
            return new Sent(officer, to, musteredAt, releasedAt, returnedAt, by);
        }
    }

    public record Recall(Instant by, String reason, List<OfficerId> officers) {}

    public record Overriding(String reason, String authority, List<Refusal> overridden) {}

    public record Cancelled(Instant at, String reason) {}

    static final Kind<Deployment> DEPLOYMENTS =
            new Kind<>("deployments", Deployment.class, Deployment::lists);

    static final String ALL = "all";

    static String list(OperationId operation) {
        return "operation:" + operation.folded();
    }

    static String list(ForceId force) {
        return "force:" + force;
    }

    static String list(RequestId request) {
        return "request:" + request.folded();
    }

    static String list(OperationId operation, ForceId force) {
        return list(operation) + "|" + list(force);
    }

    private LinkedHashSet<String> lists() {
        var lists = new LinkedHashSet<String>();
        lists.add(ALL);
        lists.add(list(operation));
        for (var force : List.of(hostForce, donorForce)) {
            lists.add(list(force));
            lists.add(list(operation, force));
        }
        if (request != null) {
            lists.add(list(request));
        }
        return lists;
    }

    static Deployment of(OfficersDeployed e) {
        return new Deployment(
                e.deployment(),
                e.operation(),
                e.request(),
                e.hostForce(),
                e.donorForce(),
                e.from(),
                e.to(),
                e.cadre(),
                e.exceptional(),
                e.exercise(),
                e.officers().stream()
                        .map(officer -> new Sent(officer, e.to(), null, null, null, null))
                        .toList(),
                List.of(),
                null,
                null);
    }

    /** Whether it went to the operation; to any when none is named. */
    boolean isOf(@Nullable OperationId asked) {
        return asked == null || asked.equals(operation);
    }

    /** Whether the force hosts it or gave to it; any when none is named. */
    boolean isOf(@Nullable ForceId asked) {
        return asked == null || asked.equals(hostForce) || asked.equals(donorForce);
    }

    /** Who of it serves in PSUs, neither released nor home; nobody of specialists. */
    List<OfficerId> toServe() {
        return cadre != null || cancelled != null
                ? List.of()
                : officers.stream()
                        .filter(sent -> sent.releasedAt() == null && sent.returnedAt() == null)
                        .map(Sent::officer)
                        .toList();
    }

    /** What counts of it where it is counted: nothing once it is cancelled. */
    Progress progress() {
        return cancelled == null ? recorded() : Progress.NONE;
    }

    /** What was recorded, also of one that was cancelled since. */
    Progress recorded() {
        int mustered = 0;
        int released = 0;
        int returned = 0;
        for (var sent : officers) {
            boolean home = sent.returnedAt() != null;
            mustered += sent.musteredAt() != null ? 1 : 0;
            released += home || sent.releasedAt() != null ? 1 : 0;
            returned += home ? 1 : 0;
        }
        return new Progress(officers.size(), mustered, released, returned);
    }

    Deployment overridden(DeployGuardOverridden e) {
        return with(
                to,
                officers,
                recalls,
                new Overriding(e.reason(), e.authority(), e.overridden()),
                cancelled);
    }

    Deployment each(List<OfficerId> concerned, UnaryOperator<Sent> change) {
        var those = new HashSet<>(concerned);
        return with(
                to,
                officers.stream()
                        .map(sent -> those.contains(sent.officer()) ? change.apply(sent) : sent)
                        .toList(),
                recalls,
                overriding,
                cancelled);
    }

    Deployment recalled(List<OfficerId> concerned, Instant by, String reason) {
        var more = new ArrayList<>(recalls);
        more.add(new Recall(by, reason, concerned));
        var changed = each(concerned, sent -> sent.recalled(by));
        return changed.with(to, changed.officers(), List.copyOf(more), overriding, cancelled);
    }

    Deployment extended(List<OfficerId> concerned, Instant until) {
        var changed = each(concerned, sent -> sent.staying(until));
        return changed.with(until, changed.officers(), recalls, overriding, cancelled);
    }

    Deployment cancelled(Instant at, String reason) {
        return with(to, officers, recalls, overriding, new Cancelled(at, reason));
    }

    private Deployment with(
            Instant toNow,
            List<Sent> officersNow,
            List<Recall> recallsNow,
            @Nullable Overriding overridingNow,
            @Nullable Cancelled cancelledNow) {
        return new Deployment(
                deployment,
                operation,
                request,
                hostForce,
                donorForce,
                from,
                toNow,
                cadre,
                exceptional,
                exercise,
                officersNow,
                recallsNow,
                overridingNow,
                cancelledNow);
    }
}
