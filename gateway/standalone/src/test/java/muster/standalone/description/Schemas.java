package muster.standalone.description;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import muster.contract.Checks;
import muster.contract.RequestId;
import muster.contract.callout.Headcount;
import muster.contract.callout.Needed;
import muster.contract.callout.Reply;
import muster.contract.callout.Wave;
import muster.contract.course.CourseCommands;
import muster.contract.course.Result;
import muster.contract.deployment.GuardOverride;
import muster.contract.fleet.Declared;
import muster.contract.force.Targets;
import muster.contract.officer.Personal;
import muster.contract.unit.Serial;
import muster.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** JSON schemas of records: of commands, which are read strictly, of events and of answers. */
final class Schemas {

    /** How one schema names another. */
    enum Dialect {
        /** 2020-12 below {@code components}. */
        OPENAPI("#/components/schemas/", true),
        /** Draft 7 below {@code components}: nothing may stand beside a reference. */
        ASYNCAPI("#/components/schemas/", false),
        /** 2020-12, a file of its own. */
        FILE("#/$defs/", true);

        private final String place;
        private final boolean besideReferences;

        Dialect(String place, boolean besideReferences) {
            this.place = place;
            this.besideReferences = besideReferences;
        }
    }

    private record Bounds(int least, int most) {}

    private static final Bounds QUANTITY = new Bounds(1, 100_000);
    private static final Bounds PSUS_OWED = new Bounds(0, 10_000);
    private static final Bounds SET_NUMBER = new Bounds(0, 100_000);
    private static final Bounds TARGET = new Bounds(0, 1_000_000);

    /** Held against the commands by {@code CommandSchemaTest}. */
    private static final Map<String, Bounds> BOUNDS =
            Map.ofEntries(
                    Map.entry("psus", QUANTITY),
                    Map.entry("officers", QUANTITY),
                    Map.entry("amount", QUANTITY),
                    Map.entry("attempt", QUANTITY),
                    Map.entry("RaiseReminder.time", TARGET),
                    Map.entry("RecordDelivery.status", new Bounds(100, 599)),
                    Map.entry("SetRequirement.psus", PSUS_OWED),
                    Map.entry("RequirementSet.psus", PSUS_OWED),
                    Map.entry("SetCadreStrength.officers", SET_NUMBER),
                    Map.entry("CadreStrengthSet.officers", SET_NUMBER),
                    Map.entry("regionalPsus", PSUS_OWED),
                    Map.entry("places", new Bounds(1, CourseCommands.MOST_PLACES)),
                    Map.entry("Needed.psuCommanders", QUANTITY),
                    Map.entry("Needed.inspectors", QUANTITY),
                    Map.entry("Needed.sergeants", QUANTITY),
                    Map.entry("Needed.constables", QUANTITY),
                    Map.entry("Needed.sergeantsAndConstables", QUANTITY),
                    Map.entry("Needed.drivers", QUANTITY),
                    Map.entry("Needed.carriers", QUANTITY),
                    Map.entry("Headcount.inspectors", QUANTITY),
                    Map.entry("Headcount.psuCommanders", QUANTITY),
                    Map.entry("Headcount.sergeants", QUANTITY),
                    Map.entry("Headcount.constables", QUANTITY),
                    Map.entry("Headcount.drivers", QUANTITY),
                    Map.entry("mostHoursIn7Days", new Bounds(1, 168)),
                    Map.entry("mostConsecutiveDays", new Bounds(1, 366)),
                    Map.entry("leastRestHours", new Bounds(0, 336)),
                    Map.entry("mostDeploymentsIn12Months", new Bounds(1, 366)),
                    Map.entry("withinMinutes", new Bounds(0, Wave.MOST_MINUTES)),
                    Map.entry("multiplier", new Bounds(1, 100)),
                    Map.entry("validityMonths", new Bounds(1, 600)),
                    Map.entry("Targets.inspectors", TARGET),
                    Map.entry("Targets.sergeants", TARGET),
                    Map.entry("Targets.constables", TARGET));

