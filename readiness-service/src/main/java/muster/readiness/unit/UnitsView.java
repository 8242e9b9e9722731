package muster.readiness.unit;

import java.util.ArrayList;
import java.util.List;
import muster.contract.DeploymentId;
import muster.contract.Event;
import muster.contract.OfficerId;
import muster.contract.UnitId;
import muster.contract.deployment.DeploymentEvents.DeploymentCancelled;
import muster.contract.deployment.DeploymentEvents.OfficersReturned;
import muster.contract.operation.OperationEvents.OperationOpened;
import muster.contract.unit.UnitEvents;
import muster.contract.unit.UnitEvents.UnitChanged;
import muster.contract.unit.UnitEvents.UnitFormed;
import muster.contract.unit.UnitEvents.UnitStoodDown;
import muster.readiness.unit.Unit.OfDeployment;
import muster.readiness.view.Documents;
import muster.readiness.view.Kind;
import muster.readiness.view.Occurrence;
import muster.readiness.view.View;

/** Folds formed units, and who of them went home. */
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
        return 1;
    }

    @Override
    public List<Kind<?>> kinds() {
        return List.of(Unit.UNITS, Unit.BY_DEPLOYMENT, OPERATIONS);
    }

    @Override
    public List<Class<? extends Event>> folds() {
        return List.of(
                OperationOpened.class,
                UnitEvents.class,
                OfficersReturned.class,
                DeploymentCancelled.class);
    }

    @Override
    public void fold(Occurrence occurrence, Documents documents) {
        switch (occurrence.event()) {
            case OperationOpened e ->
                    documents.put(OPERATIONS, e.operation().folded(), new Known(e.name()));
            case UnitEvents e -> fold(e, documents);
            case OfficersReturned e -> gone(e.deployment(), e.officers(), documents);
            case DeploymentCancelled e -> gone(e.deployment(), e.officers(), documents);
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
            var before = documents.get(Unit.BY_DEPLOYMENT, deployment.value());
            var units = new ArrayList<UnitId>(before == null ? List.of() : before.units());
            if (!units.contains(unit.unit())) {
                units.add(unit.unit());
                documents.put(
                        Unit.BY_DEPLOYMENT,
                        deployment.value(),
                        new OfDeployment(List.copyOf(units)));
            }
        }
    }

    private static void gone(
            DeploymentId deployment, List<OfficerId> officers, Documents documents) {
        var units = documents.get(Unit.BY_DEPLOYMENT, deployment.value());
        if (units != null) {
            for (var unit : units.units()) {
                documents.change(Unit.UNITS, unit.value(), u -> u.without(deployment, officers));
            }
        }
    }
}
