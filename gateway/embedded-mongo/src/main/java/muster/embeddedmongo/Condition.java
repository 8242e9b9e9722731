package muster.embeddedmongo;

import de.bwaldvogel.mongo.backend.BsonType;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One operator on one field. An array satisfies it through any of its elements, or as a whole. */
record Condition(String path, List<String> steps, Operator operator, @Nullable Object operand) {

    enum Operator {
        EQ,
        NE,
        GT,
        GTE,
        LT,
        LTE,
        IN,
        NIN,
        EXISTS,
        SIZE,
        ALL,
        TYPE,
        REGEX,
        NOT,
        ELEM_MATCH
    }

    boolean matches(Document document) {
        return test(Values.at(document, steps));
    }

    /** Whether a lone value, such as an element of an array, satisfies the operator. */
    boolean matchesValue(@Nullable Object value) {
        return switch (operator) {
            case NE, NIN, NOT, EXISTS -> test(listOf(value));
            default -> element(value);
        };
    }

    private static List<@Nullable Object> listOf(@Nullable Object value) {
        List<@Nullable Object> one = new java.util.ArrayList<>(1);
        one.add(value);
        return one;
    }

    private boolean test(List<@Nullable Object> values) {
        return switch (operator) {
            case NE -> values.stream().noneMatch(v -> any(v, e -> same(e, operand)));
            case NIN -> values.stream().noneMatch(v -> any(v, this::isIn));
            case NOT -> {
                for (Condition inner : inner()) {
                    if (!inner.test(values)) {
                        yield true;
                    }
                }
                yield false;
            }
            case EXISTS ->
                    values.stream().anyMatch(v -> !(v instanceof Missing))
                            == Values.isTrue(operand);
            case SIZE -> values.stream().anyMatch(this::element);
            case ELEM_MATCH -> values.stream().anyMatch(this::element);
            case ALL -> {
                Collection<?> wanted = list();
                yield !wanted.isEmpty()
                        && wanted.stream()
                                .allMatch(w ->
                                        values.stream().anyMatch(v -> any(v, e -> same(e, w))));
            }
            default -> {
                for (Object value : values) {
                    if (any(value, this::element)) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }

    private static boolean any(@Nullable Object value, Predicate<@Nullable Object> test) {
        if (value instanceof Collection<?> array) {
            for (Object element : array) {
                if (test.test(element)) {
                    return true;
                }
            }
        }
        return test.test(value);
    }

    private boolean element(@Nullable Object value) {
        return switch (operator) {
            case EQ -> same(value, operand);
            case IN -> isIn(value);
            case GT -> ordered(value) && KeyEncoder.compare(value, operand) > 0;
            case GTE -> ordered(value) && KeyEncoder.compare(value, operand) >= 0;
            case LT -> ordered(value) && KeyEncoder.compare(value, operand) < 0;
            case LTE -> ordered(value) && KeyEncoder.compare(value, operand) <= 0;
            case SIZE ->
                    value instanceof Collection<?> array
                            && operand instanceof Number n
                            && array.size() == n.doubleValue();
            case TYPE -> isOfType(value);
            case REGEX ->
                    value instanceof String s
                            && operand instanceof BsonRegularExpression r
                            && r.matcher(s).find();
            case ELEM_MATCH ->
                    value instanceof Collection<?> array && array.stream().anyMatch(this::whole);
            case NE, NIN, NOT, EXISTS, ALL -> test(listOf(value));
        };
    }

    /** A range holds only values of its bound's own kind; not-a-number only itself. */
    private boolean ordered(@Nullable Object value) {
        if (operand instanceof MinKey || operand instanceof MaxKey) {
            return true;
        }
        boolean nan = KeyEncoder.isNaN(operand);
        return KeyEncoder.kind(value) == KeyEncoder.kind(operand)
                && nan == KeyEncoder.isNaN(value)
                && (!nan || operator == Operator.GTE || operator == Operator.LTE);
    }

    private boolean whole(@Nullable Object element) {
        if (Filter.isOperators(operand)) {
            return inner().stream().allMatch(c -> c.matchesValue(element));
        }
        return element instanceof Document d && Filter.of((Document) given()).matches(d);
    }

    private List<Condition> inner() {
        return Filter.conditions(path, given());
    }

    private Object given() {
        return Objects.requireNonNull(operand);
    }

    private Collection<?> list() {
        return (Collection<?>) given();
    }

    private boolean isIn(@Nullable Object value) {
        for (Object wanted : list()) {
            if (same(value, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(@Nullable Object value, @Nullable Object wanted) {
        if (wanted instanceof BsonRegularExpression r && value instanceof String s) {
            return r.matcher(s).find();
        }
        return KeyEncoder.kind(value) == KeyEncoder.kind(wanted)
                && KeyEncoder.compare(value, wanted) == 0;
    }

    private boolean isOfType(@Nullable Object value) {
        return switch (operand) {
            case String name when name.equals("number") -> value instanceof Number;
            case String name -> BsonType.forString(name).matches(value);
            case Number number -> BsonType.forNumber(number).matches(value);
            case null, default -> throw Errors.unsupported("this operand of $type");
        };
    }
}