    private static final Set<Class<?>> READ_STRICTLY =
            Set.of(
                    Targets.class,
                    Personal.class,
                    GuardOverride.class,
                    Result.class,
                    Wave.class,
                    Needed.class,
                    Reply.class,
                    Headcount.class,
                    Declared.class,
                    Serial.class);

    private static final String WITHOUT_CONTROLS = "^[^\\u0000-\\u001F\\u007F-\\u009F]*$";

    private final Dialect dialect;
    private final Wording wording;
    private final Map<String, String> names;
    private final Map<String, Supplier<ObjectNode>> special;
    private final TreeMap<String, ObjectNode> named = new TreeMap<>();
    private final Map<String, Class<?>> bearers = new HashMap<>();

    /**
     * For one document.
     *
     * @param names of types whose simple name is taken or says too little, by their full name
     * @param special schemas of fields whose type does not say enough, by record and field
     */
    Schemas(
            Dialect dialect,
            Wording wording,
            Map<String, String> names,
            Map<String, Supplier<ObjectNode>> special) {
        this.dialect = dialect;
        this.wording = wording;
        this.names = names;
        this.special = special;
    }

    static ObjectNode node() {
        return Json.MAPPER.createObjectNode();
    }

    static ObjectNode ofType(String type) {
        return node().put("type", type);
    }

    /** Every schema that was referred to, by name. */
    ObjectNode named() {
        var all = node();
        named.forEach(all::set);
        return all;
    }

    void name(String name, ObjectNode schema) {
        named.put(name, schema);
    }

    ObjectNode reference(String name) {
        return node().put("$ref", dialect.place + name);
    }

    /** A schema with words about what it is here. */
    ObjectNode described(ObjectNode schema, String description) {
        var words = node().put("description", description);
        if (schema.has("$ref") && !dialect.besideReferences) {
            words.putArray("allOf").add(schema);
            return words;
        }
        words.setAll(schema);
        return words;
    }

    /** A command as it is sent. */
    ObjectNode command(String name, Class<?> type) {
        var schema = record(name, type, _ -> true);
        var fields = (ObjectNode) schema.get("properties");
        fields.set("occurredAt", described(value("", "", Instant.class), wording.of("occurredAt")));
        fields.set("note", described(text(), wording.of("note")));
        schema.put("additionalProperties", false);
        return described(schema, wording.of(name));
    }

    /** What is published of an event. */
    ObjectNode event(String name, Class<?> type, Predicate<String> published) {
        return described(record(name, type, published), wording.of(name));
    }

    /** A record as it is answered, to be referred to. */
    ObjectNode answer(Class<?> type) {
        var name = nameOf(type);
        if (!named.containsKey(name)) {
            named.put(name, node());
            var schema = record(name, type, _ -> true);
            if (READ_STRICTLY.contains(type)) {
                schema.put("additionalProperties", false);
            }
            named.put(name, schema);
        }
        return reference(name);
    }

