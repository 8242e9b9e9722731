package muster.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The entries one document has in one index: one, or one per element of an array. A field that is
 * missing counts as null, an empty array has an entry of its own below null.
 */
@SuppressWarnings("ReferenceEquality") // the very same array counts, not an equal one
final class IndexKeys {
    private final IndexInfo index;
    private final SortedSet<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
    private long arrays;

    private IndexKeys(IndexInfo index) {
        this.index = index;
    }

    /** Keys without the _id at their end, and which fields met an array. */
    record Found(SortedSet<byte[]> keys, long arrays) {}

    static Found of(IndexInfo index, Document document) {
        IndexKeys found = new IndexKeys(index);
        int count = index.fields().size();
        @Nullable Object[] values = new @Nullable Object[count];
        Arrays.fill(values, document);
        found.expand(values, new int[count]);
        return new Found(found.keys, found.arrays);
    }

    private void expand(@Nullable Object[] values, int[] at) {
        Collection<?> array = null;
        for (int f = 0; f < values.length; f++) {
            List<String> steps = index.fields().get(f).steps();
            while (at[f] < steps.size() && !(values[f] instanceof Collection)) {
                values[f] =
                        values[f] instanceof Document d
                                ? d.getOrMissing(steps.get(at[f]))
                                : Missing.getInstance();
                at[f]++;
            }
            if (values[f] instanceof Collection<?> met && at[f] <= steps.size()) {
                arrays |= 1L << f;
                if (array != null && array != met) {
                    throw Errors.of(
                            Errors.PARALLEL_ARRAYS,
                            "cannot index parallel arrays: " + index.name());
                }
                array = met;
            }
        }
        if (array == null) {
            addKey(values);
        } else if (array.isEmpty()) {
            element(values, at, array, KeyEncoder.EMPTY_ARRAY);
        } else {
            for (Object element : array) {
                element(values, at, array, element);
            }
        }
    }

    private void element(
            @Nullable Object[] values, int[] at, Collection<?> array, @Nullable Object element) {
        @Nullable Object[] single = values.clone();
        int[] reached = at.clone();
        for (int f = 0; f < single.length; f++) {
            if (single[f] == array) {
                int end = index.fields().get(f).steps().size();
                boolean inside = at[f] < end && element instanceof Document;
                if (at[f] < end && !inside && element != KeyEncoder.EMPTY_ARRAY) {
                    single[f] = Missing.getInstance();
                } else {
                    single[f] = element;
                }
                // beyond the end: an array inside this array is one value
                reached[f] = inside ? at[f] : end + 1;
            }
        }
        expand(single, reached);
    }

    private void addKey(@Nullable Object[] values) {
        if (index.sparse() && Arrays.stream(values).allMatch(v -> v instanceof Missing)) {
            return;
        }
        KeyEncoder key = new KeyEncoder();
        for (int f = 0; f < values.length; f++) {
            if (index.fields().get(f).descending()) {
                key.raw(KeyEncoder.invert(KeyEncoder.encode(values[f])));
            } else {
                key.add(values[f]);
            }
        }
        keys.add(key.toBytes());
    }
}
