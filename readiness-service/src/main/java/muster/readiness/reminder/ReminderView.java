package muster.readiness.reminder;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import muster.contract.CarrierId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.ReminderId;
import muster.contract.accreditation.AccreditationEvents;
import muster.contract.accreditation.AccreditationEvents.ExtensionRevoked;
import muster.contract.accreditation.AccreditationEvents.QualificationsExtended;
import muster.contract.accreditation.Extensions;
import muster.contract.callout.Called;
import muster.contract.callout.CalloutEvents.ArrivalsCancelled;
import muster.contract.callout.CalloutEvents.ArrivalsRecorded;
import muster.contract.callout.CalloutEvents.CommandersNominated;
import muster.contract.callout.CalloutEvents.MobilisationEnded;
import muster.contract.callout.CalloutEvents.MobilisationStarted;
import muster.contract.callout.CalloutEvents.OfMobilisation;
import muster.contract.callout.CalloutEvents.OfficersCalledOut;
import muster.contract.callout.CalloutEvents.RepliesRecorded;
import muster.contract.callout.Reply;
import muster.contract.deployment.DeploymentEvents;
import muster.contract.deployment.DeploymentEvents.DeployGuardOverridden;
import muster.contract.deployment.DeploymentEvents.DeploymentCancelled;
import muster.contract.deployment.DeploymentEvents.DeploymentExtended;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.deployment.DeploymentEvents.OfficersMustered;
import muster.contract.deployment.DeploymentEvents.OfficersRecalled;
import muster.contract.deployment.DeploymentEvents.OfficersReleased;
import muster.contract.deployment.DeploymentEvents.OfficersReturned;
import muster.contract.fleet.FleetEvents;
import muster.contract.fleet.FleetEvents.CarrierRegistered;
import muster.contract.fleet.FleetEvents.CarrierReturnedToService;
import muster.contract.fleet.FleetEvents.CarrierTakenOutOfService;
import muster.contract.fleet.FleetEvents.CarriersDeclared;
import muster.contract.fleet.FleetEvents.ToursOfDutySet;
import muster.contract.fleet.ToursOfDuty;
import muster.contract.force.ForceEvents.ForceRegistered;
import muster.contract.officer.OfficerEvents;
import muster.contract.officer.OfficerHistory;
import muster.contract.reminder.Channel;
import muster.contract.reminder.Matter;
import muster.contract.reminder.ReminderEvents;
import muster.contract.reminder.ReminderEvents.DeliveryFailed;
import muster.contract.reminder.ReminderEvents.MessageDelivered;
import muster.contract.reminder.ReminderEvents.MessageRetried;
import muster.contract.reminder.ReminderEvents.MessageSetAside;
import muster.contract.reminder.ReminderEvents.ReminderPolicySet;
import muster.contract.reminder.ReminderEvents.ReminderRaised;
import muster.contract.reminder.ReminderKind;
import muster.contract.reminder.ReminderPolicies;
import muster.readiness.view.Batch;
import muster.readiness.view.Documents;
import muster.readiness.view.Kind;
import muster.readiness.view.Occurrence;
import muster.readiness.view.View;

/** Folds what may have to be reminded of, what was, and what became of the messages. */
final class ReminderView implements View {

    /** A force on record. */
    public record Named(String name) {}

    static final Kind<Named> FORCES = Kind.of("forces", Named.class);
    static final Kind<OfficerHistory> OFFICERS = Kind.of("officers", OfficerHistory.class);
    static final Kind<Aid> DEPLOYMENTS = Kind.of("deployments", Aid.class);
    static final Kind<CallOut> MOBILISATIONS = Kind.of("mobilisations", CallOut.class);
    static final Kind<Extensions> EXTENSIONS = Kind.of("extensions", Extensions.class);
    static final Kind<ToursOfDuty> TOURS = Kind.of("tours", ToursOfDuty.class);
    static final Kind<ReminderPolicies> POLICIES = Kind.of("policies", ReminderPolicies.class);

