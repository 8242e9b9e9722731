package muster.readiness.demand;

import java.util.List;
import java.util.function.UnaryOperator;
import muster.contract.DayRange;
import muster.contract.Days;
import muster.contract.Event;
import muster.contract.OperationId;
import muster.contract.demand.DemandEvents;
import muster.contract.demand.DemandEvents.DemandExpected;
import muster.contract.demand.DemandEvents.DemandRevised;
import muster.contract.demand.DemandEvents.DemandWithdrawn;
import muster.contract.deployment.DeploymentEvents.DeploymentCancelled;
import muster.contract.deployment.DeploymentEvents.DeploymentExtended;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.force.ForceEvents.ForceRegistered;
import muster.contract.operation.OperationEvents;
import muster.contract.operation.OperationEvents.OperationClosed;
import muster.contract.operation.OperationEvents.OperationOpened;
import muster.contract.request.RequestEvents.PSUsRequested;
import muster.contract.request.RequestEvents.RequestCancelled;
import muster.readiness.demand.Operation.Asked;
import muster.readiness.demand.Operation.Sent;
import muster.readiness.view.Documents;
import muster.readiness.view.Kind;
import muster.readiness.view.Occurrence;
import muster.readiness.view.View;

/** Folds what is expected, and what operations ask for and have. */
final class DemandView implements View {

    /** The forces, to tell an unknown one and the region of a host. */
    public record Host(String name, String region) {}

    static final Kind<Host> FORCES = Kind.of("forces", Host.class);

    @Override
    public String name() {
        return "demand";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Kind<?>> kinds() {
        return List.of(Demand.DEMANDS, Operation.OPERATIONS, FORCES);
    }

    @Override
    public List<Class<? extends Event>> folds() {
        return List.of(
                ForceRegistered.class,
                DemandEvents.class,
                OperationEvents.class,
                PSUsRequested.class,
                RequestCancelled.class,
                OfficersDeployed.class,
                DeploymentExtended.class,
                DeploymentCancelled.class);
    }

    @Override
    public void fold(Occurrence occurrence, Documents documents) {
        switch (occurrence.event()) {
            case ForceRegistered e ->
                    documents.put(FORCES, e.force().value(), new Host(e.name(), e.region()));
            case DemandEvents e -> fold(occurrence, e, documents);
            case OperationOpened e -> open(e, documents);
            case OperationClosed e -> change(e.operation(), o -> o.closed(e.on()), documents);
            case PSUsRequested e -> change(e.operation(), o -> o.asking(asked(e)), documents);
            case RequestCancelled e ->
                    change(e.operation(), o -> o.withoutRequest(e.request()), documents);
            case OfficersDeployed e -> deploy(e, documents);
            case DeploymentExtended e ->
                    change(
                            e.operation(),
                            o ->
                                    o.extended(
                                            e.deployment(),
                                            e.officers().size(),
                                            Days.of(e.to().minusNanos(1))),
                            documents);
            case DeploymentCancelled e ->
                    change(e.operation(), o -> o.withoutDeployment(e.deployment()), documents);
            default -> {}
        }
    }

    private static void fold(Occurrence occurrence, DemandEvents event, Documents documents) {
        var key = event.demand().value();
        switch (event) {
            case DemandExpected e -> documents.put(Demand.DEMANDS, key, Demand.of(e));
            case DemandRevised e -> documents.put(Demand.DEMANDS, key, Demand.of(e));
            case DemandWithdrawn e ->
                    documents.change(
                            Demand.DEMANDS,
                            key,
                            d -> d.withdrawn(occurrence.occurredAt(), e.reason()));
        }
    }

    private static void open(OperationOpened event, Documents documents) {
        if (!event.exercise()) {
            documents.put(Operation.OPERATIONS, event.operation().folded(), Operation.of(event));
        }
    }

    /** An exercise is not among the operations here. */
    private static void change(
            OperationId code, UnaryOperator<Operation> change, Documents documents) {
        var operation = documents.get(Operation.OPERATIONS, code.folded());
        if (operation != null) {
            documents.put(Operation.OPERATIONS, code.folded(), change.apply(operation));
        }
    }

    private static Asked asked(PSUsRequested event) {
        var days = Days.touched(event.from(), event.to());
        return new Asked(event.request(), days.first(), days.last(), event.psus());
    }

    private static void deploy(OfficersDeployed event, Documents documents) {
        if (event.cadre() == null) {
            change(event.operation(), o -> o.sending(sent(event)), documents);
        }
    }

    private static Sent sent(OfficersDeployed event) {
        DayRange days = Days.touched(event.from(), event.to());
        return new Sent(
                event.deployment(),
                event.request(),
                days.first(),
                days.last(),
                event.officers().size());
    }

    @Override
    public void foresee(Occurrence occurrence, Foresight foresight) {
        var event = occurrence.event();
        if (event instanceof DemandEvents e) {
            foresight.need(Demand.DEMANDS, e.demand().value());
            return;
        }
        var operation = event.operation();
        if (operation != null) {
            foresight.need(Operation.OPERATIONS, operation.folded());
        }
    }
}
