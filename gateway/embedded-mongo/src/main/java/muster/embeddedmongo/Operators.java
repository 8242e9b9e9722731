package muster.embeddedmongo;

import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The update operators ($set, $inc, $push and so on), as mongo-java-server works them out. To it,
 * this is a collection of at most one document: the one an update meets, or none for an upsert.
 */
final class Operators extends AbstractMongoCollection<Long> {
    private final @Nullable Document met;

    private Operators(@Nullable Document met) {
        super(new NoDatabase(), "update", CollectionOptions.withDefaults(), new CursorRegistry());
        this.met = met;
    }

    /** What becomes of a document that the selector matches; the document given is changed. */
    static Document update(Document document, Document selector, Document command) {
        Document modify = modify(selector, command);
        new Operators(document).findAndModify(modify);
        return document;
    }

    /** What an upsert inserts, its _id the selector's or a new one. */
    static Document upsert(Document selector, Document command) {
        Document modify = modify(selector, command);
        modify.put("upsert", true);
        return (Document)
                Objects.requireNonNull(new Operators(null).findAndModify(modify).get("value"));
    }

    private static Document modify(Document selector, Document command) {
        Document modify = new Document("query", selector);
        modify.put("update", command.get("u"));
        if (command.containsKey("arrayFilters")) {
            modify.put("arrayFilters", command.get("arrayFilters"));
        }
        modify.put("new", true);
        return modify;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            Document fieldSelector) {
        return new QueryResult(met == null ? List.of() : List.of(met));
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        return 1L;
    }

    @Override
    protected Long findDocumentPosition(Document document) {
        return 1L;
    }

    @Override
    protected void handleUpdate(Long position, Document oldDocument, Document newDocument) {}

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            Document orderBy,
            int numberToSkip,
            int numberToReturn,
            int batchSize,
            Document fieldSelector) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected Document getDocument(Long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected int getDataSize() {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void removeDocument(Long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int count() {
        throw new UnsupportedOperationException();
    }

    /** A collection wants a database to name in its messages. */
    private static final class NoDatabase extends AbstractMongoDatabase<Long> {
        NoDatabase() {
            super("embedded", new CursorRegistry());
        }

        @Override
        protected Index<Long> openOrCreateUniqueIndex(
                String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected AbstractMongoCollection<Long> openOrCreateCollection(
                String collectionName, CollectionOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected long getFileSize() {
            throw new UnsupportedOperationException();
        }

        @Override
        protected long getStorageSize() {
            throw new UnsupportedOperationException();
        }
    }
}
