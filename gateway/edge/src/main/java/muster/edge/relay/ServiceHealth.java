package muster.edge.relay;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Whether a service answers, and says that it is well. */
final class ServiceHealth implements ReactiveHealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String address;
    private final HttpClient client;

    ServiceHealth(Service service, HttpClient client) {
        this.address = service.base() + "/actuator/health";
        this.client = client;
    }

    @Override
    public Mono<Health> health() {
        return client.get()
                .uri(address)
                .responseSingle((answer, body) -> body.then(Mono.just(answer.status().code())))
                .map(status -> (status == 200 ? Health.up() : Health.down()).build())
                .timeout(PATIENCE)
                .onErrorReturn(Health.down().build());
    }
}