    /** The one document of its kind. */
    static final String ALL = "all";

    private static final String OFFICER_TAG = "officer:";
    private static final String DEPLOYMENT_TAG = "deployment:";
    private static final String MOBILISATION_TAG = "mobilisation:";

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Kind<?>> kinds() {
        return List.of(
                FORCES,
                OFFICERS,
                DEPLOYMENTS,
                MOBILISATIONS,
                Fleet.FLEETS,
                TOURS,
                EXTENSIONS,
                POLICIES,
                Watch.WATCHES,
                Reminder.KNOWN,
                Reminder.REMINDERS,
                Message.MESSAGES);
    }

    @Override
    public List<Class<? extends Event>> folds() {
        return List.of(
                ForceRegistered.class,
                OfficerEvents.class,
                AccreditationEvents.class,
                DeploymentEvents.class,
                OfMobilisation.class,
                FleetEvents.class,
                ReminderEvents.class);
    }

    @Override
    public void fold(Occurrence occurrence, Documents documents) {
        switch (occurrence.event()) {
            case ForceRegistered e -> documents.put(FORCES, e.force().value(), new Named(e.name()));
            case OfficerEvents e -> evolve(e.officer(), e, documents);
            case AccreditationEvents e -> fold(e, documents);
            case DeploymentEvents e -> fold(e, documents);
            case OfMobilisation e -> fold(e, documents);
            case FleetEvents e -> fold(e, documents);
            case ReminderEvents e -> fold(e, occurrence.occurredAt(), documents);
            default -> {}
        }
    }

    private static void fold(AccreditationEvents event, Documents documents) {
        switch (event) {
            case AccreditationEvents.Awarded e -> evolve(e.officer(), e, documents);
            case AccreditationEvents.AccreditationWithdrawn e -> evolve(e.officer(), e, documents);
            case AccreditationEvents.AccreditationCorrected e -> evolve(e.officer(), e, documents);
            case QualificationsExtended _, ExtensionRevoked _ -> {
                var made = requireNonNullElse(documents.get(EXTENSIONS, ALL), Extensions.NONE);
                documents.put(EXTENSIONS, ALL, made.evolve(event));
            }
        }
    }

    private static void evolve(OfficerId officer, Event event, Documents documents) {
        var history =
                requireNonNullElse(
                        documents.get(OFFICERS, officer.value()), OfficerHistory.UNKNOWN);
        documents.put(OFFICERS, officer.value(), history.evolve(event));
    }

    private static void fold(DeploymentEvents event, Documents documents) {
        var key = event.deployment().value();
        switch (event) {
            case OfficersDeployed e -> documents.put(DEPLOYMENTS, key, Aid.of(e));
            case OfficersReleased e ->
                    documents.change(
                            DEPLOYMENTS, key, aid -> aid.with(e.officers(), Aid.Sent::freed));
            case OfficersReturned e ->
                    documents.change(
                            DEPLOYMENTS, key, aid -> aid.with(e.officers(), Aid.Sent::home));
            case DeploymentExtended e ->
                    documents.change(
                            DEPLOYMENTS,
                            key,
                            aid -> aid.with(e.officers(), sent -> sent.staying(e.to())));
            case DeploymentCancelled _ -> documents.change(DEPLOYMENTS, key, Aid::cancel);
            case DeployGuardOverridden _, OfficersMustered _, OfficersRecalled _ -> {}
        }
    }

    private static void fold(OfMobilisation event, Documents documents) {
        var key = event.mobilisation().value();
        switch (event) {
            case MobilisationStarted e -> documents.put(MOBILISATIONS, key, CallOut.of(e));
            case OfficersCalledOut e ->
                    documents.change(
                            MOBILISATIONS, key, c -> c.called(officers(e.officers()), e.at()));
            case RepliesRecorded e ->
                    documents.change(
                            MOBILISATIONS,
                            key,
                            c ->
                                    c.with(
                                            e.replies().stream().map(Reply::officer).toList(),
                                            CallOut.Officer::answering));
            case ArrivalsRecorded e ->
                    documents.change(
                            MOBILISATIONS,
                            key,
                            c -> c.with(officers(e.officers()), o -> o.arriving(true)));
            case ArrivalsCancelled e ->
                    documents.change(
                            MOBILISATIONS, key, c -> c.with(e.officers(), o -> o.arriving(false)));
            case MobilisationEnded _ -> documents.change(MOBILISATIONS, key, CallOut::end);
            case CommandersNominated _ -> {}
        }
    }

