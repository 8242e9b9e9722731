package muster.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import muster.contract.ForceId;
import muster.contract.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets in whom the gateway vouches for, by a secret that the two share. Health stays open. */
public final class CallerFilter implements WebFilter {

    private static final String HEALTH = "/actuator/health";

    private final byte[] expected;

    public CallerFilter(String secret) {
        if (secret.length() < 16) {
            throw new IllegalArgumentException("The internal secret has at least 16 characters");
        }
        this.expected = ("Bearer " + secret).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().value();
        if (path.equals(HEALTH) || path.startsWith(HEALTH + "/")) {
            return chain.filter(exchange);
        }
        var headers = exchange.getRequest().getHeaders();
        var given = Optional.ofNullable(headers.getFirst(HttpHeaders.AUTHORIZATION)).orElse("");
        if (!MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected)) {
            return turnedAway("This service answers the gateway alone. Call the gateway.");
        }
        var role = headers.getFirst("Muster-Role");
        if (role != null) {
            try {
                caller(role, headers).attachTo(exchange);
            } catch (IllegalArgumentException unknown) {
                return turnedAway("There is no such role or force. Send those the gateway knows.");
            }
        }
        return chain.filter(exchange);
    }

    private static Caller caller(String role, HttpHeaders headers) {
        var force = headers.getFirst("Muster-Force");
        return new Caller(
                Optional.ofNullable(headers.getFirst("Muster-User")).orElse("unknown"),
                Role.valueOf(role),
                force == null ? null : new ForceId(force));
    }

    private static Mono<Void> turnedAway(String why) {
        return Mono.error(new Refused(Problem.of("not-signed-in", "Not signed in", 401, why)));
    }
}
