package muster.readiness.feed;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.commitlog.EventReader;
import muster.commitlog.RecordedEvent;
import muster.contract.Catalogue;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OperationId;
import muster.contract.accreditation.AccreditationEvents;
import muster.contract.accreditation.AccreditationEvents.QualificationsExtended;
import muster.contract.cadre.CadreEvents.NationalDeployableSet;
import muster.contract.callout.CalloutEvents.OfMobilisation;
import muster.contract.callout.CalloutEvents.RepliesRecorded;
import muster.contract.course.CourseEvents;
import muster.contract.course.CourseEvents.CourseScheduled;
import muster.contract.course.CourseEvents.ResultCorrected;
import muster.contract.course.CourseEvents.ResultsRecorded;
import muster.contract.decisionlog.DecisionLogEvents;
import muster.contract.decisionlog.DecisionLogEvents.DecisionRecorded;
import muster.contract.demand.DemandEvents;
import muster.contract.deployment.DeploymentEvents;
import muster.contract.deployment.DeploymentEvents.DeployGuardOverridden;
import muster.contract.fleet.FleetEvents;
import muster.contract.fleet.FleetEvents.CarrierRegistered;
import muster.contract.fleet.FleetEvents.CarrierReturnedToService;
import muster.contract.fleet.FleetEvents.CarrierTakenOutOfService;
import muster.contract.fleet.FleetEvents.CarriersDeclared;
import muster.contract.fleet.FleetEvents.ToursOfDutySet;
import muster.contract.historicaid.HistoricAidEvents;
import muster.contract.officer.OfficerEvents;
import muster.contract.officer.OfficerEvents.OfficerAbstracted;
import muster.contract.officer.OfficerEvents.OfficerTransferred;
import muster.contract.operation.OperationEvents;
import muster.contract.reminder.ReminderEvents.OfReminder;
import muster.contract.reminder.ReminderEvents.ReminderRaised;
import muster.contract.request.RequestEvents;
import muster.contract.request.RequestEvents.OfferWithdrawn;
import muster.contract.request.RequestEvents.UnableToFillDeclared;
import muster.contract.request.RequestEvents.UnitsCommitted;
import muster.contract.request.RequestEvents.UnitsOffered;
import muster.contract.rota.RotaEvents.CommanderRostered;
import muster.contract.rota.RotaEvents.CommanderTakenOffRota;
import muster.contract.unit.Member;
import muster.contract.unit.UnitEvents;
import muster.contract.unit.UnitEvents.UnitChanged;
import muster.contract.unit.UnitEvents.UnitFormed;
import muster.readiness.query.Exercises;
import muster.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes events as CloudEvents 1.0 in JSON. Free text, the kind of an absence, the authority of an
 * override or a decision, who failed a course, and who typed are left out; a pass is told by its
 * awards.
 */
final class Published {

    private static final String SPEC_VERSION = "1.0";
    private static final String OFFICER_TAG = "officer:";

    private final EventReader reader;
    private final Exercises exercises;
    private final String publicUrl;

    Published(EventReader reader, Exercises exercises, String publicUrl) {
        this.reader = reader;
        this.exercises = exercises;
        this.publicUrl =
                publicUrl.endsWith("/")
                        ? publicUrl.substring(0, publicUrl.length() - 1)
                        : publicUrl;
    }