    private static void fold(FleetEvents event, Documents documents) {
        switch (event) {
            case CarrierRegistered e -> carrier(e.force(), e.carrier(), e, documents);
            case CarrierTakenOutOfService e -> carrier(e.force(), e.carrier(), e, documents);
            case CarrierReturnedToService e -> carrier(e.force(), e.carrier(), e, documents);
            case ToursOfDutySet e -> {
                var tours = requireNonNullElse(documents.get(TOURS, ALL), ToursOfDuty.DEFAULTS);
                documents.put(TOURS, ALL, tours.with(e));
            }
            case CarriersDeclared e -> {
                var fleet = fleet(e.force(), documents).declaring(e.from());
                documents.put(Fleet.FLEETS, e.force().value(), fleet);
                fleet.raised().stream()
                        .filter(raised -> raised.at().equals(e.from()))
                        .forEach(raised ->
                                documents.change(
                                        Reminder.REMINDERS,
                                        Reminder.key(raised.reminder(), raised.dueAt()),
                                        reminder -> reminder.settled(true)));
            }
        }
    }

    private static void carrier(
            ForceId force, CarrierId carrier, FleetEvents event, Documents documents) {
        documents.put(Fleet.FLEETS, force.value(), fleet(force, documents).with(carrier, event));
    }

    private static Fleet fleet(ForceId force, Documents documents) {
        return requireNonNullElse(documents.get(Fleet.FLEETS, force.value()), Fleet.NONE);
    }

    private static List<OfficerId> officers(List<Called> called) {
        return called.stream().map(Called::officer).toList();
    }

    private static void fold(ReminderEvents event, Instant at, Documents documents) {
        switch (event) {
            case ReminderPolicySet e -> {
                var policies =
                        requireNonNullElse(documents.get(POLICIES, ALL), ReminderPolicies.DEFAULTS);
                documents.put(POLICIES, ALL, policies.with(e));
            }
            case ReminderRaised e -> raised(e, at, documents);
            case MessageDelivered e ->
                    message(e.reminder(), e.channel(), documents, m -> m.delivered(e, at));
            case DeliveryFailed e ->
                    message(e.reminder(), e.channel(), documents, m -> m.failed(e, at));
            case MessageSetAside e ->
                    message(e.reminder(), e.channel(), documents, m -> m.setAside(e, at));
            case MessageRetried e ->
                    message(e.reminder(), e.channel(), documents, m -> m.retried(at));
        }
    }

    private static void raised(ReminderRaised e, Instant at, Documents documents) {
        documents.put(Reminder.KNOWN, e.reminder().value(), new Reminder.Known(e.dueAt()));
        boolean settled =
                e.kind() == ReminderKind.NO_DECLARATION
                        && fleet(e.force(), documents).declared().contains(e.at());
        documents.put(
                Reminder.REMINDERS,
                Reminder.key(e.reminder(), e.dueAt()),
                new Reminder(e, at, settled));
        for (var channel : Channel.values()) {
            documents.put(
                    Message.MESSAGES,
                    Message.key(e.reminder(), e.dueAt(), channel),
                    Message.of(e, at, channel));
        }
        if (e.kind() == ReminderKind.NO_DECLARATION) {
            documents.put(Fleet.FLEETS, e.force().value(), fleet(e.force(), documents).with(e));
            return;
        }
        var key = Watch.key(e.kind(), e.subject());
        var watch = requireNonNullElse(documents.get(Watch.WATCHES, key), Watch.NOTHING);
        documents.put(Watch.WATCHES, key, watch.with(e));
    }

