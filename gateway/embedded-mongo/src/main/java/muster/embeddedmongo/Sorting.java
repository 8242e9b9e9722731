package muster.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sort as bytes per document: in order where the documents are. */
final class Sorting {
    private final List<IndexField> fields = new ArrayList<>();

    Sorting(Document sort) {
        for (String path : sort.keySet()) {
            if (!(sort.get(path) instanceof Number way) || Math.abs(way.doubleValue()) != 1) {
                throw Errors.unsupported("a sort other than by 1 or -1");
            }
            fields.add(IndexField.of(path, way.doubleValue() < 0));
        }
    }

    /** Behind the sort comes the _id, so that level documents have one order, too. */
    byte[] key(Document document) {
        KeyEncoder key = new KeyEncoder();
        for (IndexField field : fields) {
            byte[] value = extreme(document, field);
            key.raw(field.descending() ? KeyEncoder.invert(value) : value);
        }
        return key.add(document.get("_id")).toBytes();
    }

    /** Of an array the least element counts, or the greatest where the sort descends. */
    private static byte[] extreme(Document document, IndexField field) {
        byte @Nullable [] best = null;
        for (Object value : Values.at(document, field.steps())) {
            if (value instanceof Collection<?> array) {
                for (Object element : array) {
                    best = better(best, KeyEncoder.encode(element), field.descending());
                }
            } else {
                best = better(best, KeyEncoder.encode(value), field.descending());
            }
        }
        return best == null ? KeyEncoder.encode(KeyEncoder.EMPTY_ARRAY) : best;
    }

    private static byte[] better(byte @Nullable [] best, byte[] other, boolean descending) {
        if (best == null) {
            return other;
        }
        int order = Arrays.compareUnsigned(other, best);
        return (descending ? order > 0 : order < 0) ? other : best;
    }
}
