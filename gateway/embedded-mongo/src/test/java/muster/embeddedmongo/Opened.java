package muster.embeddedmongo;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.Set;
import org.bson.Document;

/** An embedded database with a client on it, as the product connects. */
final class Opened implements AutoCloseable {
    final EmbeddedMongo mongo;
    final MongoClient client;

    Opened(Path folder, String... relaxed) {
        mongo = EmbeddedMongo.open(folder, Set.of(relaxed));
        client = MongoClients.create(mongo.connectionString());
    }

    MongoDatabase database() {
        return client.getDatabase("muster")
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    MongoCollection<Document> collection(String name) {
        return database().getCollection(name);
    }

    Document explain(String collection, Document find) {
        Document command = new Document("find", collection);
        command.putAll(find);
        return database()
                .runCommand(new Document("explain", command))
                .get("executionStats", Document.class);
    }

    @Override
    public void close() {
        client.close();
        mongo.close();
    }
}
