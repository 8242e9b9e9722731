package muster.mobilisation.unit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.contract.CarrierId;
import muster.contract.Days;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.UnitId;
import muster.contract.accreditation.Extensions;
import muster.contract.callout.Mobilisation;
import muster.contract.fleet.CarrierHistory;
import muster.contract.fleet.Declared;
import muster.contract.officer.OfficerHistory;
import muster.contract.unit.Composition;
import muster.contract.unit.Doubt;
import muster.contract.unit.Member;
import muster.contract.unit.Presence;
import muster.contract.unit.Serial;
import muster.contract.unit.UnitCommands.StandDownUnit;
import muster.contract.unit.UnitEvents.UnitChanged;
import muster.contract.unit.UnitEvents.UnitFormed;
import muster.contract.unit.UnitEvents.UnitStoodDown;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Facts;
import muster.mobilisation.operation.OperationState;
import muster.mobilisation.request.RequestRefusals;
import muster.mobilisation.unit.OperationUnits.Unit;
import muster.mobilisation.unit.UnitRefusals.Kind;
import muster.mobilisation.unit.UnitRefusals.Reason;
import org.jspecify.annotations.Nullable;

/** The rules on formed units. */
final class UnitDecider {

    private UnitDecider() {}

    /**
     * What is known of everybody and everything that a unit names.
     *
     * @param mobilisations of the operation
     * @param declared what each carrier's force declared for its tour of duty
     */
    record Known(
            Map<OfficerId, OfficerHistory> officers,
            Extensions extensions,
            List<Mobilisation> mobilisations,
            Map<CarrierId, CarrierHistory> carriers,
            Map<CarrierId, Declared> declared) {

        OfficerHistory officer(OfficerId officer) {
            return officers.getOrDefault(officer, OfficerHistory.UNKNOWN);
        }

        CarrierHistory carrier(CarrierId carrier) {
            return carriers.getOrDefault(carrier, CarrierHistory.UNKNOWN);
        }
    }

    static Decision form(
            OperationId operation,
            String callsign,
            Composition composition,
            Instant at,
            OperationState state,
            OperationUnits units,
            Known known,
            Facts facts) {
        if (!(state instanceof OperationState.Known op)) {
            return Decision.unknown("operation", operation);
        }
        var opened = op.opened();
        if (!op.takes(Days.of(at))) {
            return RequestRefusals.operationClosed(opened.operation());
        }
        if (units.hasStanding(callsign)) {
            return UnitRefusals.callsignTaken(callsign, opened.operation());
        }
        var unit = new UnitId("U-" + facts.newCode().get());
        var placing = new Placing(unit, opened.operation(), opened.exercise(), at, units, known);
        var against = placing.against(composition);
        return against != null
                ? against
                : Decision.create(
                        unit,
                        new UnitFormed(
                                unit,
                                opened.operation(),
                                opened.hostForce(),
                                opened.exercise(),
                                composition.kind(),
                                callsign,
                                composition.commander(),
                                composition.serials(),
                                placing.members(composition),
                                placing.doubts(composition),
                                composition.missing(),
                                at));
    }

    static Decision change(
            UnitId code,
            @Nullable OfficerId commander,
            List<Serial> serials,
            Instant at,
            OperationUnits units,
            Known known) {
        var unit = units.unit(code);
        if (unit == null) {
            return Decision.unknown("unit", code);
        }
        var late = against(code, unit, at);
        if (late != null) {
            return late;
        }
        var formed = unit.formed();
        var composition = new Composition(formed.kind(), commander, serials);
        var placing = new Placing(code, formed.operation(), formed.exercise(), at, units, known);
        var against = placing.against(composition);
        return against != null
                ? against
                : Decision.accept(
                        new UnitChanged(
                                code,
                                formed.operation(),
                                formed.hostForce(),
                                formed.exercise(),
                                formed.kind(),
                                commander,
                                composition.serials(),
                                placing.members(composition),
                                unit.composition().carriers().stream()
                                        .filter(c -> !composition.carriers().contains(c))
                                        .toList(),
                                placing.doubts(composition),
                                composition.missing(),
                                at));
    }

    static Decision standDown(StandDownUnit command, OperationUnits units) {
        var unit = units.unit(command.unit());
        if (unit == null) {
            return Decision.unknown("unit", command.unit());
        }
        var against = against(command.unit(), unit, command.at());
        var formed = unit.formed();
        return against != null
                ? against
                : Decision.accept(
                        new UnitStoodDown(
                                command.unit(),
                                formed.operation(),
                                formed.hostForce(),
                                formed.exercise(),
                                unit.composition().carriers(),
                                command.at()));
    }

    private static @Nullable Decision against(UnitId code, Unit unit, Instant at) {
        if (unit.stoodDown()) {
            return UnitRefusals.stoodDown(code);
        }
        return at.isBefore(unit.changedAt())
                ? UnitRefusals.before(code, at, unit.changedAt())
                : null;
    }

