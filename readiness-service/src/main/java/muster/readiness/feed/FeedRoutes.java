package muster.readiness.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import muster.contract.Invalid;
import muster.readiness.feed.Published.Message;
import muster.readiness.feed.Reading.Found;
import muster.readiness.query.Asked;
import muster.wire.Blocking;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The feed over HTTP. */
final class FeedRoutes {

    private static final MediaType BATCH =
            MediaType.parseMediaType("application/cloudevents-batch+json");
    private static final int USUAL = 100;
    private static final int MOST = 1_000;
    private static final int LONGEST_WAIT = 30;
    private static final int CHUNK = 100;
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
    private static final byte[] STILL_HERE = ": keep-alive\n\n".getBytes(StandardCharsets.UTF_8);

    private final Reading reading;
    private final FeedMeters meters;

    FeedRoutes(Reading reading, FeedMeters meters) {
        this.reading = reading;
        this.meters = meters;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/api/feed", this::batch)
                .GET("/api/feed/stream", this::stream)
                .build();
    }

    private Mono<ServerResponse> batch(ServerRequest request) {
        return Blocking.call(
                        () -> {
                            var asked = new Asked(request.queryParams());
                            var after = asked.number("after");
                            int limit = asked.limit(USUAL, MOST);
                            var wait = asked.number("wait");
                            var wanted = Wanted.of(asked);
                            var atLeast = asked.atLeast();
                            asked.done();
                            reading.awaitLog(atLeast);
                            var seconds = wait == null ? 0 : Math.min(wait, LONGEST_WAIT);
                            reading.catchUp(after == null ? 0 : after, limit);
                            return reading.await(
                                    after == null ? 0 : after,
                                    wanted,
                                    limit,
                                    Duration.ofSeconds(seconds));
                        })
                .flatMap(found -> batch(request, found));
    }

    private Mono<ServerResponse> batch(ServerRequest request, Found found) {
        meters.sent(found.messages().size());
        return ServerResponse.ok()
                .contentType(BATCH)
                .header(HttpHeaders.LINK, "<" + next(request, found.seen()) + ">; rel=\"next\"")
                .bodyValue(array(found.messages()));
    }

    /** As the gateway's path, with what was asked for. */
    private static String next(ServerRequest request, long after) {
        var address = UriComponentsBuilder.fromPath("/api/feed").queryParam("after", after);
        request.queryParams()
                .forEach((name, values) -> {
                    if (!name.equals("after")) {
                        address.queryParam(name, "{" + name + "}");
                    }
                });
        return address.encode().buildAndExpand(request.queryParams().toSingleValueMap()).toString();
    }

    private static byte[] array(List<Message> messages) {
        var out = new ByteArrayOutputStream();
        out.write('[');
        for (int i = 0; i < messages.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.writeBytes(messages.get(i).json());
        }
        out.write(']');
        return out.toByteArray();
    }

    private Mono<ServerResponse> stream(ServerRequest request) {
        return Blocking.call(
                        () -> {
                            var asked = new Asked(request.queryParams());
                            var after = asked.number("after");
                            var wanted = Wanted.of(asked);
                            var atLeast = asked.atLeast();
                            asked.done();
                            var resumed = lastEventId(request);
                            reading.awaitLog(atLeast);
                            var from = resumed != null ? resumed : after != null ? after : 0;
                            return events(from, wanted);
                        })
                .flatMap(events ->
                        ServerResponse.ok()
                                .contentType(MediaType.TEXT_EVENT_STREAM)
                                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                                .header("X-Accel-Buffering", "no")
                                .build((exchange, _) ->
                                        exchange.getResponse()
                                                .writeAndFlushWith(events.map(Mono::just))));
    }

    private static @Nullable Long lastEventId(ServerRequest request) {
        var given = request.headers().firstHeader("Last-Event-ID");
        if (given == null || given.isEmpty()) {
            return null;
        }
        if (!given.matches("[0-9]{1,18}")) {
            throw new Invalid("Last-Event-ID", "must be the id of an event of this stream");
        }
        return Long.valueOf(given);
    }

    /**
     * Reads when the connection takes more, one chunk ahead at most, so that a slow reader holds up
     * nobody and fills no memory. Waiting costs a virtual thread. Begins with a comment, so that
     * the reader knows at once that the stream is open.
     */
    private Flux<DataBuffer> events(long from, Wanted wanted) {
        var seen = new AtomicLong(from);
        return Blocking.call(() -> chunk(seen, wanted))
                .repeat()
                .startWith(Mono.fromSupplier(() -> wrap(STILL_HERE)))
                .doOnSubscribe(_ -> meters.readerCame())
                .doFinally(_ -> meters.readerWent());
    }

    private DataBuffer chunk(AtomicLong seen, Wanted wanted) {
        var found = reading.await(seen.get(), wanted, CHUNK, KEEP_ALIVE);
        seen.set(found.seen());
        var out = new ByteArrayOutputStream();
        for (var message : found.messages()) {
            out.writeBytes(
                    ("id: " + message.sequence() + "\ndata: ").getBytes(StandardCharsets.UTF_8));
            out.writeBytes(message.json());
            out.writeBytes(new byte[] {'\n', '\n'});
        }
        meters.sent(found.messages().size());
        return wrap(found.messages().isEmpty() ? STILL_HERE : out.toByteArray());
    }

    private static DataBuffer wrap(byte[] bytes) {
        return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
    }
}
