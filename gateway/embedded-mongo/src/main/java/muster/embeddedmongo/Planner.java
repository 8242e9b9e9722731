package muster.embeddedmongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import muster.embeddedmongo.Condition.Operator;
import org.jspecify.annotations.Nullable;

/**
 * Chooses an index for a query. Per index it turns conditions on the leading fields into ranges of
 * keys: values and $in first, then at most one range. Then it sees whether the index also sorts.
 * The ranges never leave out a match; where they may hold more than matches, the plan says so.
 */
final class Planner {
    private static final int MOST_RANGES = 2_000;

    private final IndexInfo index;
    private final List<IndexField> order;
    private final Filter filter;
    private final Set<Condition> used = new HashSet<>();
    private List<byte[]> prefixes = List.of(new byte[0]);
    private final List<Integer> valuesPerField = new ArrayList<>();
    private @Nullable Bounds bounds;
    private boolean meetsArray;
    private boolean impossible;

    private Planner(IndexInfo index, Filter filter) {
        this.index = index;
        this.order = index.order();
        this.filter = filter;
    }

    static Plan plan(CollectionInfo collection, Filter filter, Document sort) {
        Plan best = null;
        int bestScore = -1;
        for (IndexInfo index : collection.indexes()) {
            Planner planner = new Planner(index, filter);
            planner.bind();
            if (index.sparse() && planner.used.stream().noneMatch(Planner::needsValue)) {
                continue;
            }
            Plan plan = planner.finish(sort);
            int score = planner.score(plan, !sort.isEmpty());
            if (score > bestScore) {
                best = plan;
                bestScore = score;
            }
        }
        return Objects.requireNonNull(best);
    }

    private static boolean needsValue(Condition condition) {
        return condition.operand() != null;
    }

    private int score(Plan plan, boolean sorted) {
        int score = 10 * valuesPerField.size();
        if (index.unique() && valuesPerField.size() >= index.fields().size()) {
            score += 100;
        }
        Bounds range = bounds;
        if (range != null) {
            score += range.twoSided() ? 8 : 6;
        }
        if (sorted && plan.order() != Plan.Order.SORTED) {
            score += 5;
        }
        return 2 * score + (index.isId() ? 1 : 0);
    }

    private void bind() {
        for (int f = 0; f < order.size() && bounds == null; f++) {
            boolean array = index.hasArray(f);
            if (array && meetsArray) {
                return; // two conditions on arrays may hold for different elements
            }
            if (!bindField(order.get(f), array)) {
                return;
            }
            meetsArray |= array;
        }
    }

    private boolean bindField(IndexField field, boolean array) {
        List<Condition> candidates =
                filter.conditions().stream()
                        .filter(c -> c.path().equals(field.path()))
                        .filter(c -> usable(c, field, array))
                        .toList();
        for (Condition c : candidates) {
            if (c.operator() == Operator.EQ && bindValues(field, List.of(wrap(c.operand())), c)) {
                return true;
            }
        }
        for (Condition c : candidates) {
            if (c.operator() == Operator.IN
                    && bindValues(field, (Collection<?>) Objects.requireNonNull(c.operand()), c)) {
                return true;
            }
        }
        for (Condition c : candidates) {
            if (isRange(c.operator())) {
                Bounds known = bounds;
                if (known == null) {
                    bounds = new Bounds(field, c);
                    used.add(c);
                } else if (!array) {
                    impossible |= !known.narrow(c);
                    used.add(c);
                }
            }
        }
        return bounds != null;
    }

    /** Lists can't hold null; the key of a missing value is the key of null. */
    private static Object wrap(@Nullable Object value) {
        return value == null ? de.bwaldvogel.mongo.backend.Missing.getInstance() : value;
    }

    private boolean bindValues(IndexField field, Collection<?> values, Condition condition) {
        TreeSet<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
        for (Object value : values) {
            byte[] key = KeyEncoder.encode(value);
            keys.add(field.descending() ? KeyEncoder.invert(key) : key);
        }
        if ((long) keys.size() * prefixes.size() > MOST_RANGES && !valuesPerField.isEmpty()) {
            return false;
        }
        List<byte[]> longer = new ArrayList<>(keys.size() * prefixes.size());
        for (byte[] prefix : prefixes) {
            for (byte[] key : keys) {
                byte[] both = Arrays.copyOf(prefix, prefix.length + key.length);
                System.arraycopy(key, 0, both, prefix.length, key.length);
                longer.add(both);
            }
        }
        prefixes = longer;
        valuesPerField.add(keys.size());
        used.add(condition);
        return true;
    }

