package muster.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creating, renaming and dropping collections, indexes and databases. */
final class Definitions {
    private static final Set<String> CREATE_OPTIONS =
            Set.of("create", "$db", "lsid", "writeConcern", "comment", "$readPreference", "capped");
    private static final Set<String> INDEX_OPTIONS =
            Set.of("v", "key", "name", "ns", "unique", "sparse", "background");

    private final Backend backend;

    Definitions(Backend backend) {
        this.backend = backend;
    }

    /** As MongoDB, a write creates the collection it needs. */
    static CollectionInfo ensure(WriteTransaction transaction, String name) throws SQLException {
        CollectionInfo known = transaction.catalogue().find(name);
        if (known != null) {
            return known;
        }
        if (name.contains("$") || name.startsWith("system.") || name.length() > 200) {
            throw Errors.of(Errors.INVALID_NAME, "not a collection's name: " + name);
        }
        PreparedStatement insert =
                transaction.session().statement("INSERT INTO collections (name) VALUES (?)");
        insert.setString(1, name);
        insert.executeUpdate();
        long id = transaction.session().number("SELECT last_insert_rowid()");
        CollectionInfo created = new CollectionInfo(id, name, List.of());
        IndexInfo onId =
                store(
                        transaction,
                        created,
                        new IndexInfo(
                                0, IndexInfo.ID_NAME, List.of(IndexField.ID), true, false, 0));
        created = created.with(onId);
        transaction.change(transaction.catalogue().with(created));
        return created;
    }

    private static IndexInfo store(WriteTransaction transaction, CollectionInfo in, IndexInfo index)
            throws SQLException {
        PreparedStatement insert =
                transaction
                        .session()
                        .statement(
                                "INSERT INTO indexes (coll, name, spec, uniq, sparse, arrays)"
                                        + " VALUES (?, ?, ?, ?, ?, ?)");
        insert.setLong(1, in.id());
        insert.setString(2, index.name());
        insert.setBytes(3, Bson.encode(index.keySpec()));
        insert.setBoolean(4, index.unique());
        insert.setBoolean(5, index.sparse());
        insert.setLong(6, index.arrays());
        insert.executeUpdate();
        long id = transaction.session().number("SELECT last_insert_rowid()");
        return new IndexInfo(
                id, index.name(), index.fields(), index.unique(), index.sparse(), index.arrays());
    }

    Reply create(Request request) {
        for (String option : request.body().keySet()) {
            boolean known = CREATE_OPTIONS.contains(option);
            if (!known || (option.equals("capped") && Values.isTrue(request.body().get(option)))) {
                throw Errors.unsupported("a collection with the option '" + option + "'");
            }
        }
        String name = request.collection();
        writer(request)
                .write(transaction -> {
                    if (transaction.catalogue().find(name) != null) {
                        throw Errors.of(
                                Errors.COLLECTION_EXISTS,
                                "Collection already exists. NS: " + request.namespace());
                    }
                    return ensure(transaction, name);
                });
        return Reply.ok(new Document());
    }

    Reply drop(Request request) {
        String name = request.collection();
        int indexes =
                writer(request)
                        .write(transaction -> {
                            CollectionInfo known = transaction.catalogue().find(name);
                            if (known == null) {
                                return 0;
                            }
                            drop(transaction, known);
                            return known.indexes().size();
                        });
        return Reply.ok(new Document("nIndexesWas", indexes).append("ns", request.namespace()));
    }

    private static void drop(WriteTransaction transaction, CollectionInfo known)
            throws SQLException {
        Session session = transaction.session();
        run(
                session,
                "DELETE FROM docs WHERE pos IN (SELECT pos FROM entries WHERE idx = ?)",
                known.idIndex().id());
        for (IndexInfo index : known.indexes()) {
            run(session, "DELETE FROM entries WHERE idx = ?", index.id());
        }
        run(session, "DELETE FROM indexes WHERE coll = ?", known.id());
        run(session, "DELETE FROM collections WHERE id = ?", known.id());
        transaction.change(transaction.catalogue().without(known.name()));
    }

    private static void run(Session session, String sql, long id) throws SQLException {
        PreparedStatement statement = session.statement(sql);
        statement.setLong(1, id);
        statement.executeUpdate();
    }

    Reply dropDatabase(Request request) {
        if (backend.existing(request.database()) != null) {
            writer(request)
                    .write(transaction -> {
                        for (CollectionInfo each : transaction.catalogue().collections().values()) {
                            drop(transaction, each);
                        }
                        return true;
                    });
        }
        return Reply.ok(new Document("dropped", request.database()));
    }

    Reply rename(Request request) {
        String from = request.collection();
        String to = Values.string(request.body(), "to");
        int dot = from.indexOf('.');
        int toDot = to.indexOf('.');
        if (dot < 0 || toDot < 0 || !from.substring(0, dot).equals(to.substring(0, toDot))) {
            throw Errors.unsupported("renaming a collection into another database");
        }
        String oldName = from.substring(dot + 1);
        String newName = to.substring(toDot + 1);
        boolean dropTarget = Values.isTrue(request.body().get("dropTarget"));
        backend.store(from.substring(0, dot))
                .writer()
                .write(transaction -> rename(transaction, oldName, newName, dropTarget));
        return Reply.ok(new Document());
    }

