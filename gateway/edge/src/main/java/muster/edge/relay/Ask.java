package muster.edge.relay;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;
import muster.edge.identity.Role;
import muster.edge.problem.Problem;
import muster.edge.problem.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the services for a page, in the name of whoever is signed in. */
public final class Ask {

    // the pages take of an answer what they show, so that a service may add to it; a count that is
    // not there is none, as the sequence of a dry run
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private record Answer(int status, String body) {}

    private final Services services;
    private final HttpClient client;

    Ask(Services services, HttpClient client) {
        this.services = services;
        this.client = client;
    }

    /** One thing; an answer that is a problem ends the exchange with it. */
    public <T> Mono<T> one(Authentication caller, Address address, Class<T> type) {
        return json(caller, address).map(node -> MAPPER.treeToValue(node, type));
    }

    /** A page of a list. */
    public <T> Mono<Listed<T>> list(Authentication caller, Address address, Class<T> item) {
        return json(caller, address)
                .map(node -> {
                    var items = new ArrayList<T>();
                    node.path("items").forEach(each -> items.add(MAPPER.treeToValue(each, item)));
                    var next = node.path("next");
                    var stopped = node.get("stopped");
                    return new Listed<>(
                            items,
                            next.isString() ? next.asString() : null,
                            node.path("upTo").asLong(),
                            stopped == null
                                    ? null
                                    : MAPPER.treeToValue(stopped, Listed.Stopped.class));
                });
    }

    /**
     * Sends a command.
     *
     * @param key with which it can be sent again and is recorded once; absent for a dry run
     */
    public Mono<Outcome> command(
            Authentication caller, String name, JsonNode body, @Nullable String key) {
        var address =
                Address.of("/api/commands/{command}", name)
                        .with("dryRun", key == null ? "true" : null)
                        .toString();
        return call(
                        caller,
                        address,
                        headers -> {
                            headers.set("Content-Type", "application/json");
                            if (key != null) {
                                headers.set("Idempotency-Key", key);
                            }
                        },
                        MAPPER.writeValueAsBytes(body))
                .map(answer ->
                        answer.status() < 300
                                ? MAPPER.readValue(answer.body(), Outcome.Recorded.class)
                                : new Outcome.Refused(refusal(answer)));
    }

    /**
     * Sends commands, a line each, as they come, and gives the answers as they come: neither is
     * held, and the slower end sets the pace.
     *
     * @return an answer for each line, in order, and the totals
     */
    public Flux<JsonNode> bulk(Authentication caller, boolean dryRun, Flux<DataBuffer> lines) {
        var path = "/api/commands";
        var address = Address.of(path).with("dryRun", dryRun ? "true" : null).toString();
        var service = services.answering(PathContainer.parsePath(path));
        return client.headers(
                        headers -> {
                            headers.set("Content-Type", "application/x-ndjson");
                            Passed.caller(
                                    headers, caller.getName(), Role.of(caller), services.secret());
                        })
                .post()
                .uri(service.base() + address)
                .send((_, out) -> out.send(lines.map(NettyDataBufferFactory::toByteBuf), _ -> true))
                .response((answer, content) ->
                        answer.status().code() < 300
                                ? new Lines().of(content.asByteArray()).map(MAPPER::readTree)
                                : content.aggregate()
                                        .asString(StandardCharsets.UTF_8)
                                        .map(text -> new Answer(answer.status().code(), text))
                                        .flatMapMany(failed ->
                                                Flux.<JsonNode>error(
                                                        new Refused(
                                                                refusal(failed).problem(), null))))
                .onErrorMap(
                        failure -> !(failure instanceof Refused),
                        failure -> new Refused(Problem.unavailable(service.name()), failure));
    }

    private Mono<JsonNode> json(Authentication caller, Address address) {
        return call(caller, address.toString(), _ -> {}, null)
                .map(answer -> {
                    if (answer.status() >= 300) {
                        throw new Refused(refusal(answer).problem(), null);
                    }
                    return MAPPER.readTree(answer.body());
                });
    }

    private Mono<Answer> call(
            Authentication caller,
            String address,
            Consumer<HttpHeaders> more,
            byte @Nullable [] body) {
        var service = services.answering(PathContainer.parsePath(address));
        var prepared =
                client.headers(headers -> {
                    headers.set("Accept", "application/json");
                    Passed.caller(headers, caller.getName(), Role.of(caller), services.secret());
                    more.accept(headers);
                });
        HttpClient.ResponseReceiver<?> called =
                body == null
                        ? prepared.get().uri(service.base() + address)
                        : prepared.post()
                                .uri(service.base() + address)
                                .send(Mono.just(Unpooled.wrappedBuffer(body)));
        return called.responseSingle((answer, content) ->
                        content.asString(StandardCharsets.UTF_8)
                                .defaultIfEmpty("")
                                .map(text -> new Answer(answer.status().code(), text)))
                .timeout(PATIENCE)
                .onErrorMap(
                        failure -> !(failure instanceof Refused),
                        failure -> new Refused(Problem.unavailable(service.name()), failure));
    }

    private static Refusal refusal(Answer answer) {
        return MAPPER.readValue(answer.body(), Refusal.class);
    }
}