    private static boolean isRange(Operator operator) {
        return switch (operator) {
            case GT, GTE, LT, LTE -> true;
            default -> false;
        };
    }

    private static boolean usable(Condition c, IndexField field, boolean array) {
        boolean simple = field.steps().size() == 1 && !array;
        return switch (c.operator()) {
            case EQ -> indexable(c.operand(), simple);
            case IN ->
                    ((Collection<?>) Objects.requireNonNull(c.operand()))
                            .stream().allMatch(v -> indexable(v, simple));
            case GT, GTE, LT, LTE ->
                    c.operand() != null
                            && indexable(c.operand(), simple)
                            && !KeyEncoder.isNaN(c.operand());
            default -> false;
        };
    }

    private static boolean indexable(@Nullable Object value, boolean simple) {
        return switch (value) {
            case null -> simple;
            case Collection<?> c -> false;
            case BsonRegularExpression r -> false;
            case MinKey m -> false;
            case MaxKey m -> false;
            default -> true;
        };
    }

    private Plan finish(Document sort) {
        List<Range> ranges = new ArrayList<>(prefixes.size());
        Bounds range = bounds;
        for (byte[] prefix : impossible ? List.<byte[]>of() : prefixes) {
            ranges.add(
                    range == null
                            ? Range.startingWith(prefix, prefix.length)
                            : range.behind(prefix));
        }
        boolean covered = !filter.hasOthers() && used.containsAll(filter.conditions());
        if (sort.isEmpty()) {
            return new Plan(index, ranges, covered, Plan.Order.AS_WALKED, false, repeats());
        }
        if (sort.containsKey("$natural")) {
            boolean backwards = Values.isNegative(sort.get("$natural"));
            return new Plan(index, ranges, covered, Plan.Order.AS_WALKED, backwards, repeats());
        }
        for (boolean merge : new boolean[] {false, true}) {
            Boolean backwards = sorts(sort, merge);
            if (backwards != null) {
                Plan.Order how = merge ? Plan.Order.MERGED : Plan.Order.AS_WALKED;
                return new Plan(index, ranges, covered, how, backwards, repeats());
            }
        }
        return new Plan(index, ranges, covered, Plan.Order.SORTED, false, repeats());
    }

    private Plan.Repeats repeats() {
        Plan.Repeats worst = Plan.Repeats.NEVER;
        for (int f = 0; f < index.fields().size(); f++) {
            if (index.hasArray(f)) {
                if (f >= valuesPerField.size()) {
                    return Plan.Repeats.ANYWHERE;
                }
                if (valuesPerField.get(f) > 1) {
                    worst = Plan.Repeats.IN_SEVERAL_RANGES;
                }
            }
        }
        return worst;
    }

    /** Whether to walk backwards for this sort; null if this index can't sort so. */
    private @Nullable Boolean sorts(Document sort, boolean merge) {
        int at = merge ? valuesPerField.size() : 0;
        Boolean backwards = null;
        for (String path : sort.keySet()) {
            boolean wantsDescending = Values.isNegative(sort.get(path));
            if (isConstant(path)) {
                continue;
            }
            while (at < valuesPerField.size() && valuesPerField.get(at) == 1) {
                at++;
            }
            if (at >= order.size() || index.hasArray(at)) {
                return null;
            }
            IndexField field = order.get(at);
            boolean turn = field.descending() != wantsDescending;
            if (!field.path().equals(path) || (backwards != null && backwards != turn)) {
                return null;
            }
            backwards = turn;
            if (path.equals("_id")) {
                break; // no two documents are level here
            }
            at++;
        }
        return backwards != null && backwards;
    }

    private boolean isConstant(String path) {
        for (int f = 0; f < valuesPerField.size(); f++) {
            if (valuesPerField.get(f) == 1
                    && order.get(f).path().equals(path)
                    && !index.hasArray(f)) {
                return true;
            }
        }
        return false;
    }
}
