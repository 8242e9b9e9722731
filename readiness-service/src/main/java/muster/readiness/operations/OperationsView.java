package muster.readiness.operations;

import java.util.List;
import muster.contract.Days;
import muster.contract.Event;
import muster.contract.RequestId;
import muster.contract.callout.CalloutEvents.MobilisationStarted;
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
import muster.contract.historicaid.HistoricAidEvents.HistoricAidRecorded;
import muster.contract.operation.OperationEvents;
import muster.contract.operation.OperationEvents.OperationClosed;
import muster.contract.operation.OperationEvents.OperationOpened;
import muster.contract.request.RequestEvents;
import muster.contract.request.RequestEvents.CadreRequested;
import muster.contract.request.RequestEvents.OfferWithdrawn;
import muster.contract.request.RequestEvents.PSUsRequested;
import muster.contract.request.RequestEvents.RequestCancelled;
import muster.contract.request.RequestEvents.UnableToFillDeclared;
import muster.contract.request.RequestEvents.UnitsCommitted;
import muster.contract.request.RequestEvents.UnitsOffered;
import muster.readiness.operations.Request.Donor;
import muster.readiness.view.Documents;
import muster.readiness.view.Kind;
import muster.readiness.view.Occurrence;
import muster.readiness.view.View;
import org.jspecify.annotations.Nullable;

/** Folds operations, requests and deployments. */
final class OperationsView implements View {

    /** The forces, to tell an unknown one. */
    public record Known(String name) {}

    static final Kind<Known> FORCES = Kind.of("forces", Known.class);