    private static boolean rename(
            WriteTransaction transaction, String from, String to, boolean dropTarget)
            throws SQLException {
        CollectionInfo source = transaction.catalogue().find(from);
        if (source == null) {
            throw Errors.of(Errors.NO_COLLECTION, "source namespace does not exist");
        }
        CollectionInfo target = transaction.catalogue().find(to);
        if (target != null) {
            if (!dropTarget) {
                throw Errors.of(Errors.COLLECTION_EXISTS, "target namespace exists");
            }
            drop(transaction, target);
        }
        PreparedStatement update =
                transaction.session().statement("UPDATE collections SET name = ? WHERE id = ?");
        update.setString(1, to);
        update.setLong(2, source.id());
        update.executeUpdate();
        transaction.change(transaction.catalogue().without(from).with(source.named(to)));
        return true;
    }

    Reply createIndexes(Request request) {
        String name = request.collection();
        List<IndexInfo> wanted = new ArrayList<>();
        for (Document each : Values.documents(request.body().get("indexes"), "indexes")) {
            wanted.add(index(each));
        }
        Document answer =
                writer(request)
                        .write(transaction -> {
                            int before = ensure(transaction, name).indexes().size();
                            for (IndexInfo each : wanted) {
                                createIndex(transaction, name, each);
                            }
                            int after = ensure(transaction, name).indexes().size();
                            return new Document("numIndexesBefore", before)
                                    .append("numIndexesAfter", after);
                        });
        return Reply.ok(answer);
    }

    private static IndexInfo index(Document description) {
        for (Map.Entry<String, Object> option : description.entrySet()) {
            if (!INDEX_OPTIONS.contains(option.getKey())) {
                throw Errors.unsupported("an index with the option '" + option.getKey() + "'");
            }
        }
        Document key = Values.document(description, "key");
        if (key.isEmpty() || key.size() > 31) {
            throw Errors.of(Errors.CANNOT_CREATE_INDEX, "an index has 1 to 31 fields");
        }
        for (Map.Entry<String, Object> field : key.entrySet()) {
            boolean direction =
                    field.getValue() instanceof Number n && Math.abs(n.doubleValue()) == 1;
            if (!direction || field.getKey().contains("$")) {
                throw Errors.unsupported("an index other than by 1 or -1");
            }
            if (IndexField.of(field.getKey(), false).steps().stream()
                    .anyMatch(s -> s.isEmpty() || Values.isPosition(s))) {
                throw Errors.unsupported("an index on a position in an array");
            }
        }
        return new IndexInfo(
                0,
                Values.string(description, "name"),
                Catalogue.fields(key),
                Values.isTrue(description.get("unique")),
                Values.isTrue(description.get("sparse")),
                0);
    }

    private static void createIndex(WriteTransaction transaction, String name, IndexInfo wanted)
            throws SQLException {
        CollectionInfo in = ensure(transaction, name);
        if (wanted.fields().equals(List.of(IndexField.ID))) {
            return;
        }
        for (IndexInfo known : in.indexes()) {
            boolean sameName = known.name().equals(wanted.name());
            boolean sameFields = known.fields().equals(wanted.fields());
            if (sameName && known.sameAs(wanted)) {
                return;
            }
            if (sameName || sameFields) {
                throw Errors.of(
                        Errors.INDEX_CONFLICT,
                        "the index "
                                + known.name()
                                + " has the same name or fields, and is another one");
            }
        }
        IndexInfo created = store(transaction, in, wanted);
        transaction.change(transaction.catalogue().with(in.with(created)));
        build(transaction, in, created);
    }

    private static void build(WriteTransaction transaction, CollectionInfo in, IndexInfo created)
            throws SQLException {
        Plan all = Planner.plan(in, Filter.of(new Document()), new Document());
        Walk walk = new Walk(transaction.session(), all, true);
        for (Range range : all.ranges()) {
            walk.range(
                    range,
                    (key, position, raw) -> {
                        transaction.enter(in, created, Bson.decode(raw), position);
                        return true;
                    });
        }
    }

    Reply dropIndexes(Request request) {
        String name = request.collection();
        @Nullable Object index = request.body().get("index");
        int was =
                writer(request)
                        .write(transaction -> {
                            CollectionInfo in = transaction.catalogue().find(name);
                            if (in == null) {
                                throw Errors.of(Errors.NO_COLLECTION, "ns not found");
                            }
                            for (IndexInfo each : chosen(in, index)) {
                                dropIndex(transaction, name, each);
                            }
                            return in.indexes().size();
                        });
        return Reply.ok(new Document("nIndexesWas", was));
    }

    private static List<IndexInfo> chosen(CollectionInfo in, @Nullable Object index) {
        List<IndexInfo> own = in.indexes().stream().filter(i -> !i.isId()).toList();
        if ("*".equals(index)) {
            return own;
        }
        List<IndexInfo> chosen =
                own.stream()
                        .filter(i ->
                                i.name().equals(index)
                                        || (index instanceof Document key
                                                && i.fields().equals(Catalogue.fields(key))))
                        .toList();
        if (chosen.isEmpty()) {
            throw Errors.of(Errors.NO_INDEX, "index not found: " + index);
        }
        return chosen;
    }

    private static void dropIndex(WriteTransaction transaction, String name, IndexInfo index)
            throws SQLException {
        run(transaction.session(), "DELETE FROM entries WHERE idx = ?", index.id());
        run(transaction.session(), "DELETE FROM indexes WHERE id = ?", index.id());
        CollectionInfo in = ensure(transaction, name);
        transaction.change(transaction.catalogue().with(in.without(index)));
    }

    private Writer writer(Request request) {
        return backend.store(request.database()).writer();
    }
}
