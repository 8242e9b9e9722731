package muster.readiness.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import muster.contract.DeploymentId;
import muster.contract.Event;
import muster.contract.UnitId;
import muster.contract.deployment.DeploymentEvents.DeploymentCancelled;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.deployment.DeploymentEvents.OfficersReturned;
import muster.contract.operation.OperationEvents.OperationOpened;
import muster.contract.unit.UnitEvents;
import muster.contract.unit.UnitEvents.UnitChanged;
import muster.contract.unit.UnitEvents.UnitFormed;
import muster.contract.unit.UnitEvents.UnitStoodDown;
import muster.readiness.view.Documents;
import muster.readiness.view.Kind;
import muster.readiness.view.Occurrence;
import muster.readiness.view.View;

/** Folds formed units, and who of them was deployed and went home. */
final class UnitsView implements View {

    /** The operations, to tell an unknown one. */
    public record Known(String name) {}

    static final Kind<Known> OPERATIONS = Kind.of("operations", Known.class);

    @Override
    public String name() {
        return "units";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<Kind<?>> kinds() {
        return List.of(Unit.UNITS, Unit.BY_DEPLOYMENT, Unit.CALLED_OUT, OPERATIONS);
    }

    @Override
    public List<Class<? extends Event>> folds() {
        return List.of(
                OperationOpened.class,
                UnitEvents.class,
                OfficersDeployed.class,
                OfficersReturned.class,
                DeploymentCancelled.class);
    }

    @Override
    public void fold(Occurrence occurrence, Documents documents) {
        switch (occurrence.event()) {
            case OperationOpened e ->
                    documents.put(OPERATIONS, e.operation().folded(), new Known(e.name()));
            case UnitEvents e -> fold(e, documents);
            case OfficersDeployed e -> deployed(e, documents);
            case OfficersReturned e ->
                    each(
                            e.deployment(),
                            unit -> unit.without(e.deployment(), e.officers()),
                            documents);
            case DeploymentCancelled e ->
                    each(
                            e.deployment(),
                            unit -> unit.undeployed(e.deployment(), e.officers()),
                            documents);
            default -> {}
        }
    }

    private static void fold(UnitEvents event, Documents documents) {
        var key = event.unit().value();
        switch (event) {
            case UnitFormed e -> put(Unit.of(e), documents);
            case UnitChanged e -> put(documents.need(Unit.UNITS, key).changed(e), documents);
            case UnitStoodDown e ->
                    documents.change(Unit.UNITS, key, unit -> unit.stoodDown(e.at()));
        }
    }

    private static void put(Unit unit, Documents documents) {
        documents.put(Unit.UNITS, unit.unit().value(), unit);
        for (var deployment : unit.deployments()) {
            add(unit, Unit.BY_DEPLOYMENT, deployment.value(), documents);
        }
        if (unit.hasCalledOut()) {
            add(unit, Unit.CALLED_OUT, unit.operation().folded(), documents);
        }
    }

    private static void add(Unit unit, Kind<Unit.Codes> kind, String key, Documents documents) {
        var before = documents.get(kind, key);
        var units = new ArrayList<UnitId>(before == null ? List.of() : before.units());
        if (!units.contains(unit.unit())) {
            units.add(unit.unit());
            documents.put(kind, key, new Unit.Codes(List.copyOf(units)));
        }
    }

    /** Those called out before, who are in a unit, are now there by a deployment. */
    private static void deployed(OfficersDeployed event, Documents documents) {
        var units = documents.get(Unit.CALLED_OUT, event.operation().folded());
        if (units != null) {
            for (var unit : units.units()) {
                put(documents.need(Unit.UNITS, unit.value()).deployed(event), documents);
            }
        }
    }

    private static void each(
            DeploymentId deployment, UnaryOperator<Unit> change, Documents documents) {
        var units = documents.get(Unit.BY_DEPLOYMENT, deployment.value());
        if (units != null) {
            for (var unit : units.units()) {
                documents.change(Unit.UNITS, unit.value(), change);
            }
        }
    }
}