    @Override
    public String name() {
        return "operations";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public List<Kind<?>> kinds() {
        return List.of(Operation.OPERATIONS, Request.REQUESTS, Deployment.DEPLOYMENTS, FORCES);
    }

    @Override
    public List<Class<? extends Event>> folds() {
        return List.of(
                ForceRegistered.class,
                OperationEvents.class,
                RequestEvents.class,
                DeploymentEvents.class,
                HistoricAidRecorded.class,
                MobilisationStarted.class);
    }

    @Override
    public void fold(Occurrence occurrence, Documents documents) {
        switch (occurrence.event()) {
            case ForceRegistered e -> documents.put(FORCES, e.force().value(), new Known(e.name()));
            case OperationEvents e -> fold(occurrence, e, documents);
            case RequestEvents e -> fold(occurrence, e, documents);
            case DeploymentEvents e -> fold(occurrence, e, documents);
            case HistoricAidRecorded e -> aided(e, documents);
            // kept to tell an operation's history; a view of its own says what comes of it
            case MobilisationStarted e ->
                    documents.change(
                            Operation.OPERATIONS,
                            e.operation().folded(),
                            o -> o.mobilised(e.mobilisation()));
            default -> {}
        }
    }

    /** Kept to tell an operation's history; the ledger says what it comes to. */
    private static void aided(HistoricAidRecorded event, Documents documents) {
        var operation = event.operation();
        if (operation != null) {
            documents.change(Operation.OPERATIONS, operation.folded(), o -> o.aided(event.aid()));
        }
    }

    private static void fold(Occurrence occurrence, OperationEvents event, Documents documents) {
        var key = event.operation().folded();
        switch (event) {
            case OperationOpened e -> documents.put(Operation.OPERATIONS, key, Operation.of(e));
            case OperationClosed e -> {
                var operation = documents.need(Operation.OPERATIONS, key).closed(e.on());
                documents.put(Operation.OPERATIONS, key, operation);
                var day = Days.of(occurrence.occurredAt());
                var closing = new Request.Closing(e.on(), !e.on().isAfter(day));
                for (int number = 1; number <= operation.requests(); number++) {
                    documents.change(
                            Request.REQUESTS,
                            Request.key(RequestId.of(e.operation(), number)),
                            r -> r.closing(closing));
                }
            }
        }
    }

    private static void fold(Occurrence occurrence, RequestEvents event, Documents documents) {
        var key = Request.key(event.request());
        var at = occurrence.occurredAt();
        switch (event) {
            case PSUsRequested e -> ask(key, Request.of(e, at), documents);
            case CadreRequested e -> ask(key, Request.of(e, at), documents);
            case RequestCancelled e ->
                    documents.change(Request.REQUESTS, key, r -> r.cancelled(at, e.reason()));
            case UnableToFillDeclared e ->
                    documents.change(Request.REQUESTS, key, r -> r.refused(e, at));
            case UnitsOffered e ->
                    documents.change(
                            Request.REQUESTS,
                            key,
                            r ->
                                    r.donor(
                                            e.donorForce(),
                                            d -> d.offers(of(e.psus(), e.officers()))));
            case OfferWithdrawn e ->
                    documents.change(
                            Request.REQUESTS,
                            key,
                            r -> r.donor(e.donorForce(), d -> withdrawn(d, e)));
            case UnitsCommitted e ->
                    documents.change(
                            Request.REQUESTS,
                            key,
                            r ->
                                    r.donor(
                                            e.donorForce(),
                                            d -> d.commits(of(e.psus(), e.officers()))));
        }
    }

    private static void ask(String key, Request request, Documents documents) {
        var code = request.operation().folded();
        var operation = documents.need(Operation.OPERATIONS, code).requested();
        documents.put(Operation.OPERATIONS, code, operation);
        var closedOn = operation.closedOn();
        documents.put(
                Request.REQUESTS,
                key,
                // a late entry: the operation was closed before
                closedOn == null ? request : request.closing(new Request.Closing(closedOn, false)));
    }

    private static int of(@Nullable Integer psus, @Nullable Integer officers) {
        return psus != null ? psus : officers != null ? officers : 0;
    }

    /** Without a quantity: all that is not committed. */
    private static Donor withdrawn(Donor donor, OfferWithdrawn e) {
        return e.psus() == null && e.officers() == null
                ? donor.offers(donor.committed() - donor.offered())
                : donor.offers(-of(e.psus(), e.officers()));
    }

    private static void fold(Occurrence occurrence, DeploymentEvents event, Documents documents) {
        var key = event.deployment().value();
        var before = progress(documents, key);
        fold(occurrence, event, key, documents);
        var now = progress(documents, key);
        if (!now.equals(before)) {
            count(event, now, before, documents);
        }
    }

    private static Progress progress(Documents documents, String key) {
        var deployment = documents.get(Deployment.DEPLOYMENTS, key);
        return deployment == null ? Progress.NONE : deployment.progress();
    }

    private static void fold(
            Occurrence occurrence, DeploymentEvents event, String key, Documents documents) {
        var kind = Deployment.DEPLOYMENTS;
        switch (event) {
            case OfficersDeployed e -> documents.put(kind, key, Deployment.of(e));
            // beside the deployment, in whichever order the two were recorded
            case DeployGuardOverridden e -> documents.change(kind, key, d -> d.overridden(e));
            case OfficersMustered e ->
                    documents.change(kind, key, d -> d.each(e.officers(), s -> s.mustered(e.at())));
            case OfficersReleased e ->
                    documents.change(kind, key, d -> d.each(e.officers(), s -> s.released(e.at())));
            case OfficersReturned e ->
                    documents.change(kind, key, d -> d.each(e.officers(), s -> s.returned(e.at())));
            case OfficersRecalled e ->
                    documents.change(kind, key, d -> d.recalled(e.officers(), e.by(), e.reason()));
            case DeploymentExtended e ->
                    documents.change(kind, key, d -> d.extended(e.officers(), e.to()));
            case DeploymentCancelled e ->
                    documents.change(
                            kind, key, d -> d.cancelled(occurrence.occurredAt(), e.reason()));
        }
    }

    private static void count(
            DeploymentEvents event, Progress now, Progress before, Documents documents) {
        int more = now.deployed() - before.deployed();
        if (more != 0) {
            documents.change(
                    Operation.OPERATIONS, event.operation().folded(), o -> o.deployed(more));
        }
        var request = event.request();
        if (request != null) {
            documents.change(
                    Request.REQUESTS,
                    Request.key(request),
                    r -> r.donor(event.donorForce(), d -> d.sends(now, before)));
        }
    }

    @Override
    public void foresee(Occurrence occurrence, Foresight foresight) {
        switch (occurrence.event()) {
            case OperationEvents e -> foresight.need(Operation.OPERATIONS, e.operation().folded());
            case RequestEvents e -> foresight.need(Request.REQUESTS, Request.key(e.request()));
            case DeploymentEvents e ->
                    foresight.need(Deployment.DEPLOYMENTS, e.deployment().value());
            default -> {}
        }
    }
}
