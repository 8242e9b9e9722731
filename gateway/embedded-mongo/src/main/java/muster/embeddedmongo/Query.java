package muster.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a client asks of one collection. A limit of 0 is none. */
record Query(
        String collection,
        Filter filter,
        Document sort,
        long skip,
        long limit,
        @Nullable Projection projection) {

    static Query first(String collection, Document filter, Document sort) {
        return new Query(collection, Filter.of(filter), sort, 0, 1, null);
    }

    static Query all(String collection, Document filter) {
        return new Query(collection, Filter.of(filter), new Document(), 0, 0, null);
    }
}
