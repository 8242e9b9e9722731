package muster.readiness.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import muster.contract.AbstractionId;
import muster.contract.AidId;
import muster.contract.CarrierId;
import muster.contract.Catalogue;
import muster.contract.Catalogue.EventType;
import muster.contract.CourseId;
import muster.contract.DecisionId;
import muster.contract.DemandId;
import muster.contract.DeploymentId;
import muster.contract.Event;
import muster.contract.ExtensionId;
import muster.contract.ForceId;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.ReminderId;
import muster.contract.RequestId;
import muster.contract.RotaEntryId;
import muster.contract.UnitId;
import muster.contract.callout.Needed;
import muster.contract.callout.Wave;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every type of event there is, with every field filled in, as the feed gives it out. */
class PublishedTest {

    /** Recognised wherever it comes out. */
    private static final String TYPED = "what somebody typed";

    private static final Set<String> NEVER =
            Set.of("note", "reason", "personal", "phone", "email", "kind", "authority", "defect");

    private static final Set<String> KIND_IS_NO_SECRET =
            Set.of(
                    "OperationOpened",
                    "DemandExpected",
                    "DemandRevised",
                    "ReminderPolicySet",
                    "ReminderRaised",
                    "UnitFormed",
                    "UnitChanged");

    static Stream<EventType> everyEvent() {
        return Catalogue.EVENTS.stream();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void everyFieldIsGivenOutButWhatStaysHere(EventType type) {
        var event = (Event) filled(type.type());
        var data = Published.data(event);

        var expected = new TreeSet<String>();
        for (var component : type.type().getRecordComponents()) {
            expected.add(component.getName());
        }
        expected.removeAll(withheld(type.name()));
        assertThat(new TreeSet<>(data.propertyNames())).isEqualTo(expected);
        assertThat(data.properties()).noneMatch(field -> field.getValue().isNull());
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void nothingPersonalAndNoFreeTextIsGivenOut(EventType type) {
        var data = Published.data((Event) filled(type.type()));
        var shown = data.deepCopy();
        // names of forces, operations, places and papers, which are no free text about people
        // and the code that a reminder is about
        shown.remove(
                List.of(
                        "name",
                        "region",
                        "rvp",
                        "location",
                        "callsign",
                        "source",
                        "subject",
                        "wave"));
        shown.path("results").forEach(result -> ((ObjectNode) result).remove("wave"));
        for (var carrier : shown.path("carriers")) {
            if (carrier instanceof ObjectNode declared) {
                declared.remove("location");
            }
        }
        if (type.name().equals("QualificationsExtended")) {
            shown.remove("authority");
        }
        assertThat(shown.toString()).doesNotContain(TYPED);
        if (!KIND_IS_NO_SECRET.contains(type.name())) {
            NEVER.forEach(name -> assertThat(shown.has(name)).as(name).isFalse());
        }
    }

    private static Set<String> withheld(String event) {
        return switch (event) {
            case "OfficerAbstracted" -> Set.of("kind");
            case "DeployGuardOverridden" -> Set.of("reason", "authority");
            case "ResultsRecorded" -> Set.of("results");
            case "ResultCorrected" -> Set.of("reason", "outcome");
            case "DecisionRecorded" -> Set.of("text", "reason", "authority");
            default -> Set.of("reason", "note");
        };
    }

    private static Record filled(Class<?> type) {
        try {
            var components = type.getRecordComponents();
            var types = Arrays.stream(components).map(RecordComponent::getType);
            var made = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
            made.setAccessible(true);
            return (Record)
                    made.newInstance(
                            Arrays.stream(components)
                                    .map(c -> value(c.getGenericType()))
                                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Object value(Type type) {
        if (type instanceof ParameterizedType list) {
            return List.of(value(list.getActualTypeArguments()[0]));
        }
        var known = known((Class<?>) type);
        if (known != null) {
            return known;
        }
        var constants = ((Class<?>) type).getEnumConstants();
        return constants == null ? filled((Class<?>) type) : constants[0];
    }

    @org.jspecify.annotations.Nullable
    private static Object known(Class<?> type) {
        return Stream.<Object>of(
                        TYPED,
                        7,
                        true,
                        new BigDecimal("0.55"),
                        LocalDate.of(2024, 1, 31),
                        Instant.parse("2024-01-31T12:00:00Z"),
                        LocalTime.of(7, 0),
                        Period.ofMonths(6),
                        new CarrierId("WMP-PC01"),
                        new MobilisationId("M-7K3M9QXA"),
                        new Wave("ONE_HOUR", 60, new Needed(7, 7, 7, 7, 7, 7, 7, 7)),
                        new UnitId("U-AAAAAAAA"),
                        new ForceId("WMP"),
                        new OfficerId("WMP-1234"),
                        new OperationId("Golden Orb"),
                        new RequestId("Golden Orb-1"),
                        new DeploymentId("D-AAAAAAAA"),
                        new ExtensionId("E-AAAAAAAA"),
                        new CourseId("C-AAAAAAAA"),
                        new AidId("A-AAAAAAAA"),
                        new RotaEntryId("R-AAAAAAAA"),
                        new DecisionId("L-AAAAAAAA"),
                        new DemandId("P-AAAAAAAA"),
                        new ReminderId("N-0A1B2C3D4E5F6071"),
                        AbstractionId.of(new OfficerId("WMP-1234"), 1))
                .filter(value -> type.isInstance(value) || primitive(type, value))
                .findFirst()
                .orElse(null);
    }

    private static boolean primitive(Class<?> type, Object value) {
        return (type == int.class && value instanceof Integer)
                || (type == boolean.class && value instanceof Boolean);
    }
}
