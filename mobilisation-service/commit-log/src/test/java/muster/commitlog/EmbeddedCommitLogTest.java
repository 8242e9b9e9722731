package muster.commitlog;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.Objects;
import muster.embeddedmongo.EmbeddedMongo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The log on the embedded database. */
class EmbeddedCommitLogTest extends CommitLogConformance {

    private @Nullable EmbeddedMongo database;
    private @Nullable MongoClient client;

    @BeforeAll
    void start(@TempDir Path folder) {
        database = EmbeddedMongo.open(folder);
        client = MongoClients.create(database.connectionString());
    }

    @AfterAll
    void stop() {
        client().close();
        Objects.requireNonNull(database).close();
    }

    @Override
    MongoClient client() {
        return Objects.requireNonNull(client);
    }
}
