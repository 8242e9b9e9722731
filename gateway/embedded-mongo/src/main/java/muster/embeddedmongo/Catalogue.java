package muster.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which collections and indexes a file holds, as of one version. Immutable: a reader works with the
 * catalogue of exactly the state it reads.
 */
record Catalogue(long version, Map<String, CollectionInfo> collections) {

    @Nullable CollectionInfo find(String name) {
        return collections.get(name);
    }

    Catalogue with(CollectionInfo collection) {
        Map<String, CollectionInfo> changed = new TreeMap<>(collections);
        changed.put(collection.name(), collection);
        return new Catalogue(version + 1, changed);
    }

    Catalogue without(String name) {
        Map<String, CollectionInfo> changed = new TreeMap<>(collections);
        changed.remove(name);
        return new Catalogue(version + 1, changed);
    }

    static Catalogue load(Session session) throws SQLException {
        Map<Long, List<IndexInfo>> indexes = new HashMap<>();
        try (PreparedStatement all =
                        session.prepare(
                                "SELECT coll, id, name, spec, uniq, sparse, arrays FROM indexes"
                                        + " ORDER BY id");
                ResultSet rows = all.executeQuery()) {
            while (rows.next()) {
                indexes.computeIfAbsent(rows.getLong(1), k -> new ArrayList<>())
                        .add(
                                new IndexInfo(
                                        rows.getLong(2),
                                        rows.getString(3),
                                        fields(Bson.decode(rows.getBytes(4))),
                                        rows.getBoolean(5),
                                        rows.getBoolean(6),
                                        rows.getLong(7)));
            }
        }
        Map<String, CollectionInfo> collections = new TreeMap<>();
        try (PreparedStatement all = session.prepare("SELECT id, name FROM collections");
                ResultSet rows = all.executeQuery()) {
            while (rows.next()) {
                long id = rows.getLong(1);
                List<IndexInfo> own = indexes.getOrDefault(id, List.of());
                collections.put(
                        rows.getString(2),
                        new CollectionInfo(id, rows.getString(2), List.copyOf(own)));
            }
        }
        return new Catalogue(session.version(), collections);
    }

    static List<IndexField> fields(Document spec) {
        List<IndexField> fields = new ArrayList<>();
        spec.forEach((path, way) -> fields.add(IndexField.of(path, Values.isNegative(way))));
        return List.copyOf(fields);
    }
}
