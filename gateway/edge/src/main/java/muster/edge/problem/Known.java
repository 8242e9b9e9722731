package muster.edge.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Remembers who asks for as long as the exchange lasts: a failure is answered outside security. */
@Component
final class Known implements WebFilter {

    private static final String USER = Known.class.getName();

    /** Who is signed in, if anybody is. */
    static @Nullable String user(ServerWebExchange exchange) {
        return exchange.getAttribute(USER);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
                .doOnNext(caller -> exchange.getAttributes().put(USER, caller.getName()))
                .then(chain.filter(exchange));
    }
}
