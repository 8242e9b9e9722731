package muster.mobilisation.intake;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.nio.charset.StandardCharsets;
import muster.contract.Role;
import muster.wire.Blocking;
import muster.wire.Caller;
import muster.wire.ProblemHandler;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code POST /api/commands}: a command a line, an answer a line, while the rest still comes in.
 */
final class BulkRoutes {

    private final Intake intake;
    private final Reading reading;
    private final ProblemHandler problems;

    BulkRoutes(Intake intake, Reading reading, ProblemHandler problems) {
        this.intake = intake;
        this.reading = reading;
        this.problems = problems;
    }

    RouterFunction<ServerResponse> routes() {
        return route().POST("/api/commands", this::bulk).build();
    }

    private Mono<ServerResponse> bulk(ServerRequest request) {
        var caller = Caller.of(request);
        if (caller.role() == Role.PLANNER) {
            Authority.require(caller, "commands in bulk");
        }
        if (request.headers()
                .contentType()
                .filter(t -> t.isCompatibleWith(MediaType.APPLICATION_NDJSON))
                .isEmpty()) {
            throw new UnsupportedMediaTypeStatusException("Send application/x-ndjson");
        }
        var dryRun = DryRun.asked(request.queryParams());
        var body = request.body((in, context) -> in.getBody());
        var lines = Flux.defer(() -> answers(body, caller, dryRun));
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_NDJSON)
                .body((out, context) ->
                        out.writeAndFlushWith(
                                lines.map(text ->
                                        Mono.just(
                                                out.bufferFactory()
                                                        .wrap(
                                                                text.getBytes(
                                                                        StandardCharsets
                                                                                .UTF_8))))));
    }

    private Flux<String> answers(Flux<DataBuffer> body, Caller caller, boolean dryRun) {
        return Flux.<String, Bulk>generate(
                        () ->
                                new Bulk(
                                        new Lines(Chunks.of(body)),
                                        caller,
                                        intake,
                                        reading,
                                        problems,
                                        dryRun),
                        (bulk, sink) -> {
                            bulk.next().ifPresentOrElse(sink::next, sink::complete);
                            return bulk;
                        },
                        Bulk::close)
                .subscribeOn(Blocking.VIRTUAL);
    }
}
