package muster.edge.problem;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Turns every failure of an exchange into a problem; what nobody foresaw gets a reference. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemHandler implements WebExceptionHandler, ServerExchangeRejectedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final Problems problems;

    ProblemHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        return problems.answer(exchange, problem(failure));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException refusal) {
        return handle(exchange, (Throwable) refusal);
    }

    private static Problem problem(Throwable failure) {
        return switch (failure) {
            case Refused refused -> refused.problem();
            case ServerExchangeRejectedException _ -> rejected(failure);
            case DataBufferLimitException _ -> tooLarge();
            case DecodingException _ -> Problem.unreadable("The body can't be read.");
            case InvalidMediaTypeException _ ->
                    Problem.unreadable("A header that names a media type can't be read.");
            case ResponseStatusException status -> ofStatus(status);
            default -> unforeseen(failure);
        };
    }

    private static Problem rejected(Throwable failure) {
        var why = String.valueOf(failure.getMessage());
        return why.contains("HTTP method")
                ? method(new HttpHeaders())
                : Problem.unreadable(
                        "The address or a header holds characters that are not taken here, such as"
                                + " an encoded slash, a double slash or a control character.");
    }

    private static Problem ofStatus(ResponseStatusException failure) {
        if (failure.getCause() instanceof DataBufferLimitException) {
            return tooLarge();
        }
        int status = failure.getStatusCode().value();
        return switch (status) {
            case 404 ->
                    Problem.of(
                            "not-found",
                            "Not found",
                            404,
                            "There is nothing at this address. Check it, or start at the home"
                                    + " page.");
            case 405 -> method(failure.getHeaders());
            case 406 ->
                    Problem.of(
                            "not-acceptable",
                            "Not acceptable",
                            406,
                            "This address can't answer in a media type that Accept names. Ask for"
                                    + " another.");
            case 413 -> tooLarge();
            case 415 ->
                    Problem.of(
                            "media-type",
                            "Unsupported media type",
                            415,
                            "This address does not read the media type that was sent. Send"
                                    + " another.");
            default ->
                    status < 500
                            ? Problem.unreadable("A part of the request is missing or malformed.")
                            : unforeseen(failure);
        };
    }

    private static Problem method(HttpHeaders headers) {
        return Problem.of(
                        "method",
                        "Method not allowed",
                        405,
                        "This address does not take this method. Use another, such as one that"
                                + " Allow names.")
                .with(HttpHeaders.ALLOW, headers.getFirst(HttpHeaders.ALLOW));
    }

    private static Problem tooLarge() {
        return Problem.of(
                "too-large", "Too large", 413, "More was sent than is read here. Send less.");
    }

    private static Problem unforeseen(Throwable failure) {
        var reference = UUID.randomUUID().toString();
        LOG.error("Failure {}", reference, failure);
        return Problem.failure(reference);
    }
}
