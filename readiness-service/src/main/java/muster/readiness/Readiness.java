package muster.readiness;

import muster.wire.ServiceParts;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** The read side: every view and every query, listed in {@link Wiring}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ServiceParts
@PropertySource("classpath:muster/readiness/readiness.properties")
@Import(Wiring.class)
public class Readiness {

    public static void main(String[] arguments) {
        SpringApplication.run(Readiness.class, arguments);
    }
}
