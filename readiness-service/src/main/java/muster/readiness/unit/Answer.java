package muster.readiness.unit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import muster.contract.CarrierId;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.UnitId;
import muster.contract.unit.Composition.Missing;
import muster.contract.unit.Doubt;
import muster.contract.unit.Member;
import muster.contract.unit.UnitKind;
import org.jspecify.annotations.Nullable;

/** What is answered about formed units, field by field. */
final class Answer {

    private Answer() {}

    enum State {
        STANDING,
        STOOD_DOWN
    }

    /** Where an officer is in a unit. */
    enum Place {
        COMMANDER,
        SERGEANT,
        CONSTABLE,
        DRIVER
    }

    /** So many officers of a force: the ledger credits each its own. */
    record OfForce(ForceId force, int officers) {}

    /**
     * An officer of a unit.
     *
     * @param serial counted from 1; absent for the commander
     * @param gone whether the officer went home since
     */
    record UnitOfficer(
            OfficerId officer,
            Place place,
            @Nullable Integer serial,
            ForceId force,
            DeploymentId deployment,
            boolean gone) {}

    /**
     * A carrier of a unit.
     *
     * @param doubt what stands against it, if anything
     */
    record UnitCarrier(CarrierId carrier, int serial, Doubt.@Nullable Kind doubt) {}

    /**
     * A unit.
     *
     * @param officers how many are in it, without those who are gone
     * @param missing what it lacks to be whole
     */
    record Row(
            UnitId unit,
            OperationId operation,
            ForceId hostForce,
            boolean exercise,
            UnitKind kind,
            String callsign,
            State state,
            @Nullable OfficerId commander,
            int officers,
            int carriers,
            List<OfForce> forces,
            List<Missing> missing,
            List<Doubt> doubts,
            Instant formedAt,
            Instant changedAt,
            @Nullable Instant stoodDownAt) {

        static Row of(Unit unit) {
            var here =
                    unit.members().stream()
                            .filter(member -> !unit.gone().contains(member.officer()))
                            .toList();
            return new Row(
                    unit.unit(),
                    unit.operation(),
                    unit.hostForce(),
                    unit.exercise(),
                    unit.kind(),
                    unit.callsign(),
                    unit.stoodDownAt() == null ? State.STANDING : State.STOOD_DOWN,
                    unit.commander(),
                    here.size(),
                    unit.carriers().size(),
                    byForce(here),
                    unit.missing(),
                    unit.doubts(),
                    unit.formedAt(),
                    unit.changedAt(),
                    unit.stoodDownAt());
        }
    }

    /** A unit with everybody in it. */
    record Detail(Row unit, List<UnitOfficer> officers, List<UnitCarrier> carriers) {

        static Detail of(Unit unit) {
            var officers = new ArrayList<UnitOfficer>();
            var carriers = new ArrayList<UnitCarrier>();
            add(unit, unit.commander(), Place.COMMANDER, null, officers);
            for (int i = 0; i < unit.serials().size(); i++) {
                int number = i + 1;
                var serial = unit.serials().get(i);
                add(unit, serial.sergeant(), Place.SERGEANT, number, officers);
                serial.walking().forEach(c -> add(unit, c, Place.CONSTABLE, number, officers));
                add(unit, serial.driver(), Place.DRIVER, number, officers);
                var carrier = serial.carrier();
                if (carrier != null) {
                    carriers.add(new UnitCarrier(carrier, number, doubt(unit, carrier)));
                }
            }
            return new Detail(Row.of(unit), List.copyOf(officers), List.copyOf(carriers));
        }

        private static void add(
                Unit unit,
                @Nullable OfficerId officer,
                Place place,
                @Nullable Integer serial,
                List<UnitOfficer> to) {
            unit.members().stream()
                    .filter(member -> member.officer().equals(officer))
                    .forEach(member ->
                            to.add(
                                    new UnitOfficer(
                                            member.officer(),
                                            place,
                                            serial,
                                            member.force(),
                                            member.deployment(),
                                            unit.gone().contains(member.officer()))));
        }

        private static Doubt.@Nullable Kind doubt(Unit unit, CarrierId carrier) {
            return unit.doubts().stream()
                    .filter(doubt -> doubt.carrier().equals(carrier))
                    .map(Doubt::doubt)
                    .findFirst()
                    .orElse(null);
        }
    }

    private static List<OfForce> byForce(List<Member> members) {
        var counts = new TreeMap<String, Integer>();
        members.forEach(member -> counts.merge(member.force().value(), 1, Integer::sum));
        var forces = new ArrayList<OfForce>();
        counts.forEach((force, n) -> forces.add(new OfForce(new ForceId(force), n)));
        return List.copyOf(forces);
    }
}
