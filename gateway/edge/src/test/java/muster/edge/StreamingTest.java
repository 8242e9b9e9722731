package muster.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

class StreamingTest {

    private static final int LINES = 50;

    /** Answers each line only after it has read it. */
    private static Publisher<Void> lineByLine(
            HttpServerRequest request, HttpServerResponse response) {
        return response.header("Content-Type", "application/x-ndjson")
                .send(
                        request.receive()
                                .asString()
                                .map(line -> Unpooled.copiedBuffer("read " + line, UTF_8)),
                        _ -> true);
    }

    @Test
    void aBulkUploadIsAnsweredLineByLineWhileItIsStillBeingSent() throws Exception {
        try (var service = StubService.streaming(StreamingTest::lineByLine);
                var edge = RunningEdge.before(service.url(), service.url());
                var socket = edge.socket()) {
            var out = socket.getOutputStream();
            write(
                    out,
                    "POST /api/commands HTTP/1.1\r\nHost: edge\r\nAuthorization: "
                            + RunningEdge.basic("operator", RunningEdge.PASSWORD)
                            + "\r\nContent-Type: application/x-ndjson\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n");
            var in = reader(socket);
            for (int line = 1; line <= LINES; line++) {
                chunk(out, "line " + line + "\n");
                assertThat(next(in, "read line")).isEqualTo("read line " + line);
            }
            write(out, "0\r\n\r\n");
            assertThat(next(in, "0")).isEqualTo("0");
        }
    }

    @Test
    void anEventOfTheStreamArrivesAtOnceAndTheServiceLearnsThatItsReaderHasGone() throws Exception {
        var events = Sinks.many().multicast().<String>onBackpressureBuffer();
        var readerGone = new CompletableFuture<Void>();
        try (var service =
                        StubService.streaming((_, response) ->
                                response.header("Content-Type", "text/event-stream")
                                        .sendHeaders()
                                        .send(
                                                events.asFlux()
                                                        .doOnCancel(() -> readerGone.complete(null))
                                                        .map(StreamingTest::event),
                                                _ -> true));
                var edge = RunningEdge.before(service.url(), service.url())) {
            try (var socket = listening(edge, "/api/feed/stream")) {
                var in = reader(socket);
                next(in, "");
                for (int sequence = 1; sequence <= LINES; sequence++) {
                    emit(events, "id: " + sequence);
                    assertThat(next(in, "id: ")).isEqualTo("id: " + sequence);
                }
            }
            readerGone.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void aCallThatIsGivenUpBeforeItsAnswerIsGivenUpAtTheService() throws Exception {
        var asked = new CompletableFuture<Void>();
        var givenUp = new CompletableFuture<Void>();
        try (var service =
                        StubService.streaming((_, _) ->
                                Mono.<Void>never()
                                        .doOnSubscribe(_ -> asked.complete(null))
                                        .doOnCancel(() -> givenUp.complete(null)));
                var edge = RunningEdge.before(service.url(), service.url())) {
            try (var _ = listening(edge, "/api/feed?wait=30")) {
                asked.get(10, TimeUnit.SECONDS);
            }
            givenUp.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void theSlowerEndSetsThePace() throws Exception {
        var produced = new java.util.concurrent.atomic.AtomicLong();
        var piece = "x".repeat(64 * 1024);
        try (var service =
                        StubService.streaming((_, response) ->
                                response.header("Content-Type", "text/csv")
                                        .send(
                                                Flux.range(0, 16_000)
                                                        .doOnNext(_ -> produced.incrementAndGet())
                                                        .map(_ ->
                                                                Unpooled.copiedBuffer(
                                                                        piece, UTF_8)),
                                                _ -> true));
                var edge = RunningEdge.before(service.url(), service.url());
                var socket = listening(edge, "/api/ledger")) {
            var in = socket.getInputStream();
            long read = 0;
            while (read < 8_000_000) {
                read += in.readNBytes(100_000).length;
            }
            assertThat(produced.get() * piece.length())
                    .as("bytes written of a gigabyte, with 8 MB read")
                    .isLessThan(300_000_000);
        }
    }

    @Test
    void aStreamEndsByItselfWhenTheEdgeIsStopped() throws Exception {
        try (var service =
                StubService.streaming((_, response) ->
                        response.header("Content-Type", "text/event-stream")
                                .send(
                                        Flux.concat(Mono.just(event("id: 1")), Mono.never()),
                                        _ -> true))) {
            var edge = RunningEdge.before(service.url(), service.url());
            try (var socket = listening(edge, "/api/feed/stream")) {
                var in = reader(socket);
                assertThat(next(in, "id: ")).isEqualTo("id: 1");
                edge.close();
                assertThat(next(in, "0")).as("the end of the answer").isEqualTo("0");
            }
        }
    }

    private static io.netty.buffer.ByteBuf event(String text) {
        return Unpooled.copiedBuffer(text + "\n\n", UTF_8);
    }

    private static void emit(Sinks.Many<String> events, String text) {
        events.emitNext(
                text, Sinks.EmitFailureHandler.busyLooping(java.time.Duration.ofSeconds(5)));
    }

    private static Socket listening(RunningEdge edge, String path) throws IOException {
        var socket = edge.socket();
        write(
                socket.getOutputStream(),
                "GET "
                        + path
                        + " HTTP/1.1\r\nHost: edge\r\nAuthorization: "
                        + RunningEdge.basic("operator", RunningEdge.PASSWORD)
                        + "\r\n\r\n");
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    /** The next line with this beginning; an empty one means the next empty line. */
    private static String next(BufferedReader in, String beginning) throws IOException {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (beginning.isEmpty() ? line.isEmpty() : line.startsWith(beginning)) {
                return line;
            }
        }
        return "the connection was closed";
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        write(out, Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }
}
