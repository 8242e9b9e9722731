package muster.edge.identity;

import java.net.URI;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.savedrequest.CookieServerRequestCache;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Sends whoever had to sign in first back to the page they asked for, kept in a cookie. */
final class Returning implements ServerAuthenticationSuccessHandler {

    private static final URI HOME = URI.create("/");

    private final CookieServerRequestCache asked = new CookieServerRequestCache();
    private final DefaultServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();

    Returning(boolean secure) {
        asked.setCookieCustomizer(cookie -> cookie.secure(secure));
    }

    Mono<Void> signInFirst(ServerWebExchange exchange) {
        return asked.saveRequest(exchange)
                .then(redirect.sendRedirect(exchange, URI.create(Callers.SIGN_IN)));
    }

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange filter, Authentication caller) {
        var exchange = filter.getExchange();
        return asked.getRedirectUri(exchange)
                .filter(uri -> uri.getHost() == null)
                .defaultIfEmpty(HOME)
                .flatMap(uri ->
                        asked.removeMatchingRequest(exchange)
                                .then(redirect.sendRedirect(exchange, uri)));
    }
}
