package muster.edge.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import muster.edge.EdgeSettings;
import org.springframework.boot.health.contributor.CompositeReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/** Wires the relay. */
@Configuration(proxyBeanMethods = false)
class RelayRoutes {

    /** Each reader of the stream holds a connection: 1,000 of them, and as many calls. */
    private static final int CONNECTIONS = 2_000;

    /** Of its own: the shared ones would end with the first application of a JVM that stops. */
    @Bean
    ReactorResourceFactory edgeLoops() {
        var resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        resources.setLoopResourcesSupplier(() -> LoopResources.create("edge"));
        return resources;
    }

    @Bean(destroyMethod = "dispose")
    ConnectionProvider edgeConnections() {
        return ConnectionProvider.builder("edge-relay")
                .maxConnections(CONNECTIONS)
                .pendingAcquireMaxCount(CONNECTIONS)
                .pendingAcquireTimeout(Duration.ofSeconds(5))
                .maxIdleTime(Duration.ofSeconds(30))
                .evictInBackground(Duration.ofSeconds(30))
                .build();
    }

    @Bean
    HttpClient edgeClient(ConnectionProvider connections, ReactorResourceFactory loops) {
        return HttpClient.create(connections)
                .runOn(loops.getLoopResources())
                .protocol(HttpProtocol.HTTP11)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 2_000)
                .httpResponseDecoder(decoder -> decoder.maxHeaderSize(32 * 1024))
                .compress(false)
                .followRedirect(false)
                // a command must not be sent twice; the relay itself repeats what may be repeated
                .disableRetry(true);
    }

    @Bean
    Services services(EdgeSettings settings) {
        return new Services(settings);
    }

    @Bean
    Ask ask(Services services, HttpClient client) {
        return new Ask(services, client);
    }

    @Bean
    Closing closing() {
        return new Closing();
    }

    @Bean
    SimpleUrlHandlerMapping relayed(
            Services services, HttpClient client, MeterRegistry metrics, Closing closing) {
        return new SimpleUrlHandlerMapping(
                Map.of("/api/**", new Relay(services, client, metrics, closing)),
                Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean("servicesHealthContributor")
    ReactiveHealthContributor health(Services services, HttpClient client) {
        var each = new LinkedHashMap<String, ReactiveHealthContributor>();
        each.put("mobilisation", new ServiceHealth(services.mobilisation(), client));
        each.put("readiness", new ServiceHealth(services.readiness(), client));
        return CompositeReactiveHealthContributor.fromMap(each);
    }
}
