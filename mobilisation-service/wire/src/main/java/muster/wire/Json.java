package muster.wire;

import java.lang.reflect.InvocationTargetException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import muster.contract.AbstractionId;
import muster.contract.AidId;
import muster.contract.CarrierId;
import muster.contract.CourseId;
import muster.contract.DecisionId;
import muster.contract.DemandId;
import muster.contract.DeploymentId;
import muster.contract.ExtensionId;
import muster.contract.ForceId;
import muster.contract.Invalid;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.ReminderId;
import muster.contract.RequestId;
import muster.contract.RotaEntryId;
import muster.contract.UnitId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.type.LogicalType;

/**
 * The published language as JSON. Nothing is coerced, unknown and repeated names are refused, days
 * and instants are ISO 8601, an instant has a zone, codes are plain strings.
 */
public final class Json {

    private static final int DEEPEST = 50;
    private static final DateTimeFormatter HOUR_AND_MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public static final JsonMapper MAPPER = mapper();

    private Json() {}

    /** Reads a document; what is not one JSON value is {@code unreadable}. */
    public static JsonNode read(byte[] bytes) {
        try {
            var node = MAPPER.readTree(bytes);
            if (node == null || node.isMissingNode()) {
                throw new Refused(Problem.unreadable("The body is empty. Send a JSON object."));
            }
            return node;
        } catch (JacksonException e) {
            throw new Refused(
                    Problem.unreadable(
                            "The body is not JSON as RFC 8259 has it: "
                                    + e.getOriginalMessage()
                                    + "."));
        } catch (ArithmeticException | NumberFormatException e) {
            // the parser lets these out for an exponent such as that of 1e99999999999
            throw new Refused(Problem.unreadable("The body has a number beyond all bounds."));
        }
    }

    /** Binds a value; every fault found is named by its field. */
    public static <T> T bind(JsonNode node, Class<T> type) {
        try {
            return MAPPER.treeToValue(node, type);
        } catch (JacksonException e) {
            throw new Invalid(faults(e));
        }
    }

    private static List<Invalid.Fault> faults(JacksonException e) {
        Throwable cause = e;
        while (cause != null) {
            if (cause instanceof Invalid invalid) {
                return invalid.faults();
            }
            cause =
                    cause instanceof InvocationTargetException target
                            ? target.getTargetException()
                            : cause.getCause();
        }
        return List.of(new Invalid.Fault(field(e), message(e)));
    }

    private static String field(JacksonException e) {
        if (e instanceof DatabindException databind && !databind.getPath().isEmpty()) {
            var path =
                    databind.getPath().stream()
                            .map(step ->
                                    step.getPropertyName() == null
                                            ? "[" + step.getIndex() + "]"
                                            : "." + step.getPropertyName())
                            .collect(Collectors.joining());
            return path.startsWith(".") ? path.substring(1) : path;
        }
        // a number out of range carries no path, but its parser still stands at the field
        return e.processor() instanceof JsonParser parser && parser.currentName() != null
                ? parser.currentName()
                : "";
    }

    private static String message(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException _ -> "is not a known field";
            case BadCode bad -> bad.getOriginalMessage();
            default -> {
                var first = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
                yield "is not of the right kind: "
                        + first.replaceAll("`[\\w.$]*[.$]([A-Za-z]+)`", "$1")
                                .replaceAll("\\(through reference.*", "");
            }
        };
    }

    private static JsonMapper mapper() {
        var factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build();
        return JsonMapper.builder(factory)
                .addModule(codes())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfigDefaults(config -> {
                    for (var shape : CoercionInputShape.values()) {
                        config.setCoercion(shape, CoercionAction.Fail);
                    }
                })
                .withCoercionConfig(
                        LogicalType.Float,
                        config ->
                                config.setCoercion(
                                        CoercionInputShape.Integer, CoercionAction.TryConvert))
                .changeDefaultPropertyInclusion(value ->
                        value.withValueInclusion(
                                com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
                .build();
    }

    private static SimpleModule codes() {
        var module = new SimpleModule("muster");
        code(module, ForceId.class, ForceId::new);
        code(module, OfficerId.class, OfficerId::new);
        code(module, OperationId.class, OperationId::new);
        code(module, RequestId.class, RequestId::new);
        code(module, DeploymentId.class, DeploymentId::new);
        code(module, AbstractionId.class, AbstractionId::new);
        code(module, AidId.class, AidId::new);
        code(module, CourseId.class, CourseId::new);
        code(module, ExtensionId.class, ExtensionId::new);
        code(module, MobilisationId.class, MobilisationId::new);
        code(module, ReminderId.class, ReminderId::new);
        code(module, CarrierId.class, CarrierId::new);
        code(module, UnitId.class, UnitId::new);
        code(module, RotaEntryId.class, RotaEntryId::new);
        code(module, DecisionId.class, DecisionId::new);
        code(module, DemandId.class, DemandId::new);
        text(module, LocalDate.class, LocalDate::parse, "must be a day such as 2024-01-31");
        text(
                module,
                LocalTime.class,
                text -> LocalTime.parse(text, HOUR_AND_MINUTE),
                "must be a time such as 07:00");
        module.addSerializer(LocalTime.class, ToStringSerializer.instance);
        text(
                module,
                Instant.class,
                // stored to the millisecond
                text -> OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS),
                "must be an instant with a zone, such as 2024-01-31T06:00:00Z");
        text(module, Period.class, Period::parse, "must be a period such as P6M");
        module.addSerializer(Period.class, ToStringSerializer.instance);
        return module;
    }

    private static <T> void code(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new Text<>(type, parse, null));
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<String, T> parse, String otherwise) {
        module.addDeserializer(type, new Text<>(type, parse, otherwise));
    }

    private static final class Text<T> extends StdDeserializer<T> {

        private final Function<String, T> parse;
        private final @org.jspecify.annotations.Nullable String otherwise;

        Text(
                Class<T> type,
                Function<String, T> parse,
                @org.jspecify.annotations.Nullable String otherwise) {
            super(type);
            this.parse = parse;
            this.otherwise = otherwise;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw new BadCode(parser, otherwise == null ? "must be a text" : otherwise);
            }
            try {
                return parse.apply(parser.getString());
            } catch (DateTimeException | ArithmeticException e) {
                throw new BadCode(parser, otherwise == null ? "is not a code" : otherwise);
            } catch (IllegalArgumentException e) {
                throw new BadCode(parser, String.valueOf(e.getMessage()));
            }
        }
    }

    private static final class BadCode extends DatabindException {

        private static final long serialVersionUID = 1L;

        BadCode(JsonParser parser, String message) {
            super(parser, message);
        }
    }
}
