package muster.wire;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.LastHttpContent;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.NettyPipeline;

/** How a service serves HTTP. */
@Configuration(proxyBeanMethods = false)
class ServiceServer {

    /**
     * Event loops of its own: the first of several applications to stop must not stop the others'.
     */
    @Bean
    ReactorResourceFactory reactorResources() {
        var resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        return resources;
    }

    @Bean
    NettyServerCustomizer readingOn() {
        var readOn = new ReadOn();
        return server ->
                server.doOnChannelInit((_, channel, _) ->
                        channel.pipeline().addAfter(NettyPipeline.HttpCodec, "read-on", readOn));
    }

    /**
     * Reactor Netty 1.3.7 forgets to read on after an answer that another thread completed, when
     * the next request came quickly; that connection would then hang.
     */
    @Sharable
    private static final class ReadOn extends ChannelDuplexHandler {

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // the promise tells whoever wrote
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (message instanceof LastHttpContent) {
                var written = promise.unvoid();
                written.addListener(
                        _ -> context.executor().execute(() -> context.channel().read()));
                context.write(message, written);
            } else {
                context.write(message, promise);
            }
        }
    }
}
