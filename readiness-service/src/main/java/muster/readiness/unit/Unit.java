package muster.readiness.unit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import muster.contract.CarrierId;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.UnitId;
import muster.contract.unit.Composition;
import muster.contract.unit.Composition.Missing;
import muster.contract.unit.Doubt;
import muster.contract.unit.Member;
import muster.contract.unit.Serial;
import muster.contract.unit.UnitEvents.UnitChanged;
import muster.contract.unit.UnitEvents.UnitFormed;
import muster.contract.unit.UnitKind;
import muster.readiness.view.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it was last put together.
 *
 * @param gone those of it who went home since, or whose deployment was cancelled
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

    static final Kind<Unit> UNITS =
            new Kind<>("units", Unit.class, u -> List.of(ofOperation(u.operation())));

    /** The units that officers of a deployment were put in. */
    public record OfDeployment(List<UnitId> units) {}

    static final Kind<OfDeployment> BY_DEPLOYMENT = Kind.of("by-deployment", OfDeployment.class);

    static String ofOperation(OperationId operation) {
        return "operation:" + operation.folded();
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
        return with(gone, at);
    }

    /** Who of these is in it on this deployment is in it no more. */
    Unit without(DeploymentId deployment, List<OfficerId> officers) {
        var more = new ArrayList<>(gone);
        members.stream()
                .filter(member -> member.deployment().equals(deployment))
                .map(Member::officer)
                .filter(officer -> officers.contains(officer) && !gone.contains(officer))
                .forEach(more::add);
        return with(List.copyOf(more), stoodDownAt);
    }

    private Unit with(List<OfficerId> left, @Nullable Instant down) {
        return new Unit(
                unit, operation, hostForce, exercise, kind, callsign, commander, serials, members,
                doubts, left, formedAt, changedAt, down);
    }

    Set<DeploymentId> deployments() {
        return members.stream().map(Member::deployment).collect(Collectors.toSet());
    }

    /** What it lacks without those who are gone. */
    List<Missing> missing() {
        return new Composition(
                        kind, present(commander), serials.stream().map(this::present).toList())
                .missing();
    }

    private Serial present(Serial serial) {
        return new Serial(
                present(serial.sergeant()),
                emptyAsNone(serial.walking().stream().filter(c -> !gone.contains(c)).toList()),
                present(serial.driver()),
                serial.carrier());
    }

    private @Nullable OfficerId present(@Nullable OfficerId officer) {
        return officer != null && gone.contains(officer) ? null : officer;
    }

    private static @Nullable List<OfficerId> emptyAsNone(List<OfficerId> officers) {
        return officers.isEmpty() ? null : officers;
    }

    List<CarrierId> carriers() {
        return new Composition(kind, commander, serials).carriers();
    }
}
