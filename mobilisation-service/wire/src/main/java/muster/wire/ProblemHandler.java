package muster.wire;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import muster.contract.Invalid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Turns every failure of a route into a problem; what nobody foresaw gets a reference to quote. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ProblemHandler implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final Function<Throwable, Optional<Problem>> ofService;

    /** Also handles what only the service knows of, such as its log being unavailable. */
    public ProblemHandler(Function<Throwable, Optional<Problem>> ofService) {
        this.ofService = ofService;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        var problem = problem(failure);
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == 503) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        }
        var body = response.bufferFactory().wrap(Json.MAPPER.writeValueAsBytes(problem.body()));
        return response.writeWith(Mono.just(body));
    }

    /** The problem a failure is to a caller. */
    public Problem problem(Throwable failure) {
        return switch (failure) {
            case Refused refused -> refused.problem();
            case Invalid invalid -> Problem.invalid(invalid.faults());
            case DataBufferLimitException _ -> tooLarge();
            case ResponseStatusException status -> ofStatus(status);
            default -> ofService.apply(failure).orElseGet(() -> unforeseen(failure));
        };
    }

    private static Problem ofStatus(ResponseStatusException failure) {
        int status = failure.getStatusCode().value();
        if (failure.getCause() instanceof DataBufferLimitException) {
            return tooLarge();
        }
        return switch (status) {
            case 404 -> Problem.notFound("There is nothing at this address.");
            case 405 -> Problem.of("method", "Method not allowed", 405, "Use another method.");
            case 406 ->
                    Problem.of(
                            "not-acceptable", "Not acceptable", 406, "Ask for another media type.");
            case 413 -> tooLarge();
            case 415 ->
                    Problem.of(
                            "media-type",
                            "Unsupported media type",
                            415,
                            "Send application/json, or application/x-ndjson in bulk.");
            default ->
                    status < 500
                            ? Problem.of(
                                    "bad-request",
                                    "Bad request",
                                    status,
                                    "The request can't be understood. Nothing was stored.")
                            : unforeseen(failure);
        };
    }

    private static Problem tooLarge() {
        return Problem.of(
                "too-large",
                "Too large",
                413,
                "Nothing was stored. Send less at once, or use the bulk address.");
    }

    private static Problem unforeseen(Throwable failure) {
        var reference = UUID.randomUUID().toString();
        LOG.error("Failure {}", reference, failure);
        return Problem.of(
                "failure",
                "Something went wrong",
                500,
                "Quote the reference " + reference + " to whoever runs this service.");
    }
}
