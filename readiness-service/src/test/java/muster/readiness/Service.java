package muster.readiness;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import muster.commitlog.CommitLog;
import muster.contract.Event;
import muster.embeddedmongo.EmbeddedMongo;
import muster.wire.Json;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The whole service on a database of its own, called as the gateway calls it. */
public final class Service implements AutoCloseable {

    public static final String SECRET = "a secret of sixteen and more";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final EmbeddedMongo mongo;
    private final MongoClient client;
    private final CommitLog log;
    private final List<ConfigurableApplicationContext> started = new ArrayList<>();
    private ConfigurableApplicationContext application;

    public Service() {
        try {
            folder = Files.createTempDirectory("muster-readiness");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mongo = EmbeddedMongo.open(folder, Set.of("views"));
        client = MongoClients.create(mongo.connectionString());
        log = CommitLog.open(client.getDatabase("log"), Clock.systemUTC());
        application = start();
    }

    /** Another instance on the same database, or the next after {@link #stop}. */
    public ConfigurableApplicationContext start() {
        application =
                new SpringApplicationBuilder(Readiness.class)
                        .properties(
                                "server.port=0",
                                "muster.readiness.mongo=" + mongo.connectionString(),
                                "muster.readiness.log-database=log",
                                "muster.readiness.views-database=views",
                                "muster.readiness.personal-database=personal",
                                "muster.readiness.internal-secret=" + SECRET,
                                "muster.readiness.public-url=http://127.0.0.1:8080")
                        .run();
        started.add(application);
        return application;
    }

    public void stop() {
        application.close();
    }

    public CommitLog log() {
        return log;
    }

    public MongoClient client() {
        return client;
    }

    public String connectionString() {
        return mongo.connectionString();
    }

    /** One commit; answers its last sequence. */
    public long record(Event... events) {
        return Events.record(log, events);
    }

    public long record(List<? extends Event> events) {
        return Events.record(log, null, events);
    }

    public HttpRequest.Builder request(String path) {
        return request(application, path);
    }

    public static HttpRequest.Builder request(
            ConfigurableApplicationContext application, String path) {
        var port = application.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(40))
                .header("Authorization", "Bearer " + SECRET)
                .header("Muster-User", "tester")
                .header("Muster-Role", "PLANNER");
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** The answer, which must be 200. */
    public JsonNode json(String path) {
        var answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " gave " + answer.statusCode() + answer.body());
        }
        return Json.MAPPER.readTree(answer.body());
    }

    @Override
    public void close() {
        started.forEach(ConfigurableApplicationContext::close);
        log.close();
        client.close();
        mongo.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> assertDeleted(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertDeleted(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
