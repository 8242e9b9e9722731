package muster.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a command changes: documents together with their index entries, and the catalogue. */
final class WriteTransaction {
    private final Session session;
    private Catalogue catalogue;
    private long nextPosition;

    WriteTransaction(Session session, Catalogue catalogue, long nextPosition) {
        this.session = session;
        this.catalogue = catalogue;
        this.nextPosition = nextPosition;
    }

    Session session() {
        return session;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    void change(Catalogue changed) {
        catalogue = changed;
    }

    void restore(Catalogue before) {
        catalogue = before;
    }

    long nextPosition() {
        return nextPosition;
    }

    void storeVersion() throws SQLException {
        PreparedStatement update = session.statement("UPDATE meta SET version = ?");
        update.setLong(1, catalogue.version());
        update.executeUpdate();
    }

    void insert(String collection, Document document, byte[] raw) throws SQLException {
        CollectionInfo into = collection(collection);
        byte[] id = KeyEncoder.encode(document.get("_id"));
        long position = nextPosition++;
        List<Set<byte[]>> keys = keys(into, document);
        for (int i = 0; i < keys.size(); i++) {
            refuseDuplicates(into, into.indexes().get(i), keys.get(i), document, position);
        }
        PreparedStatement doc = session.statement("INSERT INTO docs (pos, doc) VALUES (?, ?)");
        doc.setLong(1, position);
        doc.setBytes(2, raw);
        doc.executeUpdate();
        for (int i = 0; i < keys.size(); i++) {
            addEntries(into.indexes().get(i), keys.get(i), id, position);
        }
    }

    void replace(String collection, long position, Document before, Document after, byte[] rawAfter)
            throws SQLException {
        CollectionInfo in = collection(collection);
        byte[] id = KeyEncoder.encode(before.get("_id"));
        if (!Arrays.equals(id, KeyEncoder.encode(after.get("_id")))) {
            throw Errors.of(Errors.IMMUTABLE_FIELD, "the (immutable) field '_id' can't be altered");
        }
        List<Set<byte[]>> old = keys(in, before);
        List<Set<byte[]>> changed = keys(in, after);
        for (int i = 0; i < changed.size(); i++) {
            Set<byte[]> both = new TreeSet<>(Arrays::compareUnsigned);
            both.addAll(old.get(i));
            both.retainAll(changed.get(i));
            old.get(i).removeAll(both);
            changed.get(i).removeAll(both);
            refuseDuplicates(in, in.indexes().get(i), changed.get(i), after, position);
        }
        PreparedStatement doc = session.statement("UPDATE docs SET doc = ? WHERE pos = ?");
        doc.setBytes(1, rawAfter);
        doc.setLong(2, position);
        doc.executeUpdate();
        for (int i = 0; i < changed.size(); i++) {
            removeEntries(in.indexes().get(i), old.get(i), id);
            addEntries(in.indexes().get(i), changed.get(i), id, position);
        }
    }

    void delete(String collection, long position, Document document) throws SQLException {
        CollectionInfo from = collection(collection);
        byte[] id = KeyEncoder.encode(document.get("_id"));
        List<Set<byte[]>> keys = keys(from, document);
        for (int i = 0; i < keys.size(); i++) {
            removeEntries(from.indexes().get(i), keys.get(i), id);
        }
        PreparedStatement doc = session.statement("DELETE FROM docs WHERE pos = ?");
        doc.setLong(1, position);
        doc.executeUpdate();
    }

    /** Enters one document that is already there into an index that is being built. */
    void enter(CollectionInfo in, IndexInfo index, Document document, long position)
            throws SQLException {
        Set<byte[]> keys = keysIn(in, index, document);
        refuseDuplicates(in, index, keys, document, position);
        addEntries(index, keys, KeyEncoder.encode(document.get("_id")), position);
    }

    private CollectionInfo collection(String name) {
        CollectionInfo found = catalogue.find(name);
        if (found == null) {
            throw new IllegalStateException("no collection " + name);
        }
        return found;
    }

    private List<Set<byte[]>> keys(CollectionInfo in, Document document) throws SQLException {
        List<Set<byte[]>> keys = new ArrayList<>(in.indexes().size());
        for (IndexInfo index : in.indexes()) {
            keys.add(keysIn(in, index, document));
        }
        return keys;
    }

    private Set<byte[]> keysIn(CollectionInfo in, IndexInfo index, Document document)
            throws SQLException {
        IndexKeys.Found found = IndexKeys.of(index, document);
        if ((found.arrays() & ~index.arrays()) != 0) {
            rememberArrays(in.name(), index.id(), found.arrays());
        }
        return found.keys();
    }

    /** The planner must know before this document can be found, so the version goes up with it. */
    private void rememberArrays(String collection, long index, long arrays) throws SQLException {
        CollectionInfo current = collection(collection);
        for (IndexInfo each : current.indexes()) {
            if (each.id() == index && (arrays & ~each.arrays()) != 0) {
                IndexInfo changed = each.withArrays(arrays);
                PreparedStatement update =
                        session.statement("UPDATE indexes SET arrays = ? WHERE id = ?");
                update.setLong(1, changed.arrays());
                update.setLong(2, index);
                update.executeUpdate();
                change(catalogue.with(current.replacing(changed)));
            }
        }
    }

    private void refuseDuplicates(
            CollectionInfo in, IndexInfo index, Set<byte[]> keys, Document document, long own)
            throws SQLException {
        if (!index.unique()) {
            return;
        }
        for (byte[] key : keys) {
            if (takenByAnother(index, key, own)) {
                throw Errors.of(
                        Errors.DUPLICATE_KEY,
                        "E11000 duplicate key error collection: "
                                + in.name()
                                + " index: "
                                + index.name()
                                + " dup key: "
                                + describe(index, document));
            }
        }
    }

    private static String describe(IndexInfo index, Document document) {
        Document key = new Document();
        index.fields().forEach(f -> key.put(f.path(), first(document, f)));
        return key.toString(true, "{ ", " }");
    }

    private static @Nullable Object first(Document document, IndexField field) {
        return document.get(field.steps().getFirst());
    }

    private boolean takenByAnother(IndexInfo index, byte[] key, long own) throws SQLException {
        PreparedStatement find;
        if (index.isId()) {
            find =
                    session.statement(
                            "SELECT pos FROM entries WHERE idx = ? AND key = ? AND pos<>?");
            find.setLong(1, index.id());
            find.setBytes(2, key);
            find.setLong(3, own);
        } else {
            find =
                    session.statement(
                            "SELECT pos FROM entries WHERE idx = ? AND key >= ? AND key < ?"
                                    + " AND pos <> ? LIMIT 1");
            find.setLong(1, index.id());
            find.setBytes(2, key);
            find.setBytes(3, Range.end(key));
            find.setLong(4, own);
        }
        try (ResultSet row = find.executeQuery()) {
            return row.next();
        }
    }

    private void addEntries(IndexInfo index, Set<byte[]> keys, byte[] id, long position)
            throws SQLException {
        for (byte[] key : keys) {
            PreparedStatement add =
                    session.statement("INSERT INTO entries (idx, key, pos) VALUES (?, ?, ?)");
            add.setLong(1, index.id());
            add.setBytes(2, entry(index, key, id));
            add.setLong(3, position);
            add.executeUpdate();
        }
    }

    private void removeEntries(IndexInfo index, Set<byte[]> keys, byte[] id) throws SQLException {
        for (byte[] key : keys) {
            PreparedStatement remove =
                    session.statement("DELETE FROM entries WHERE idx = ? AND key = ?");
            remove.setLong(1, index.id());
            remove.setBytes(2, entry(index, key, id));
            remove.executeUpdate();
        }
    }

    private static byte[] entry(IndexInfo index, byte[] key, byte[] id) {
        if (index.isId()) {
            return key;
        }
        byte[] entry = Arrays.copyOf(key, key.length + id.length);
        System.arraycopy(id, 0, entry, key.length, id.length);
        return entry;
    }
}