    /**
     * An event ready to be sent.
     *
     * @param forces whom it concerns; null when all of them
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares messages, or changes one
    record Message(
            long sequence,
            String type,
            @Nullable Set<ForceId> forces,
            @Nullable OperationId operation,
            byte[] json) {}

    Message of(RecordedEvent recorded) {
        var event = (Event) reader.read(recorded);
        var type = Catalogue.eventType(event).publishedName();
        return new Message(
                recorded.sequence(),
                type,
                forces(event),
                event.operation(),
                Json.MAPPER.writeValueAsBytes(json(recorded, event, type)));
    }

    private ObjectNode json(RecordedEvent recorded, Event event, String type) {
        var commit = recorded.commit();
        var force = event instanceof OfMobilisation e ? e.hostForce() : event.force();
        var node = Json.MAPPER.createObjectNode();
        node.put("specversion", SPEC_VERSION);
        node.put("id", recorded.id());
        node.put("source", force == null ? "/muster" : "/muster/" + force);
        node.put("type", type);
        var subject = subject(event);
        if (subject != null) {
            node.put("subject", subject);
        }
        node.put("time", recorded.occurredAt().toString());
        node.put("datacontenttype", "application/json");
        node.put("dataschema", publicUrl + "/schemas/" + type + ".json");
        node.put("sequence", padded(recorded.sequence()));
        node.put("recordedtime", commit.recordedAt().toString());
        putIfPresent(node, "actorrole", commit.actor().get("role"));
        putIfPresent(node, "actorforce", commit.actor().get("force"));
        if (exercises.isOfExercise(event)) {
            node.put("exercise", true);
        }
        node.set("data", data(event));
        return node;
    }

    private static void putIfPresent(ObjectNode node, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            node.put(name, value);
        }
    }

    static String padded(long sequence) {
        return String.format(Locale.ROOT, "%020d", sequence);
    }

    /** The event's own fields, without what stays here. */
    static ObjectNode data(Event event) {
        ObjectNode data = Json.MAPPER.valueToTree(event);
        data.remove("note");
        data.remove("reason");
        if (event instanceof DecisionRecorded) {
            data.remove(List.of("text", "authority"));
        }
        if (event instanceof OfficerAbstracted) {
            data.remove("kind");
        }
        if (event instanceof DeployGuardOverridden) {
            data.remove("authority");
        }
        if (event instanceof CarriersDeclared) {
            data.withArray("carriers").forEach(carrier -> ((ObjectNode) carrier).remove("defect"));
        }
        if (event instanceof RepliesRecorded) {
            data.get("replies").forEach(reply -> ((ObjectNode) reply).remove("reason"));
        }
        if (event instanceof ResultsRecorded) {
            data.remove("results");
        }
        if (event instanceof ResultCorrected) {
            data.remove("outcome");
        }
        return data;
    }

    static @Nullable String subject(Event event) {
        return switch (event) {
            case OperationEvents e -> e.operation().value();
            case RequestEvents e -> e.request().value();
            case DeploymentEvents e -> {
                var request = e.request();
                yield request != null ? request.value() : e.operation().value();
            }
            case HistoricAidEvents e -> {
                var operation = e.operation();
                yield operation == null ? null : operation.value();
            }
            case OfMobilisation e -> e.operation().value();
            case CourseEvents e -> e.course().value();
            case DemandEvents e -> e.demand().value();
            case OfficerEvents e -> e.officer().value();
            case NationalDeployableSet e -> e.officer().value();
            case DecisionLogEvents e -> e.operation().value();
            case CommanderRostered e -> e.officer().value();
            case CommanderTakenOffRota e -> e.officer().value();
            case AccreditationEvents e ->
                    e.tags().stream()
                            .filter(tag -> tag.startsWith(OFFICER_TAG))
                            .map(tag -> tag.substring(OFFICER_TAG.length()))
                            .findFirst()
                            .orElse(null);
            case ReminderRaised e -> e.subject();
            case OfReminder e -> e.reminder().value();
            case FleetEvents e -> subject(e);
            case UnitEvents e -> e.operation().value();
            default -> null;
        };
    }

    private static @Nullable String subject(FleetEvents event) {
        return switch (event) {
            case CarrierRegistered e -> e.carrier().value();
            case CarrierTakenOutOfService e -> e.carrier().value();
            case CarrierReturnedToService e -> e.carrier().value();
            case ToursOfDutySet _, CarriersDeclared _ -> null;
        };
    }

    /** Whom an event concerns: hosts, donors, an officer's forces; null when all of them. */
    static @Nullable Set<ForceId> forces(Event event) {
        return switch (event) {
            case DeploymentEvents e -> both(e.hostForce(), e.donorForce());
            case UnitFormed e -> all(e.hostForce(), e.members());
            case UnitChanged e -> all(e.hostForce(), e.members());
            case OfMobilisation e -> both(e.hostForce(), e.force());
            case HistoricAidEvents e -> both(e.hostForce(), e.donorForce());
            case UnitsOffered e -> both(e.hostForce(), e.donorForce());
            case OfferWithdrawn e -> both(e.hostForce(), e.donorForce());
            case UnableToFillDeclared e -> both(e.hostForce(), e.donorForce());
            case UnitsCommitted e -> both(e.hostForce(), e.donorForce());
            case OfficerTransferred e -> both(e.fromForce(), e.force());
            case QualificationsExtended e -> {
                var forces = e.forces();
                yield forces == null ? null : Set.copyOf(forces);
            }
            case CourseScheduled e -> {
                var forces = e.forces();
                yield forces == null ? null : Set.copyOf(forces);
            }
            default -> {
                var force = event instanceof OfMobilisation e ? e.hostForce() : event.force();
                yield force == null ? null : Set.of(force);
            }
        };
    }

    private static Set<ForceId> all(ForceId host, List<Member> members) {
        return Stream.concat(Stream.of(host), members.stream().map(Member::force))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<ForceId> both(ForceId one, ForceId other) {
        return one.equals(other) ? Set.of(one) : Set.of(one, other);
    }
}
