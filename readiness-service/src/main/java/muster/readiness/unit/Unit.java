package muster.readiness.unit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import muster.contract.CarrierId;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.UnitId;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.unit.Composition;
import muster.contract.unit.Composition.Missing;
import muster.contract.unit.Doubt;
import muster.contract.unit.Member;
import muster.contract.unit.Serial;
import muster.contract.unit.UnitEvents.UnitChanged;
import muster.contract.unit.UnitEvents.UnitFormed;
import muster.contract.unit.UnitKind;
import muster.readiness.view.Kind;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it was last put together.
 *
 * @param gone those of it who went home since, or were there by a deployment entered in error
 */
public record Unit(
        UnitId unit,
        OperationId operation,
        ForceId hostForce,
        boolean exercise,
        UnitKind kind,
        String callsign,
        @Nullable OfficerId commander,
        List<Serial> serials,
        List<Member> members,
        List<Doubt> doubts,
        List<OfficerId> gone,
        Instant formedAt,
        Instant changedAt,
        @Nullable Instant stoodDownAt) {

    static final Kind<Unit> UNITS = new Kind<>("units", Unit.class, Unit::lists);

    private static final String STANDING = "standing";
    private static final int PAGE = 1_000;

    public record Codes(List<UnitId> units) {}

    /** The units that officers of a deployment were put in. */
    static final Kind<Codes> BY_DEPLOYMENT = Kind.of("by-deployment", Codes.class);

    /** The units of an operation that somebody was put in who was called out. */
    static final Kind<Codes> CALLED_OUT = Kind.of("called-out", Codes.class);

    private static List<String> lists(Unit unit) {
        return unit.stoodDownAt() == null
                ? List.of(ofOperation(unit.operation()), STANDING)
                : List.of(ofOperation(unit.operation()));
    }

    static String ofOperation(OperationId operation) {
        return "operation:" + operation.folded();
    }

    static List<Unit> standing(Snapshot snapshot) {
        var units = new ArrayList<Unit>();
        var after = "";
        while (true) {
            var page = snapshot.page(UNITS, STANDING, after, PAGE);
            page.forEach(keyed -> units.add(keyed.document()));
            if (page.size() < PAGE) {
                return units;
            }
            after = page.getLast().key();
        }
    }

    static Unit of(UnitFormed e) {
        return new Unit(
                e.unit(),
                e.operation(),
                e.hostForce(),
                e.exercise(),
                e.kind(),
                e.callsign(),
                e.commander(),
                e.serials(),
                e.members(),
                e.doubts(),
                List.of(),
                e.at(),
                e.at(),
                null);
    }

    Unit changed(UnitChanged e) {
        return new Unit(
                unit,
                operation,
                hostForce,
                exercise,
                kind,
                callsign,
                e.commander(),
                e.serials(),
                e.members(),
                e.doubts(),
                List.of(),
                formedAt,
                e.at(),
                stoodDownAt);
    }

    Unit stoodDown(Instant at) {
        return with(members, gone, at);
    }

    /** Who of these was called out is there by a deployment from now on. */
    Unit deployed(OfficersDeployed e) {
        if (stoodDownAt != null || !e.to().isAfter(changedAt)) {
            return this;
        }
        return each(
                member ->
                        member.mobilisation() != null
                                && member.deployment() == null
                                && e.officers().contains(member.officer()),
                member ->
                        new Member(
                                member.officer(),
                                e.donorForce(),
                                e.deployment(),
                                member.mobilisation()));
    }

    /** Who of these is in it on this deployment is in it no more. */
    Unit without(DeploymentId deployment, List<OfficerId> officers) {
        var more = new LinkedHashSet<>(gone);
        members.stream().filter(isOn(deployment, officers)).map(Member::officer).forEach(more::add);
        return with(List.copyOf(more));
    }

    /** The deployment was entered in error: only who was called out is still in it. */
    Unit undeployed(DeploymentId deployment, List<OfficerId> officers) {
        var calledOut = isOn(deployment, officers).and(m -> m.mobilisation() != null);
        var back = members.stream().filter(calledOut).map(Member::officer).toList();
        return each(calledOut, m -> new Member(m.officer(), m.force(), null, m.mobilisation()))
                .with(gone.stream().filter(officer -> !back.contains(officer)).toList())
                .without(deployment, officers);
    }

    private static Predicate<Member> isOn(DeploymentId deployment, List<OfficerId> officers) {
        return member ->
                deployment.equals(member.deployment()) && officers.contains(member.officer());
    }

    private Unit each(Predicate<Member> which, UnaryOperator<Member> change) {
        return with(
                members.stream().map(m -> which.test(m) ? change.apply(m) : m).toList(),
                gone,
                stoodDownAt);
    }

    private Unit with(List<OfficerId> left) {
        return with(members, left, stoodDownAt);
    }

    private Unit with(List<Member> all, List<OfficerId> left, @Nullable Instant down) {
        return new Unit(
                unit, operation, hostForce, exercise, kind, callsign, commander, serials, all,
                doubts, left, formedAt, changedAt, down);
    }

    /** Without those who went home. */
    List<OfficerId> here() {
        return members.stream().map(Member::officer).filter(o -> !gone.contains(o)).toList();
    }

    boolean hasCalledOut() {
        return members.stream().anyMatch(member -> member.mobilisation() != null);
    }

    Set<DeploymentId> deployments() {
        return members.stream()
                .map(Member::deployment)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** What it lacks without those who are not there. */
    List<Missing> missing(Set<OfficerId> absent) {
        var leader = commander;
        return new Composition(
                        kind,
                        leader == null || absent.contains(leader) ? null : leader,
                        serials.stream().map(serial -> present(serial, absent)).toList())
                .missing();
    }

    private static Serial present(Serial serial, Set<OfficerId> absent) {
        var walking = serial.walking().stream().filter(c -> !absent.contains(c)).toList();
        return new Serial(
                present(serial.sergeant(), absent),
                walking.isEmpty() ? null : walking,
                present(serial.driver(), absent),
                serial.carrier());
    }

    private static @Nullable OfficerId present(@Nullable OfficerId officer, Set<OfficerId> absent) {
        return officer == null || absent.contains(officer) ? null : officer;
    }

    List<CarrierId> carriers() {
        return new Composition(kind, commander, serials).carriers();
    }
}
