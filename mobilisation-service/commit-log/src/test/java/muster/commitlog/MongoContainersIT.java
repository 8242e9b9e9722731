package muster.commitlog;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The log on MongoDB's own servers, as replica sets, wherever Docker answers. Without it every case
 * counts as skipped and says so; with {@code -Pcontainers} every case fails.
 */
class MongoContainersIT {

    private static final boolean DOCKER = DockerClientFactory.instance().isDockerAvailable();
    private static final boolean REQUIRED =
            "required".equals(System.getProperty("muster.containers"));

    /** On MongoDB 7. */
    @Nested
    class OnMongo7 extends OnMongo {
        OnMongo7() {
            super("mongo:7");
        }
    }

    /** On MongoDB 8. */
    @Nested
    class OnMongo8 extends OnMongo {
        OnMongo8() {
            super("mongo:8");
        }
    }

    abstract static class OnMongo extends CommitLogConformance {

        private final String image;
        private @Nullable MongoDBContainer server;
        private @Nullable MongoClient client;

        OnMongo(String image) {
            this.image = image;
        }

        @BeforeAll
        void start() {
            if (!DOCKER) {
                return;
            }
            MongoDBContainer starting = new MongoDBContainer(image).withReplicaSet();
            starting.start();
            server = starting;
            client = MongoClients.create(starting.getConnectionString());
        }

        @AfterAll
        void stop() {
            if (client != null) {
                client.close();
            }
            if (server != null) {
                server.close();
            }
        }

        @Override
        MongoClient client() {
            if (!DOCKER) {
                String skipped = "NOT RUN on " + image + ": Docker does not answer";
                if (REQUIRED) {
                    throw new AssertionError(skipped);
                }
                System.err.println(skipped);
                Assumptions.abort(skipped);
            }
            return Objects.requireNonNull(client);
        }
    }
}
