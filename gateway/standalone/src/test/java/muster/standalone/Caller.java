package muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import muster.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Calls the gateway as one of its users. */
public final class Caller implements AutoCloseable {

    /** An answer: its status and its JSON. */
    public record Answer(int status, JsonNode body) {

        public long sequence() {
            return body.get("sequence").asLong();
        }

        public String id() {
            return body.get("id").asString();
        }
    }

    static final String PASSWORD = "secret-of-this-test";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;
    private final String authorization;

    Caller(String address, String user) {
        this.address = address;
        this.authorization =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    /** A command that must be stored. */
    public Answer command(String name, String body) {
        var answer = send(name, body, null);
        assertThat(answer.status()).as(name + " " + body + ": " + answer.body()).isEqualTo(200);
        return answer;
    }

    Answer send(String name, String body, @Nullable String key) {
        try {
            return trySend(name, body, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer trySend(String name, String body, @Nullable String key) throws IOException {
        var request =
                request("/api/commands/" + name)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return answer(request.build());
    }

    /** Commands a line each; the answers, the totals last. */
    List<JsonNode> bulk(String lines, String query) {
        var request =
                request("/api/commands" + query)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(lines))
                        .build();
        try {
            return exchange(request).body().lines().map(Json.MAPPER::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A query that must be answered. */
    public JsonNode get(String path) {
        var answer = ask(path);
        assertThat(answer.status()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    public Answer ask(String path) {
        try {
            return answer(request(path).GET().build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", authorization);
    }

    HttpClient client() {
        return client;
    }

    private Answer answer(HttpRequest request) throws IOException {
        var response = exchange(request);
        return new Answer(response.statusCode(), Json.MAPPER.readTree(response.body()));
    }

    private HttpResponse<String> exchange(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
