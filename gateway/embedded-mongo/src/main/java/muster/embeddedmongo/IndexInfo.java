package muster.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * An index as the catalogue holds it.
 *
 * @param arrays bit n is set once a document had an array on the way to field n: from then on the
 *     planner may neither sort by that field nor meet two conditions in one entry
 */
record IndexInfo(
        long id,
        String name,
        List<IndexField> fields,
        boolean unique,
        boolean sparse,
        long arrays) {

    static final String ID_NAME = "_id_";

    boolean isId() {
        return name.equals(ID_NAME);
    }

    boolean hasArray(int field) {
        return field < fields.size() && (arrays & (1L << field)) != 0;
    }

    IndexInfo withArrays(long more) {
        return new IndexInfo(id, name, fields, unique, sparse, arrays | more);
    }

    /**
     * The fields that order the entries. Each entry ends with the document's _id, so any index also
     * sorts by _id behind its own fields, and no two entries are the same.
     */
    List<IndexField> order() {
        if (isId()) {
            return fields;
        }
        List<IndexField> order = new ArrayList<>(fields);
        order.add(IndexField.ID);
        return order;
    }

    Document keySpec() {
        Document spec = new Document();
        fields.forEach(f -> spec.put(f.path(), f.descending() ? -1 : 1));
        return spec;
    }

    boolean sameAs(IndexInfo other) {
        return fields.equals(other.fields) && unique == other.unique && sparse == other.sparse;
    }

    Document describe() {
        Document description = new Document("v", 2).append("key", keySpec()).append("name", name);
        if (unique && !isId()) {
            description.put("unique", true);
        }
        if (sparse) {
            description.put("sparse", true);
        }
        return description;
    }
}