    private static void message(
            ReminderId reminder,
            Channel channel,
            Documents documents,
            UnaryOperator<Message> change) {
        var known = documents.need(Reminder.KNOWN, reminder.value());
        documents.change(Message.MESSAGES, Message.key(reminder, known.dueAt(), channel), change);
    }

    @Override
    public void settle(Batch batch) {
        var extensions = requireNonNullElse(batch.get(EXTENSIONS, ALL), Extensions.NONE);
        var policies = requireNonNullElse(batch.get(POLICIES, ALL), ReminderPolicies.DEFAULTS);
        // rare, and the times that everything is looked at
        boolean othersTimes = !batch.touched(POLICIES).isEmpty();
        each(
                OFFICERS,
                OFFICER_TAG,
                officer -> OfficerMatters.of(officer, extensions),
                policies,
                othersTimes || !batch.touched(EXTENSIONS).isEmpty(),
                batch);
        each(DEPLOYMENTS, DEPLOYMENT_TAG, Aid::matters, policies, othersTimes, batch);
        each(MOBILISATIONS, MOBILISATION_TAG, CallOut::matters, policies, othersTimes, batch);
        batch.touched(Watch.WATCHES).forEach(key -> tellWhatIsSettled(key, batch));
    }

    private static <T extends Record> void each(
            Kind<T> kind,
            String tag,
            java.util.function.Function<T, List<Matter>> matters,
            ReminderPolicies policies,
            boolean all,
            Batch batch) {
        if (all) {
            batch.each(
                    kind,
                    (key, document) -> watch(tag + key, matters.apply(document), policies, batch));
        } else {
            for (var key : batch.touched(kind)) {
                watch(tag + key, matters.apply(batch.need(kind, key)), policies, batch);
            }
        }
    }

    private static void watch(
            String key, List<Matter> matters, ReminderPolicies policies, Batch batch) {
        var before = batch.get(Watch.WATCHES, key);
        var now = requireNonNullElse(before, Watch.NOTHING).of(matters, policies);
        if (!now.equals(before == null ? Watch.NOTHING : before)) {
            batch.put(Watch.WATCHES, key, now);
        }
    }

    private static void tellWhatIsSettled(String key, Batch batch) {
        var watch = batch.need(Watch.WATCHES, key);
        if (watch.raised().isEmpty()) {
            return;
        }
        var standing =
                watch.reminders().stream()
                        .map(Matter.Due::id)
                        .collect(Collectors.toCollection(HashSet::new));
        for (var raised : watch.raised()) {
            var at = Reminder.key(raised.reminder(), raised.dueAt());
            var reminder = batch.need(Reminder.REMINDERS, at);
            boolean settled = !standing.contains(raised.reminder());
            if (settled != reminder.settled()) {
                batch.put(Reminder.REMINDERS, at, reminder.settled(settled));
            }
        }
    }

    @Override
    public void foresee(Occurrence occurrence, Foresight foresight) {
        switch (occurrence.event()) {
            case OfficerEvents e -> need(OFFICERS, OFFICER_TAG, e, foresight);
            case AccreditationEvents e -> need(OFFICERS, OFFICER_TAG, e, foresight);
            case DeploymentEvents e -> need(DEPLOYMENTS, DEPLOYMENT_TAG, e, foresight);
            case OfMobilisation e -> need(MOBILISATIONS, MOBILISATION_TAG, e, foresight);
            case ReminderRaised e when e.kind() != ReminderKind.NO_DECLARATION ->
                    foresight.need(Watch.WATCHES, Watch.key(e.kind(), e.subject()));
            default -> {}
        }
    }

    private static void need(Kind<?> kind, String tag, Event event, Foresight foresight) {
        for (var found : event.tags()) {
            if (found.startsWith(tag)) {
                foresight.need(kind, found.substring(tag.length()));
                foresight.need(Watch.WATCHES, found);
            }
        }
    }
}
