package muster.edge.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.ByteBuf;
import java.security.Principal;
import java.util.concurrent.atomic.AtomicBoolean;
import muster.edge.EdgeMetric;
import muster.edge.identity.Role;
import muster.edge.problem.Problem;
import muster.edge.problem.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.util.retry.Retry;

/**
 * Passes a call on to the service that answers it, and its answer back, each as it comes: neither
 * is held, both flow at once, and the slower end sets the pace. When the caller goes, so does the
 * call.
 */
final class Relay implements WebHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    /** An answer up to this size is written in one piece. */
    private static final long SMALL = 16 * 1024;

    private final Services services;
    private final HttpClient client;
    private final MeterRegistry metrics;
    private final Closing closing;

    Relay(Services services, HttpClient client, MeterRegistry metrics, Closing closing) {
        this.services = services;
        this.client = client;
        this.metrics = metrics;
        this.closing = closing;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("Nobody is signed in")))
                .flatMap(caller -> relay(exchange, caller));
    }

    private Mono<Void> relay(ServerWebExchange exchange, Principal caller) {
        var request = exchange.getRequest();
        var service = services.answering(request.getPath());
        var broken = new AtomicBoolean();
        var prepared =
                client.headers(headers ->
                                Passed.request(
                                        request.getHeaders(),
                                        headers,
                                        caller.getName(),
                                        Role.of((Authentication) caller),
                                        services.secret()))
                        .request(Passed.method(request.getMethod()))
                        .uri(service.address(request.getURI()));
        var called =
                hasBody(request)
                        ? prepared.send((_, out) -> out.send(body(request, broken), _ -> true))
                        : prepared;
        return called.response((answer, content) -> answer(exchange, service, answer, content))
                .then()
                .retryWhen(
                        Retry.max(1)
                                .filter(_ -> maySendAgain(exchange))
                                .onRetryExhaustedThrow((_, last) -> last.failure()))
                .onErrorMap(
                        _ -> !exchange.getResponse().isCommitted(),
                        failure -> refusal(service, failure, broken.get()));
    }

    /** A kept connection may have been closed by the service just as it was used. */
    private static boolean maySendAgain(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return HttpMethod.GET.equals(request.getMethod())
                && !hasBody(request)
                && !exchange.getResponse().isCommitted();
    }

    private Refused refusal(Service service, Throwable failure, boolean callerBroke) {
        if (failure instanceof Refused refused) {
            return refused;
        }
        if (callerBroke) {
            return new Refused(Problem.brokenOff(), failure);
        }
        EdgeMetric.RELAYED.count(metrics, service.name(), "none");
        LOG.warn("The {} service does not answer: {}", service.name(), failure.toString());
        return new Refused(Problem.unavailable(service.name()), failure);
    }

    private static boolean hasBody(ServerHttpRequest request) {
        var headers = request.getHeaders();
        return headers.getContentLength() > 0
                || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    private static Flux<ByteBuf> body(ServerHttpRequest request, AtomicBoolean broken) {
        return request.getBody()
                .map(NettyDataBufferFactory::toByteBuf)
                .doOnError(_ -> broken.set(true));
    }

    private Mono<Void> answer(
            ServerWebExchange exchange,
            Service service,
            HttpClientResponse answer,
            ByteBufFlux content) {
        int status = answer.status().code();
        if (status == 401) {
            LOG.error("The {} service does not take the internal secret", service.name());
            return Mono.error(new Refused(Problem.unavailable(service.name()), null));
        }
        EdgeMetric.RELAYED.count(metrics, service.name(), status / 100 + "xx");
        var response = exchange.getResponse();
        response.setRawStatusCode(status);
        Passed.answer(answer.responseHeaders(), response.getHeaders());
        var buffers = (NettyDataBufferFactory) response.bufferFactory();
        var length = response.getHeaders().getContentLength();
        if (length >= 0 && length <= SMALL) {
            return response.writeWith(content.aggregate().retain().map(buffers::wrap));
        }
        Flux<DataBuffer> pieces = content.retain().map(buffers::wrap);
        if (MediaType.TEXT_EVENT_STREAM.isCompatibleWith(type(response.getHeaders()))) {
            // the empty piece opens the stream at the reader's end before there is an event
            pieces = pieces.startWith(buffers.wrap(new byte[0])).takeUntilOther(closing.begun());
        }
        return response.writeAndFlushWith(pieces.map(Mono::just));
    }

    private static MediaType type(HttpHeaders headers) {
        var type = headers.getContentType();
        return type == null ? MediaType.APPLICATION_OCTET_STREAM : type;
    }
}
