package muster.contract.unit;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import muster.contract.CarrierId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.UnitId;
import muster.contract.unit.Composition.Missing;
import org.jspecify.annotations.Nullable;

/** What happened to formed units. */
public sealed interface UnitEvents extends Event {

    /** The decisions that must see every unit of an operation. */
    static String unitsTag(OperationId operation) {
        return "units:" + operation.folded();
    }

    UnitId unit();

    @Override
    OperationId operation();

    ForceId hostForce();

    boolean exercise();

    @Override
    default ForceId force() {
        return hostForce();
    }

    /** {@code missing} is what it lacks to be whole. */
    record UnitFormed(
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
            List<Missing> missing,
            Instant at)
            implements UnitEvents {
        @Override
        public Set<String> tags() {
            return tagsOf(this, new Composition(kind, commander, serials).carriers());
        }
    }

    /** {@code left} are carriers that are allotted to it no more. */
    record UnitChanged(
            UnitId unit,
            OperationId operation,
            ForceId hostForce,
            boolean exercise,
            UnitKind kind,
            @Nullable OfficerId commander,
            List<Serial> serials,
            List<Member> members,
            List<CarrierId> left,
            List<Doubt> doubts,
            List<Missing> missing,
            Instant at)
            implements UnitEvents {
        @Override
        public Set<String> tags() {
            var tags =
                    new HashSet<>(
                            tagsOf(this, new Composition(kind, commander, serials).carriers()));
            left.forEach(carrier -> tags.add(carrier.tag()));
            return tags;
        }
    }

    /** {@code carriers} are those it had. */
    record UnitStoodDown(
            UnitId unit,
            OperationId operation,
            ForceId hostForce,
            boolean exercise,
            List<CarrierId> carriers,
            Instant at)
            implements UnitEvents {
        @Override
        public Set<String> tags() {
            return tagsOf(this, carriers);
        }
    }

    private static Set<String> tagsOf(UnitEvents event, List<CarrierId> carriers) {
        var tags = new HashSet<String>();
        tags.add(event.unit().tag());
        tags.add(unitsTag(event.operation()));
        carriers.forEach(carrier -> tags.add(carrier.tag()));
        return tags;
    }
}
