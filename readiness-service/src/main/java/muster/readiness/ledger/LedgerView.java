package muster.readiness.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import muster.contract.Event;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.deployment.DeploymentEvents;
import muster.contract.deployment.DeploymentEvents.DeployGuardOverridden;
import muster.contract.deployment.DeploymentEvents.DeploymentCancelled;
import muster.contract.deployment.DeploymentEvents.DeploymentExtended;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.deployment.DeploymentEvents.OfficersMustered;
import muster.contract.deployment.DeploymentEvents.OfficersRecalled;
import muster.contract.deployment.DeploymentEvents.OfficersReleased;
import muster.contract.deployment.DeploymentEvents.OfficersReturned;
import muster.contract.force.ForceEvents.ForceRegistered;
import muster.contract.historicaid.AidUnit;
import muster.contract.historicaid.HistoricAidEvents;
import muster.contract.historicaid.HistoricAidEvents.HistoricAidCancelled;
import muster.contract.historicaid.HistoricAidEvents.HistoricAidRecorded;
import muster.contract.operation.OperationEvents.OperationOpened;
import muster.readiness.ledger.Entry.Served;
import muster.readiness.view.Documents;
import muster.readiness.view.Kind;
import muster.readiness.view.Occurrence;
import muster.readiness.view.View;

/** Folds entries, as served. */
final class LedgerView implements View {

    /** A name by which something is known here. */
    public record Known(String name) {}

    static final Kind<Known> FORCES = Kind.of("forces", Known.class);
    static final Kind<Known> OPERATIONS = Kind.of("operations", Known.class);

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Kind<?>> kinds() {
        return List.of(Entry.ENTRIES, FORCES, OPERATIONS);
    }

    @Override
    public List<Class<? extends Event>> folds() {
        return List.of(
                ForceRegistered.class,
                OperationOpened.class,
                DeploymentEvents.class,
                HistoricAidEvents.class);
    }

    @Override
    public void fold(Occurrence occurrence, Documents documents) {
        switch (occurrence.event()) {
            case ForceRegistered e -> documents.put(FORCES, e.force().value(), new Known(e.name()));
            case OperationOpened e -> know(e.operation(), documents);
            case DeploymentEvents e -> fold(e, documents);
            case HistoricAidEvents e -> fold(e, documents);
            default -> {}
        }
    }

    private static void know(OperationId operation, Documents documents) {
        if (documents.get(OPERATIONS, operation.folded()) == null) {
            documents.put(OPERATIONS, operation.folded(), new Known(operation.value()));
        }
    }

    private static void fold(DeploymentEvents event, Documents documents) {
        switch (event) {
            case OfficersDeployed e -> {
                if (!e.exercise() && !e.donorForce().equals(e.hostForce())) {
                    documents.put(Entry.ENTRIES, e.deployment().value(), entry(e));
                }
            }
            case OfficersReturned e ->
                    change(
                            e,
                            e.officers(),
                            s -> new Served(s.officer(), s.to(), e.at()),
                            documents);
            case DeploymentExtended e ->
                    change(
                            e,
                            e.officers(),
                            s -> new Served(s.officer(), e.to(), s.returnedAt()),
                            documents);
            case DeploymentCancelled e -> {
                var key = e.deployment().value();
                var entry = documents.get(Entry.ENTRIES, key);
                if (entry != null) {
                    documents.put(Entry.ENTRIES, key, entry.withdrawn());
                }
            }
            case DeployGuardOverridden _,
                    OfficersMustered _,
                    OfficersReleased _,
                    OfficersRecalled _ -> {}
        }
    }

    private static Entry entry(OfficersDeployed e) {
        return new Entry(
                e.deployment().value(),
                e.operation(),
                e.donorForce(),
                e.hostForce(),
                AidUnit.OFFICER,
                e.officers().size(),
                e.from(),
                e.officers().stream().map(officer -> new Served(officer, e.to(), null)).toList(),
                e.cadre(),
                null,
                e.exceptional(),
                false);
    }

    // exercises and a force's own operations have no entry to change
    private static void change(
            DeploymentEvents event,
            List<OfficerId> officers,
            UnaryOperator<Served> change,
            Documents documents) {
        var key = event.deployment().value();
        var entry = documents.get(Entry.ENTRIES, key);
        if (entry == null) {
            return;
        }
        var concerned = new HashSet<>(officers);
        var changed =
                entry.officers().stream()
                        .map(s -> concerned.contains(s.officer()) ? change.apply(s) : s)
                        .toList();
        documents.put(Entry.ENTRIES, key, entry.with(changed));
    }

    private static void fold(HistoricAidEvents event, Documents documents) {
        switch (event) {
            case HistoricAidRecorded e -> {
                var operation = e.operation();
                if (operation != null) {
                    know(operation, documents);
                }
                documents.put(
                        Entry.ENTRIES,
                        e.aid().value(),
                        new Entry(
                                e.aid().value(),
                                operation,
                                e.donorForce(),
                                e.hostForce(),
                                e.unit(),
                                e.amount(),
                                null,
                                List.of(),
                                null,
                                new Entry.Aggregate(e.from(), e.to(), e.source()),
                                e.exceptional(),
                                false));
            }
            case HistoricAidCancelled e ->
                    documents.change(Entry.ENTRIES, e.aid().value(), Entry::withdrawn);
        }
    }

    @Override
    public void foresee(Occurrence occurrence, Foresight foresight) {
        if (occurrence.event() instanceof DeploymentEvents e) {
            foresight.need(Entry.ENTRIES, e.deployment().value());
        }
    }
}
