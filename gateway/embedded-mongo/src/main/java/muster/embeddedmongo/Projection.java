package muster.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which fields of a document a client wants, or does not want. */
final class Projection {
    private final boolean include;
    private final boolean withId;
    private final Document tree = new Document();

    private Projection(Document fields) {
        Boolean including = null;
        boolean id = true;
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            Object value = field.getValue();
            if (!(value instanceof Number || value instanceof Boolean)
                    || field.getKey().contains("$")) {
                throw Errors.unsupported("a projection other than by 1 or 0");
            }
            boolean wanted = Values.isTrue(value);
            if (field.getKey().equals("_id")) {
                id = wanted;
                continue;
            }
            if (including != null && including != wanted) {
                throw Errors.of(Errors.BAD_VALUE, "a projection can't both include and exclude");
            }
            including = wanted;
            plant(field.getKey());
        }
        this.withId = id;
        // {_id: 1} alone wants nothing else, {_id: 0} alone everything else
        this.include = including == null ? id : including;
    }

    static @Nullable Projection of(Document fields) {
        return fields.isEmpty() ? null : new Projection(fields);
    }

    private void plant(String path) {
        Document at = tree;
        for (String step : path.split("\\.", -1)) {
            @Nullable Object known = at.get(step);
            Document next = known instanceof Document d ? d : new Document();
            at.put(step, next);
            at = next;
        }
    }

    Document apply(Document document) {
        Document result = new Document();
        for (Map.Entry<String, Object> field : document.entrySet()) {
            if (field.getKey().equals("_id")) {
                if (withId) {
                    result.put("_id", field.getValue());
                }
            } else {
                copy(field, tree, result);
            }
        }
        return result;
    }

    private void copy(Map.Entry<String, Object> field, Document wanted, Document result) {
        @Nullable Object under = wanted.get(field.getKey());
        if (!(under instanceof Document deeper)) {
            if (!include) {
                result.put(field.getKey(), field.getValue());
            }
        } else if (deeper.isEmpty()) {
            if (include) {
                result.put(field.getKey(), field.getValue());
            }
        } else if (field.getValue() instanceof Document inner) {
            result.put(field.getKey(), inside(inner, deeper));
        } else if (field.getValue() instanceof Collection<?> array) {
            List<Object> kept = new ArrayList<>();
            for (Object element : array) {
                if (element instanceof Document inner) {
                    kept.add(inside(inner, deeper));
                } else if (!include) {
                    kept.add(element);
                }
            }
            result.put(field.getKey(), kept);
        } else if (!include) {
            result.put(field.getKey(), field.getValue());
        }
    }

    private Document inside(Document inner, Document deeper) {
        Document result = new Document();
        for (Map.Entry<String, Object> field : inner.entrySet()) {
            copy(field, deeper, result);
        }
        return result;
    }
}
