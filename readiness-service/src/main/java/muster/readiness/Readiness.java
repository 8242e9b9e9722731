package muster.readiness;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/**
 * The service. What it is made of is listed here, rather than found on the classpath, which it may
 * share with other applications.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration(
        value = {
            PropertyPlaceholderAutoConfiguration.class,
            ConfigurationPropertiesAutoConfiguration.class,
            LifecycleAutoConfiguration.class,
            ApplicationAvailabilityAutoConfiguration.class,
            SslAutoConfiguration.class,
            org.springframework.boot.reactor.autoconfigure.ReactorAutoConfiguration.class,
            org.springframework.boot.reactor.netty.autoconfigure
                    .NettyReactiveWebServerAutoConfiguration.class,
            org.springframework.boot.reactor.netty.autoconfigure.actuate.web.server
                    .NettyReactiveManagementContextAutoConfiguration.class,
            org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration.class,
            org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration.class,
            org.springframework.boot.webflux.autoconfigure.actuate.endpoint.web
                    .WebFluxHealthEndpointExtensionAutoConfiguration.class,
            org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration.class,
            org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration.class,
            org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration.class,
            org.springframework.boot.actuate.autoconfigure.endpoint.jackson
                    .JacksonEndpointAutoConfiguration.class,
            org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration
                    .class,
            org.springframework.boot.actuate.autoconfigure.web.server
                    .ManagementContextAutoConfiguration.class,
            org.springframework.boot.health.autoconfigure.registry
                    .HealthContributorRegistryAutoConfiguration.class,
            org.springframework.boot.health.autoconfigure.contributor
                    .HealthContributorAutoConfiguration.class,
            org.springframework.boot.health.autoconfigure.actuate.endpoint
                    .HealthEndpointAutoConfiguration.class,
            org.springframework.boot.health.autoconfigure.actuate.endpoint
                    .AvailabilityProbesAutoConfiguration.class,
            org.springframework.boot.health.autoconfigure.application
                    .AvailabilityHealthContributorAutoConfiguration.class,
            org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration
                    .class,
            org.springframework.boot.micrometer.metrics.autoconfigure
                    .CompositeMeterRegistryAutoConfiguration.class,
            org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus
                    .PrometheusMetricsExportAutoConfiguration.class,
            org.springframework.boot.micrometer.metrics.autoconfigure.jvm
                    .JvmMetricsAutoConfiguration.class
        })
@PropertySource("classpath:muster/readiness/readiness.properties")
@Import(Wiring.class)
public class Readiness {

    public static void main(String[] arguments) {
        SpringApplication.run(Readiness.class, arguments);
    }
}
