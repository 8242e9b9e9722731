package muster.edge.bulk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import muster.edge.identity.FormToken;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a form sends, as it comes: first its token, then the file, then what was pasted. */
final class Sent {

    private final ServerWebExchange exchange;
    private final FormToken token;
    private final DataBufferFactory buffers;

    Sent(ServerWebExchange exchange, FormToken token) {
        this.exchange = exchange;
        this.token = token;
        buffers = exchange.getResponse().bufferFactory();
    }

    /** What comes of the lines; nothing is done with them unless the token is right. */
    <T> Flux<T> lines(Flux<PartEvent> parts, Function<Flux<DataBuffer>, Flux<T>> use) {
        return parts.switchOnFirst((first, all) ->
                checked(first.get())
                        .thenMany(
                                Flux.defer(
                                        () -> use.apply(all.skip(1).concatMap(this::content, 1)))));
    }

    private Mono<Void> checked(@Nullable PartEvent first) {
        var given =
                first instanceof FormPartEvent field && field.name().equals(FormToken.FIELD)
                        ? field.value()
                        : "";
        return token.check(exchange, given);
    }

    private Mono<DataBuffer> content(PartEvent part) {
        if (part instanceof FormPartEvent field) {
            return field.value().isBlank()
                    ? Mono.empty()
                    : Mono.just(
                            buffers.wrap((field.value() + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        var content = part.content();
        // a file need not end with a line's end
        if (part instanceof FilePartEvent && part.isLast() && content.readableByteCount() > 0) {
            return Mono.just(buffers.join(List.of(content, buffers.wrap(new byte[] {'\n'}))));
        }
        if (content.readableByteCount() == 0) {
            DataBufferUtils.release(content);
            return Mono.empty();
        }
        return Mono.just(content);
    }
}
