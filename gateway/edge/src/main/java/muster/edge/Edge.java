package muster.edge;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.PropertySource;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The edge on its own. It may share a JVM and a classpath with the services: it scans its own
 * package alone, reads no {@code application.properties} when started by {@link #main}, and leaves
 * out every auto-configuration that would answer, sign in or open a database in its place.
 */
@SpringBootApplication(
        scanBasePackages = "muster.edge",
        // pages of two capabilities may be called the same
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        exclude = {
            ErrorWebFluxAutoConfiguration.class,
            ReactiveManagementWebSecurityAutoConfiguration.class,
            ReactiveUserDetailsServiceAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        },
        excludeName = {
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.health.MongoReactiveHealthContributorAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.metrics.MongoMetricsAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@EnableConfigurationProperties(EdgeSettings.class)
@EnableScheduling
@PropertySource("classpath:/muster/edge/edge.properties")
public class Edge {

    /** Starts it with its settings from the environment or the command line. */
    public static void main(String... arguments) {
        new SpringApplicationBuilder(Edge.class)
                .properties("spring.config.name=muster-edge", "spring.main.banner-mode=off")
                .run(arguments);
    }
}
