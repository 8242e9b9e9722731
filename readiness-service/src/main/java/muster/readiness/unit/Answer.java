package muster.readiness.unit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import muster.contract.CarrierId;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.UnitId;
import muster.contract.fleet.Fitness;
import muster.contract.unit.Composition.Missing;
import muster.contract.unit.Doubt;
import muster.contract.unit.Member;
import muster.contract.unit.Presence;
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

    /** How an officer of a unit stands. */
    enum Standing {
        DEPLOYED,
        ARRIVED,
        COMING,
        NO_REPLY,
        NOT_COMING,
        /** The arrival was taken back, and there was no call. */
        ABSENT,
        /** Called out, but not deployed by the end of the mobilisation. */
        MOBILISATION_OVER,
        /** Deployed and gone home since. */
        HOME;

        static Standing of(Presence.Standing standing) {
            return valueOf(standing.name());
        }

        boolean isThere() {
            return this == DEPLOYED || this == ARRIVED || this == COMING;
        }
    }

    /** What a standing unit's record alone does not show. */
    enum FindingKind {
        OFFICERS_NOT_COMING,
        /** No word of them: their arrival was taken back. */
        OFFICERS_NOT_HEARD_OF,
        /** The mobilisation is over and nobody deployed them. */
        OFFICERS_NOT_DEPLOYED,
        CARRIERS_UNFIT,
        CARRIERS_NOT_DECLARED,
        /** What is known of them is of an earlier tour of duty. */
        CARRIERS_DECLARED_BEFORE,
        CARRIERS_OUT_OF_SERVICE;

        boolean isOf(Standing standing) {
            return switch (standing) {
                case NOT_COMING -> this == OFFICERS_NOT_COMING;
                case NO_REPLY, ABSENT -> this == OFFICERS_NOT_HEARD_OF;
                case MOBILISATION_OVER -> this == OFFICERS_NOT_DEPLOYED;
                case DEPLOYED, ARRIVED, COMING, HOME -> false;
            };
        }

        boolean isOf(Fitness fitness) {
            return switch (fitness) {
                case UNFIT -> this == CARRIERS_UNFIT;
                case NOT_DECLARED -> this == CARRIERS_NOT_DECLARED;
                case DECLARED_BEFORE -> this == CARRIERS_DECLARED_BEFORE;
                case OUT_OF_SERVICE -> this == CARRIERS_OUT_OF_SERVICE;
                case FIT -> false;
            };
        }
    }

    /** One finding, and of whom or of what. */
    record Finding(FindingKind finding, List<OfficerId> officers, List<CarrierId> carriers) {}

    /**
     * An officer of a unit.
     *
     * @param serial counted from 1; absent for the commander
     * @param deployment absent for one who was called out and not deployed yet
     */
    record UnitOfficer(
            OfficerId officer,
            Place place,
            @Nullable Integer serial,
            ForceId force,
            @Nullable DeploymentId deployment,
            @Nullable MobilisationId mobilisation,
            Standing standing) {}

    /**
     * A carrier of a unit.
     *
     * @param doubt what stood against it when the unit was last put together, if anything
     */
    record UnitCarrier(CarrierId carrier, int serial, Doubt.@Nullable Kind doubt) {}

    /**
     * A unit.
     *
     * @param officers how many of it are deployed, there or coming
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

        static Row of(Unit unit, Standings standings) {
            var absent = standings.absent();
            var here =
                    unit.members().stream()
                            .filter(member -> !absent.contains(member.officer()))
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
                    unit.missing(absent),
                    unit.doubts(),
                    unit.formedAt(),
                    unit.changedAt(),
                    unit.stoodDownAt());
        }
    }

    /** A unit with everybody in it. */
    record Detail(
            Row unit,
            List<UnitOfficer> officers,
            List<UnitCarrier> carriers,
            List<Finding> findings) {

        static Detail of(Unit unit, Whereabouts whereabouts, Instant at) {
            var standings = Standings.of(unit, whereabouts, at);
            var officers = new ArrayList<UnitOfficer>();
            var carriers = new ArrayList<UnitCarrier>();
            add(unit, unit.commander(), Place.COMMANDER, null, standings, officers);
            for (int i = 0; i < unit.serials().size(); i++) {
                int number = i + 1;
                var serial = unit.serials().get(i);
                add(unit, serial.sergeant(), Place.SERGEANT, number, standings, officers);
                serial.walking()
                        .forEach(c -> add(unit, c, Place.CONSTABLE, number, standings, officers));
                add(unit, serial.driver(), Place.DRIVER, number, standings, officers);
                var carrier = serial.carrier();
                if (carrier != null) {
                    carriers.add(new UnitCarrier(carrier, number, doubt(unit, carrier)));
                }
            }
            return new Detail(
                    Row.of(unit, standings),
                    List.copyOf(officers),
                    List.copyOf(carriers),
                    Standings.findings(unit, standings, whereabouts, at));
        }

        private static void add(
                Unit unit,
                @Nullable OfficerId officer,
                Place place,
                @Nullable Integer serial,
                Standings standings,
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
                                            member.mobilisation(),
                                            standings.of(member.officer()))));
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
