package muster.embeddedmongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import muster.embeddedmongo.Condition.Operator;
import org.jspecify.annotations.Nullable;

/**
 * A query, read once: the conditions that all must hold, whether the client wrote them side by side
 * or under $and, and whatever else there is. What is not known is refused, never passed over.
 */
final class Filter {
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Predicate<Document>> others = new ArrayList<>();

    private Filter() {}

    static Filter of(Document query) {
        Filter filter = new Filter();
        filter.read(query);
        return filter;
    }

    List<Condition> conditions() {
        return conditions;
    }

    boolean hasOthers() {
        return !others.isEmpty();
    }

    boolean isEmpty() {
        return conditions.isEmpty() && others.isEmpty();
    }

    boolean matches(Document document) {
        for (Condition condition : conditions) {
            if (!condition.matches(document)) {
                return false;
            }
        }
        for (Predicate<Document> other : others) {
            if (!other.test(document)) {
                return false;
            }
        }
        return true;
    }

    private void read(Document query) {
        for (Map.Entry<String, Object> entry : query.entrySet()) {
            String key = entry.getKey();
            Object value = entry.getValue();
            switch (key) {
                case "$and" -> Values.documents(notEmpty(key, value), key).forEach(this::read);
                case "$or" -> {
                    List<Filter> any = all(key, value);
                    others.add(d -> any.stream().anyMatch(f -> f.matches(d)));
                }
                case "$nor" -> {
                    List<Filter> none = all(key, value);
                    others.add(d -> none.stream().noneMatch(f -> f.matches(d)));
                }
                case "$comment" -> {}
                default -> {
                    if (key.startsWith("$")) {
                        throw Errors.unsupported("the query operator " + key);
                    }
                    conditions.addAll(conditions(key, value));
                }
            }
        }
    }

    private static List<Filter> all(String key, @Nullable Object value) {
        return Values.documents(notEmpty(key, value), key).stream().map(Filter::of).toList();
    }

    private static @Nullable Object notEmpty(String key, @Nullable Object value) {
        if (value instanceof Collection<?> all && all.isEmpty()) {
            throw Errors.of(Errors.BAD_VALUE, key + " must be a nonempty array");
        }
        return value;
    }

    static boolean isOperators(@Nullable Object value) {
        return value instanceof Document document
                && !document.isEmpty()
                && document.keySet().iterator().next().startsWith("$")
                && !document.containsKey("$ref");
    }

    static List<Condition> conditions(String path, @Nullable Object value) {
        List<String> steps = List.of(path.split("\\.", -1));
        if (value instanceof BsonRegularExpression) {
            return List.of(new Condition(path, steps, Operator.REGEX, value));
        }
        if (!isOperators(value)) {
            return List.of(new Condition(path, steps, Operator.EQ, value));
        }
        List<Condition> conditions = new ArrayList<>();
        Document operators = (Document) java.util.Objects.requireNonNull(value);
        for (Map.Entry<String, Object> each : operators.entrySet()) {
            if (each.getKey().equals("$options")) {
                continue;
            }
            if (each.getKey().equals("$regex")) {
                Object regex = BsonRegularExpression.convertToRegularExpression(operators);
                conditions.add(new Condition(path, steps, Operator.REGEX, regex));
                continue;
            }
            Operator operator = operator(each.getKey());
            check(operator, each.getKey(), each.getValue());
            conditions.add(new Condition(path, steps, operator, each.getValue()));
        }
        return conditions;
    }

    private static Operator operator(String name) {
        return switch (name) {
            case "$eq" -> Operator.EQ;
            case "$ne" -> Operator.NE;
            case "$gt" -> Operator.GT;
            case "$gte" -> Operator.GTE;
            case "$lt" -> Operator.LT;
            case "$lte" -> Operator.LTE;
            case "$in" -> Operator.IN;
            case "$nin" -> Operator.NIN;
            case "$exists" -> Operator.EXISTS;
            case "$size" -> Operator.SIZE;
            case "$all" -> Operator.ALL;
            case "$type" -> Operator.TYPE;
            case "$not" -> Operator.NOT;
            case "$elemMatch" -> Operator.ELEM_MATCH;
            default -> throw Errors.unsupported("the query operator " + name);
        };
    }

    private static void check(Operator operator, String name, @Nullable Object operand) {
        switch (operator) {
            case IN, NIN, ALL -> {
                if (!(operand instanceof Collection<?> list)) {
                    throw Errors.of(Errors.BAD_VALUE, name + " needs an array");
                }
                if (list.stream().anyMatch(Filter::isOperators)) {
                    throw Errors.unsupported(name + " with operators inside");
                }
            }
            case NOT -> {
                if (!isOperators(operand) && !(operand instanceof BsonRegularExpression)) {
                    throw Errors.of(Errors.BAD_VALUE, "$not needs a regex or a document");
                }
                conditions("", operand);
            }
            case ELEM_MATCH -> {
                if (!(operand instanceof Document document)) {
                    throw Errors.of(Errors.BAD_VALUE, "$elemMatch needs an Object");
                }
                if (isOperators(document)) {
                    conditions("", document);
                } else {
                    of(document);
                }
            }
            default -> {}
        }
    }
}
