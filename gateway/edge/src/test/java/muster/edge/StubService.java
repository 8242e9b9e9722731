package muster.edge;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A service behind the edge that remembers what it was asked. */
final class StubService implements AutoCloseable {

    /** What arrived. */
    record Asked(
            String method,
            String uri,
            io.netty.handler.codec.http.HttpHeaders headers,
            String body) {

        @org.jspecify.annotations.Nullable
        String header(String name) {
            return headers.get(name);
        }
    }

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final DisposableServer server;

    private StubService(
            BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> handler,
            boolean remember) {
        server =
                HttpServer.create()
                        .host("127.0.0.1")
                        .port(0)
                        .httpRequestDecoder(decoder -> decoder.maxHeaderSize(65_536))
                        .handle((request, response) -> {
                            if (request.uri().equals("/actuator/health")) {
                                return response.status(200).send();
                            }
                            return remember
                                    ? remembering(request, response, handler)
                                    : handler.apply(request, response);
                        })
                        .bindNow();
    }

    private Publisher<Void> remembering(
            HttpServerRequest request,
            HttpServerResponse response,
            BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> handler) {
        return request.receive()
                .aggregate()
                .asString()
                .defaultIfEmpty("")
                .flatMap(body -> {
                    asked.add(
                            new Asked(
                                    request.method().name(),
                                    request.uri(),
                                    request.requestHeaders().copy(),
                                    body));
                    return Mono.from(handler.apply(request, response));
                });
    }

    /** Reads the whole body, then answers. */
    static StubService answering(
            BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> handler) {
        return new StubService(handler, true);
    }

    /** Handles body and answer itself. */
    static StubService streaming(
            BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> handler) {
        return new StubService(handler, false);
    }

    /** Answers whatever is asked with this JSON. */
    static StubService json(String body) {
        return answering((_, response) ->
                response.header("Content-Type", "application/json").sendString(Mono.just(body)));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    List<Asked> asked() {
        return asked;
    }

    Asked last() {
        return asked.getLast();
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
