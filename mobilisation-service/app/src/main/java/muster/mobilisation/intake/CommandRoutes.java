package muster.mobilisation.intake;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.List;
import muster.mobilisation.decision.Answer;
import muster.mobilisation.decision.Receipt;
import muster.wire.Blocking;
import muster.wire.Caller;
import muster.wire.Json;
import muster.wire.Refused;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.publisher.Mono;

/** {@code POST /api/commands/{Name}}: one command, one answer, also of a dry run. */
final class CommandRoutes {

    private final Intake intake;
    private final Reading reading;

    CommandRoutes(Intake intake, Reading reading) {
        this.intake = intake;
        this.reading = reading;
    }

    RouterFunction<ServerResponse> routes() {
        return route().POST("/api/commands/{name}", this::command).build();
    }

    private Mono<ServerResponse> command(ServerRequest request) {
        var caller = Caller.of(request);
        var type = Reading.type(request.pathVariable("name"));
        Authority.require(caller, type.name());
        var dryRun = DryRun.asked(request.queryParams());
        var key = Reading.key(request.headers().firstHeader("Idempotency-Key"), "Idempotency-Key");
        requireJson(request);
        return DataBufferUtils.join(request.body(BodyExtractors.toDataBuffers()), Lines.LONGEST)
                .map(CommandRoutes::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(bytes ->
                        Blocking.call(() -> {
                            var dispatch = reading.dispatch(type, Json.read(bytes), key, caller);
                            return dryRun
                                    ? checked(intake.dryRun().apply(dispatch))
                                    : stored(intake.send(dispatch));
                        }))
                .flatMap(CommandRoutes::ok);
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static void requireJson(ServerRequest request) {
        var type = request.headers().contentType();
        if (type.filter(t -> t.isCompatibleWith(MediaType.APPLICATION_JSON)).isEmpty()) {
            throw new UnsupportedMediaTypeStatusException("Send application/json");
        }
    }

    private static Receipt stored(Answer answer) {
        return switch (answer) {
            case Answer.Stored(var receipt) -> receipt;
            case Answer.Unchanged(var receipt) -> receipt;
            case Answer.Refused(var problem) -> throw new Refused(problem);
            case Answer.WouldStore _, Answer.WouldChangeNothing _ ->
                    throw new IllegalStateException("This was no dry run");
        };
    }

    private static DryRun checked(Answer answer) {
        return switch (answer) {
            case Answer.WouldStore(var events) -> DryRun.of(events);
            case Answer.WouldChangeNothing _, Answer.Unchanged _ -> DryRun.of(List.of());
            case Answer.Refused(var problem) -> throw new Refused(problem);
            case Answer.Stored _ -> throw new IllegalStateException("A dry run stores nothing");
        };
    }

    private static Mono<ServerResponse> ok(Object body) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Json.MAPPER.writeValueAsBytes(body));
    }
}
