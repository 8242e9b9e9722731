package muster.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What there is: collections, indexes, databases and their sizes. */
final class Listings {
    private final Backend backend;

    Listings(Backend backend) {
        this.backend = backend;
    }

    Reply listCollections(Request request) {
        Filter filter = Filter.of(Values.document(request.body(), "filter"));
        List<Document> found = new ArrayList<>();
        for (CollectionInfo each : catalogue(request).collections().values()) {
            Document description =
                    new Document("name", each.name())
                            .append("type", "collection")
                            .append("options", new Document())
                            .append("info", new Document("readOnly", false))
                            .append("idIndex", each.idIndex().describe());
            if (filter.matches(description)) {
                found.add(description);
            }
        }
        return Reply.documents(request.database() + ".$cmd.listCollections", found);
    }

    Reply listIndexes(Request request) {
        CollectionInfo in = catalogue(request).find(request.collection());
        if (in == null) {
            throw Errors.of(Errors.NO_COLLECTION, "ns does not exist: " + request.namespace());
        }
        return Reply.documents(
                request.namespace(), in.indexes().stream().map(IndexInfo::describe).toList());
    }

    Reply listDatabases() {
        List<Document> databases = new ArrayList<>();
        long total = 0;
        for (String name : backend.names()) {
            Store store = backend.store(name);
            total += store.sizeOnDisk();
            databases.add(
                    new Document("name", name)
                            .append("sizeOnDisk", store.sizeOnDisk())
                            .append("empty", store.catalogue().collections().isEmpty()));
        }
        databases.removeIf(d -> Values.isTrue(d.get("empty")));
        return Reply.ok(new Document("databases", databases).append("totalSize", total));
    }

    Reply collectionStats(Request request) {
        CollectionInfo in = catalogue(request).find(request.collection());
        Document stats = new Document("ns", request.namespace());
        if (in == null) {
            return Reply.ok(stats.append("count", 0).append("size", 0));
        }
        try (Snapshot snapshot = backend.store(request.database()).snapshot()) {
            return snapshot.read((session, catalogue) -> size(session, in, stats));
        }
    }

    private static Reply size(Session session, CollectionInfo in, Document stats)
            throws SQLException {
        PreparedStatement sum =
                session.statement(
                        "SELECT count(*), coalesce(sum(length(d.doc)), 0)"
                                + " FROM entries e CROSS JOIN docs d ON d.pos = e.pos"
                                + " WHERE e.idx = ?");
        sum.setLong(1, in.idIndex().id());
        try (ResultSet row = sum.executeQuery()) {
            row.next();
            return Reply.ok(
                    stats.append("count", row.getLong(1))
                            .append("size", row.getLong(2))
                            .append("nindexes", in.indexes().size()));
        }
    }

    Reply databaseStats(Request request) {
        Store store = backend.existing(request.database());
        return Reply.ok(
                new Document("db", request.database())
                        .append("collections", catalogue(request).collections().size())
                        .append("fileSize", store == null ? 0L : store.sizeOnDisk()));
    }

    private Catalogue catalogue(Request request) {
        Store store = backend.existing(request.database());
        return store == null ? new Catalogue(0, Map.of()) : store.catalogue();
    }
}