    /** The fields of a record, as an object of its own. */
    ObjectNode record(String name, Class<?> type, Predicate<String> shown) {
        var schema = ofType("object");
        var fields = schema.putObject("properties");
        var required = Json.MAPPER.createArrayNode();
        for (var component : type.getRecordComponents()) {
            var field = nameOf(component);
            if (shown.test(field)) {
                fields.set(field, field(name, component));
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    required.add(field);
                }
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    /** As it is written, where its own name is a word of Java. */
    private static String nameOf(RecordComponent component) {
        var written = component.getAccessor().getAnnotation(JsonProperty.class);
        return written == null ? component.getName() : written.value();
    }

    private ObjectNode field(String owner, RecordComponent component) {
        var field = nameOf(component);
        var own = special.get(owner + "." + field);
        var schema = own != null ? own.get() : value(owner, field, component.getGenericType());
        return described(schema, wording.of(owner, field));
    }

    ObjectNode value(String owner, String field, Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(owner, field, list.getActualTypeArguments()[0]);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalStateException(owner + "." + field + " needs a schema of its own");
        }
        if (plain == String.class) {
            return text();
        }
        if (plain == int.class || plain == Integer.class) {
            return whole(owner, field);
        }
        if (plain == long.class || plain == Long.class) {
            return ofType("integer").put("format", "int64");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return ofType("boolean");
        }
        if (plain == BigDecimal.class) {
            var number = ofType("number");
            return field.equals("share") ? number.put("minimum", 0).put("maximum", 1) : number;
        }
        if (plain == LocalDate.class) {
            return ofType("string").put("format", "date");
        }
        if (plain == LocalTime.class) {
            return ofType("string").put("pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$");
        }
        if (plain == Instant.class) {
            return ofType("string").put("format", "date-time");
        }
        if (plain == Period.class) {
            return ofType("string").put("format", "duration");
        }
        return plain.isEnum() ? oneOf(plain) : isCode(plain) ? code(plain) : answer(plain);
    }

    private ObjectNode list(String owner, String field, Type of) {
        var schema = ofType("array");
        schema.set("items", value(owner, field, of));
        if (isCommand(owner) || owner.equals("Serial")) {
            schema.put("minItems", 1)
                    .put("maxItems", isCommand(owner) ? Checks.LONGEST_LIST : 6)
                    .put("uniqueItems", true);
        }
        return schema;
    }

    private static boolean isCommand(String name) {
        return muster.contract.Catalogue.command(name).isPresent();
    }

    private static boolean isOfContract(String name) {
        return isCommand(name)
                || name.equals("Targets")
                || muster.contract.Catalogue.EVENTS.stream().anyMatch(e -> e.name().equals(name));
    }

    private static ObjectNode whole(String owner, String field) {
        var schema = ofType("integer").put("format", "int32");
        var own = BOUNDS.get(owner + "." + field);
        var bounds = own != null ? own : isOfContract(owner) ? BOUNDS.get(field) : null;
        return bounds == null
                ? schema
                : schema.put("minimum", bounds.least()).put("maximum", bounds.most());
    }

    ObjectNode text() {
        named.computeIfAbsent(
                "Text",
                _ ->
                        ofType("string")
                                .put("description", wording.of("Text"))
                                .put("minLength", 1)
                                .put("maxLength", Checks.LONGEST_TEXT)
                                .put("pattern", WITHOUT_CONTROLS));
        return reference("Text");
    }

    ObjectNode oneOf(Class<?> type) {
        var name = nameOf(type);
        named.computeIfAbsent(
                name,
                _ -> {
                    var schema = ofType("string").put("description", wording.of(name));
                    var values = schema.putArray("enum");
                    Arrays.stream(type.getEnumConstants())
                            .map(value -> ((Enum<?>) value).name())
                            .forEach(values::add);
                    return schema;
                });
        return reference(name);
    }

    static boolean isCode(Class<?> type) {
        var components = type.getRecordComponents();
        return components != null
                && components.length == 1
                && components[0].getName().equals("value")
                && components[0].getType() == String.class;
    }

    ObjectNode code(Class<?> type) {
        var name = nameOf(type);
        named.computeIfAbsent(
                name,
                _ -> {
                    var schema =
                            ofType("string")
                                    .put("description", wording.of(name))
                                    .put("pattern", pattern(type));
                    if (type == RequestId.class) {
                        // nor may its operation's code end in a hyphen and digits
                        schema.putObject("not").put("pattern", "-[0-9]+-[0-9]+$");
                    }
                    return schema;
                });
        return reference(name);
    }

    /** As the code itself says when it refuses one. */
    static String pattern(Class<?> code) {
        try {
            code.getConstructor(String.class).newInstance("");
        } catch (InvocationTargetException refused) {
            var message = refused.getTargetException().getMessage();
            var before = "it must look like ";
            return "^" + message.substring(message.indexOf(before) + before.length()) + "$";
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException(code + " takes an empty text");
    }

    String nameOf(Class<?> type) {
        var name = names.getOrDefault(type.getName(), type.getSimpleName());
        var other = bearers.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(other + " and " + type + " are both called " + name);
        }
        return name;
    }
}
