package muster.mobilisation.unit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import muster.contract.CarrierId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.callout.Mobilisation;
import muster.contract.fleet.Declared;
import muster.contract.officer.OfficerHistory;
import muster.contract.unit.Composition;
import muster.contract.unit.UnitCommands;
import muster.contract.unit.UnitKind;
import muster.mobilisation.accreditation.Cohorts;
import muster.mobilisation.callout.Mobilisations;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Situation;
import muster.mobilisation.decision.Slice;
import muster.mobilisation.fleet.Fleet;
import muster.mobilisation.officer.Officers;
import muster.mobilisation.operation.OperationState;
import muster.mobilisation.unit.UnitDecider.Known;
import org.jspecify.annotations.Nullable;

/** What each command on units reads. */
public final class UnitSlice implements Slice<UnitCommands> {

    @Override
    public Class<UnitCommands> family() {
        return UnitCommands.class;
    }

    @Override
    public Decision decide(UnitCommands command, Situation situation) {
        return switch (command) {
            case UnitCommands.FormPSU c ->
                    form(
                            c.operation(),
                            c.callsign(),
                            new Composition(UnitKind.PSU, c.commander(), c.serials()),
                            c.at(),
                            situation);
            case UnitCommands.FormSerial c ->
                    form(
                            c.operation(),
                            c.callsign(),
                            new Composition(UnitKind.SERIAL, null, List.of(c.serial())),
                            c.at(),
                            situation);
            case UnitCommands.ChangeUnit c -> change(c, situation);
            case UnitCommands.StandDownUnit c -> {
                var operation = OperationUnits.operationOf(c.unit(), situation);
                yield UnitDecider.standDown(c, units(operation, situation));
            }
        };
    }

    private static Decision form(
            OperationId operation,
            String callsign,
            Composition composition,
            Instant at,
            Situation situation) {
        var state = OperationState.of(operation, situation);
        return UnitDecider.form(
                operation,
                callsign,
                composition,
                at,
                state,
                OperationUnits.of(operation, situation),
                known(composition, Mobilisations.of(state, situation), at, situation),
                situation.facts());
    }

    private static Decision change(UnitCommands.ChangeUnit command, Situation situation) {
        var operation = OperationUnits.operationOf(command.unit(), situation);
        var mobilisations =
                operation == null
                        ? List.<Mobilisation>of()
                        : Mobilisations.of(OperationState.of(operation, situation), situation);
        // its kind does not change whom and what it names
        var named = new Composition(UnitKind.PSU, command.commander(), command.serials());
        return UnitDecider.change(
                command.unit(),
                command.commander(),
                command.serials(),
                command.at(),
                units(operation, situation),
                known(named, mobilisations, command.at(), situation));
    }

    private static OperationUnits units(@Nullable OperationId operation, Situation situation) {
        return operation == null ? OperationUnits.NONE : OperationUnits.of(operation, situation);
    }

    private static Known known(
            Composition composition,
            List<Mobilisation> mobilisations,
            Instant at,
            Situation situation) {
        var ids = composition.officers();
        var states = situation.knowAll(Officers.FOLD, ids.stream().map(OfficerId::tag).toList());
        var officers = new HashMap<OfficerId, OfficerHistory>();
        ids.forEach(id -> officers.put(id, states.getOrDefault(id.tag(), OfficerHistory.UNKNOWN)));
        var carriers = Fleet.carriers(composition.carriers(), situation);
        var declared = new HashMap<CarrierId, Declared>();
        for (var carrier : carriers.values()) {
            var registration = carrier.registration();
            if (registration != null) {
                var tour = Fleet.tour(registration.force(), at, situation);
                declared.putAll(
                        Fleet.declared(registration.force(), tour, situation).latest(at, at));
            }
        }
        return new Known(
                officers, Cohorts.extensions(situation), mobilisations, carriers, declared);
    }
}
