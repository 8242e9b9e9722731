package muster.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** What goes back to the client. */
sealed interface Reply {
    record Plain(Document document) implements Reply {}

    /** A batch of a cursor; the documents go out as the bytes they were stored as. */
    record Batch(String namespace, String name, long cursor, List<byte[]> documents)
            implements Reply {}

    static Reply ok(Document document) {
        document.put("ok", 1.0);
        return new Plain(document);
    }

    static Reply failed(RuntimeException e) {
        Document document = new Document("ok", 0.0);
        document.putAll(Errors.document(e));
        return new Plain(document);
    }

    static Reply firstBatch(String namespace, long cursor, List<byte[]> documents) {
        return new Batch(namespace, "firstBatch", cursor, documents);
    }

    static Reply documents(String namespace, List<Document> documents) {
        return firstBatch(namespace, 0, documents.stream().map(Bson::encode).toList());
    }
}
