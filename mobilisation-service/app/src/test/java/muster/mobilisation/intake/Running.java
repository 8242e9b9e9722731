package muster.mobilisation.intake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import muster.commitlog.CommitLog;
import muster.mobilisation.Database;
import muster.mobilisation.Mobilisation;
import muster.wire.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The service on a free port and a database of its own, as the gateway calls it. */
final class Running implements AutoCloseable {

    static final String SECRET = "known-to-the-gateway";

    private final Database database;
    private final ConfigurableApplicationContext service;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** An answer as it came. */
    record Reply(int status, String contentType, String text) {

        JsonNode json() {
            return Json.MAPPER.readTree(text);
        }

        String slug() {
            return json().path("type").asString("").replace("/problems/", "");
        }

        List<String> fields() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> error.path("field").asString(""))
                    .toList();
        }

        List<JsonNode> lines() {
            return text.lines().<JsonNode>map(Json.MAPPER::readTree).toList();
        }
    }

    Running(Path folder) {
        database = new Database(folder);
        service =
                new SpringApplicationBuilder(Mobilisation.class)
                        .run(
                                "--server.port=0",
                                "--spring.main.banner-mode=off",
                                "--logging.level.root=warn",
                                "--muster.mobilisation.mongo=" + database.connectionString(),
                                "--muster.mobilisation.log-database=log",
                                "--muster.mobilisation.personal-database=personal",
                                "--muster.mobilisation.internal-secret=" + SECRET);
    }

    int port() {
        return Integer.parseInt(
                Objects.requireNonNull(service.getEnvironment().getProperty("local.server.port")));
    }

    long head() {
        return service.getBean(CommitLog.class).head();
    }

    CommitLog log() {
        return service.getBean(CommitLog.class);
    }

    Reply command(String role, String name, String body) {
        return send(
                request(
                        role,
                        "/" + name,
                        "application/json",
                        null,
                        body.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    Reply keyed(String name, String key, String body) {
        return send(
                request(
                        "ADMIN",
                        "/" + name,
                        "application/json",
                        key,
                        body.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    Reply bulk(String role, String query, String... lines) {
        return send(
                request(
                        role,
                        query,
                        "application/x-ndjson",
                        null,
                        String.join("\n", lines)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    static String line(String command, @Nullable String key, String body) {
        return "{\"command\": \"%s\", %s\"body\": %s}"
                .formatted(command, key == null ? "" : "\"key\": \"" + key + "\", ", body);
    }

    HttpRequest request(
            @Nullable String role,
            String address,
            String contentType,
            @Nullable String key,
            byte[] body) {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:" + port() + "/api/commands" + address))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (role != null) {
            request.header("Authorization", "Bearer " + SECRET)
                    .header("Muster-Role", role)
                    .header("Muster-User", role.toLowerCase(java.util.Locale.ROOT));
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.build();
    }

    Reply send(HttpRequest request) {
        try {
            return reply(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    CompletableFuture<Reply> sendAsync(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(Running::reply);
    }

    private static Reply reply(HttpResponse<String> response) {
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    static Stream<String> roles() {
        return Stream.of("ADMIN", "OPERATOR", "RICC", "PLANNER", "SYSTEM");
    }

    @Override
    public void close() {
        client.close();
        service.close();
        database.close();
    }
}