    /** Puts officers and carriers in their places in a unit, or says why not. */
    private record Placing(
            UnitId unit,
            OperationId operation,
            boolean exercise,
            Instant at,
            OperationUnits units,
            Known known) {

        @Nullable Decision against(Composition composition) {
            for (var officer : composition.officers()) {
                if (!known.officer(officer).isRegistered()) {
                    return Decision.unknown("serials", officer);
                }
            }
            for (var carrier : composition.carriers()) {
                if (!known.carrier(carrier).isRegistered()) {
                    return Decision.unknown("serials", carrier);
                }
            }
            var refusals = refusals(composition);
            if (!refusals.isEmpty()) {
                return UnitRefusals.officers(refusals);
            }
            var out =
                    composition.carriers().stream()
                            .filter(c -> !known.carrier(c).isInServiceOn(Days.of(at)))
                            .toList();
            if (!out.isEmpty()) {
                return UnitRefusals.notInService(out);
            }
            var allotted =
                    composition.carriers().stream()
                            .filter(c -> known.carrier(c).isAllottedBeyond(at, unit, exercise))
                            .toList();
            return allotted.isEmpty() ? null : UnitRefusals.allotted(allotted);
        }

        private List<UnitRefusals.Officer> refusals(Composition composition) {
            var reasons = new LinkedHashMap<OfficerId, List<Reason>>();
            for (var officer : composition.officers()) {
                reasons.put(officer, new ArrayList<>());
                notHere(officer, reasons);
            }
            var commander = composition.commander();
            if (commander != null) {
                ranked(commander, Rank.INSPECTOR, Kind.NOT_AN_INSPECTOR, reasons);
                holding(commander, Skill.PSU_COMMANDER, Kind.NOT_A_PSU_COMMANDER, reasons);
            }
            for (var serial : composition.serials()) {
                var sergeant = serial.sergeant();
                if (sergeant != null) {
                    ranked(sergeant, Rank.SERGEANT, Kind.NOT_A_SERGEANT, reasons);
                }
                serial.walking()
                        .forEach(c -> ranked(c, Rank.CONSTABLE, Kind.NOT_A_CONSTABLE, reasons));
                var driver = serial.driver();
                if (driver != null) {
                    ranked(driver, Rank.CONSTABLE, Kind.NOT_A_CONSTABLE, reasons);
                    holding(driver, Skill.CARRIER_DRIVER, Kind.NOT_A_DRIVER, reasons);
                }
            }
            var refusals = new ArrayList<UnitRefusals.Officer>();
            reasons.forEach((officer, why) -> {
                if (!why.isEmpty()) {
                    refusals.add(new UnitRefusals.Officer(officer, List.copyOf(why)));
                }
            });
            return refusals;
        }

        /**
         * Deployed, at the rendezvous point or on the way there, and in no other unit from then.
         */
        private void notHere(OfficerId officer, Map<OfficerId, List<Reason>> reasons) {
            var standing = presence(officer).standing();
            if (!standing.isThere()) {
                add(officer, new Reason(UnitRefusals.notThere(standing), null), reasons);
                return;
            }
            var stints = Presence.stints(known.officer(officer), operation);
            var other = units.holding(officer, stints, at, unit);
            if (other != null) {
                add(officer, new Reason(Kind.IN_ANOTHER_UNIT, other), reasons);
            }
        }

        private Presence presence(OfficerId officer) {
            return Presence.of(
                    officer, known.officer(officer), operation, known.mobilisations(), at);
        }

        private void ranked(
                OfficerId officer, Rank rank, Kind otherwise, Map<OfficerId, List<Reason>> to) {
            if (known.officer(officer).rankOn(Days.of(at)) != rank) {
                add(officer, new Reason(otherwise, null), to);
            }
        }

        private void holding(
                OfficerId officer, Skill skill, Kind otherwise, Map<OfficerId, List<Reason>> to) {
            var held = known.officer(officer).inDate(skill, known.extensions());
            if (held.containing(Days.of(at)).isEmpty()) {
                add(officer, new Reason(otherwise, null), to);
            }
        }

        private static void add(
                OfficerId officer, Reason reason, Map<OfficerId, List<Reason>> reasons) {
            reasons.computeIfAbsent(officer, _ -> new ArrayList<>()).add(reason);
        }

        List<Member> members(Composition composition) {
            var members = new ArrayList<Member>();
            for (var officer : composition.officers()) {
                var here = presence(officer);
                var force = here.force();
                if (force != null) {
                    members.add(new Member(officer, force, here.deployment(), here.mobilisation()));
                }
            }
            return List.copyOf(members);
        }

        /** A carrier that nobody declared fit is allotted all the same, and the doubt is kept. */
        List<Doubt> doubts(Composition composition) {
            var doubts = new ArrayList<Doubt>();
            for (var carrier : composition.carriers()) {
                var declared = known.declared().get(carrier);
                if (declared == null) {
                    doubts.add(new Doubt(carrier, Doubt.Kind.NOT_DECLARED));
                } else if (!declared.fit()) {
                    doubts.add(new Doubt(carrier, Doubt.Kind.DECLARED_UNFIT));
                }
            }
            return List.copyOf(doubts);
        }
    }
}
