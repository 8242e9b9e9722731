package muster.standalone.description;

import java.lang.reflect.ParameterizedType;
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
import muster.contract.Event;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which fields of an event the feed shows: asked of the feed itself, with an event full of them.
 */
final class Published {

    private Published() {}

    static Set<String> fields(Class<? extends Event> type) {
        try {
            var data =
                    Class.forName("muster.readiness.feed.Published")
                            .getDeclaredMethod("data", Event.class);
            data.setAccessible(true);
            return new TreeSet<>(((ObjectNode) data.invoke(null, sample(type))).propertyNames());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object sample(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType list) {
            return List.of(sample(list.getActualTypeArguments()[0]));
        }
        var plain = (Class<?>) type;
        if (plain == String.class) {
            return "TEXT";
        }
        if (plain == int.class || plain == Integer.class) {
            return 1;
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return true;
        }
        if (plain == BigDecimal.class) {
            return BigDecimal.ONE;
        }
        if (plain == LocalDate.class) {
            return LocalDate.EPOCH;
        }
        if (plain == LocalTime.class) {
            return LocalTime.NOON;
        }
        if (plain == Instant.class) {
            return Instant.EPOCH;
        }
        if (plain == Period.class) {
            return Period.ofMonths(6);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return Schemas.isCode(plain) ? code(plain) : record(plain);
    }

    private static Object code(Class<?> type) throws ReflectiveOperationException {
        var code =
                switch (type.getSimpleName()) {
                    case "ForceId" -> "WMP";
                    case "OfficerId" -> "WMP-1234";
                    case "OperationId" -> "G7";
                    case "RequestId" -> "G7-1";
                    case "AbstractionId" -> "WMP-1234-A1";
                    case "DeploymentId" -> "D-7K3M9QXA";
                    case "ExtensionId" -> "E-7K3M9QXA";
                    case "CourseId" -> "C-7K3M9QXA";
                    case "MobilisationId" -> "M-7K3M9QXA";
                    case "UnitId" -> "U-7K3M9QXA";
                    case "CarrierId" -> "WMP-PC01";
                    case "ReminderId" -> "N-0A1B2C3D4E5F6071";
                    case "RotaEntryId" -> "R-7K3M9QXA";
                    case "DemandId" -> "P-7K3M9QXA";
                    case "DecisionId" -> "L-7K3M9QXA";
                    case "AidId" -> "A-7K3M9QXA";
                    default -> throw new IllegalStateException("No example of a " + type);
                };
        return type.getConstructor(String.class).newInstance(code);
    }

    private static Object record(Class<?> type) throws ReflectiveOperationException {
        var components = type.getRecordComponents();
        var values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = sample(components[i].getGenericType());
        }
        var constructor =
                type.getDeclaredConstructor(
                        Arrays.stream(components).map(c -> c.getType()).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }
}
