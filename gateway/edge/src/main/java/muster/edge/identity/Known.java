package muster.edge.identity;

import muster.edge.problem.Problems;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Remembers who asks for as long as the exchange lasts: a failure is answered outside security. */
@Component
final class Known implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.<Authentication>getPrincipal()
                .doOnNext(caller -> Problems.known(exchange, caller.getName(), Role.of(caller)))
                .then(chain.filter(exchange));
    }
}
