package muster.edge.problem;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * What the server refuses before any route sees it would have no body: here it gets its problem.
 */
@Configuration(proxyBeanMethods = false)
class BelowTheRoutes {

    private static final String NO_SNIFFING = "X-Content-Type-Options";

    @Bean
    NettyRouteProvider unreadableAddresses() {
        return routes ->
                routes.route(
                        request -> !readable(request),
                        (request, response) -> refuse(response, address()));
    }

    @Bean
    NettyServerCustomizer undecodedRequests() {
        var undecoded = new Undecoded();
        return server ->
                server.doOnChannelInit((_, channel, _) ->
                        channel.pipeline()
                                .addAfter(NettyPipeline.HttpCodec, "undecoded", undecoded));
    }

    private static boolean readable(HttpServerRequest request) {
        var asked = request.uri();
        if (!asked.startsWith("/")) {
            return false;
        }
        var host = request.requestHeaders().get(HttpHeaderNames.HOST);
        try {
            var uri = new URI("http://" + (host == null ? "localhost" : host) + asked);
            return uri.getRawPath().startsWith("/") && uri.getRawFragment() == null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private static Mono<Void> refuse(HttpServerResponse response, Problem problem) {
        return response.status(problem.status())
                .header(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .header(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .header(NO_SNIFFING, "nosniff")
                .sendByteArray(Mono.just(problem.json()))
                .then();
    }

    private static Problem address() {
        return Problem.unreadable(
                "The address or the Host header holds characters that an address can't. Encode"
                        + " them with per cent signs.");
    }

    /** The server answers what it can't decode with a bare status and closes the connection. */
    @Sharable
    private static final class Undecoded extends ChannelDuplexHandler {

        private static final AttributeKey<Boolean> LINGERING =
                AttributeKey.valueOf(BelowTheRoutes.class, "lingering");
        private static final Duration LINGER = Duration.ofMillis(250);
        private static final Set<Integer> STATUSES = Set.of(400, 413, 414, 431);

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // the promise tells whoever wrote
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            var written = message instanceof LastHttpContent ? promise.unvoid() : promise;
            if (message instanceof LastHttpContent) {
                written.addListener(_ -> awaitNext(context));
            }
            if (message instanceof FullHttpResponse bare && isBare(bare)) {
                var body = Unpooled.wrappedBuffer(problem(bare.status().code()).json());
                var full = new DefaultFullHttpResponse(bare.protocolVersion(), bare.status(), body);
                full.headers()
                        .set(bare.headers())
                        .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                        .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                        .set(NO_SNIFFING, "nosniff");
                bare.release();
                context.channel().attr(LINGERING).set(true);
                context.write(full, written);
            } else {
                context.write(message, written);
            }
        }

        /**
         * Reactor Netty 1.3.7 forgets to read on after an answer that another thread completed,
         * when the next request came quickly; that connection would then hang.
         */
        @SuppressWarnings("FutureReturnValueIgnored") // runs on the channel's own loop
        private static void awaitNext(ChannelHandlerContext context) {
            context.executor().execute(() -> context.channel().read());
        }

        /** Closing at once, with bytes unread, would reset the connection and lose the answer. */
        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // the promise tells whoever closed
        public void close(ChannelHandlerContext context, ChannelPromise promise) {
            if (context.channel().attr(LINGERING).get() == null) {
                context.close(promise);
                return;
            }
            context.channel().config().setAutoRead(true);
            context.executor()
                    .schedule(
                            () -> context.close(promise), LINGER.toMillis(), TimeUnit.MILLISECONDS);
        }

        private static boolean isBare(FullHttpResponse response) {
            return STATUSES.contains(response.status().code())
                    && !response.content().isReadable()
                    && !response.headers().contains(HttpHeaderNames.CONTENT_TYPE)
                    && !response.headers().contains(NO_SNIFFING);
        }

        private static Problem problem(int status) {
            return switch (status) {
                case 414 ->
                        Problem.of(
                                "address-too-long",
                                "The address is too long",
                                414,
                                "Ask for less at once.");
                case 413, 431 ->
                        Problem.of(
                                "headers-too-large",
                                "The headers are too large",
                                status,
                                "All headers together may have 16 KiB. Send fewer or shorter"
                                        + " ones.");
                default -> Problem.unreadable("It is not the HTTP that this server reads.");
            };
        }
    }
}
