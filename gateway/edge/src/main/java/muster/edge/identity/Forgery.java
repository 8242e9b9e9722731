package muster.edge.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import muster.edge.problem.Problem;
import muster.edge.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import reactor.core.publisher.Mono;

/**
 * No other site may act in the name of somebody signed in here: what changes something needs the
 * token of the page it came from. A program that sends its password with each call needs none,
 * unless a browser says that the call comes from elsewhere, since browsers remember passwords too.
 */
final class Forgery {

    static final String COOKIE = "muster-form";

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);
    private static final Set<String> FROM_HERE = Set.of("none", "same-origin");

    private final Problems problems;
    private final boolean secure;

    Forgery(Problems problems, boolean secure) {
        this.problems = problems;
        this.secure = secure;
    }

    void guard(CsrfSpec csrf) {
        var tokens = new CookieServerCsrfTokenRepository();
        tokens.setCookieName(COOKIE);
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").secure(secure).path("/"));
        csrf.csrfTokenRepository(tokens)
                .csrfTokenRequestHandler(new HeaderForApi())
                .requireCsrfProtectionMatcher(exchange ->
                        needsToken(exchange) ? MatchResult.match() : MatchResult.notMatch())
                .accessDeniedHandler(
                        (exchange, _) -> problems.answer(exchange, Problem.withoutToken()));
    }

    private static boolean needsToken(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        if (SAFE.contains(request.getMethod()) || FormToken.checkedByPage(exchange)) {
            return false;
        }
        var site = request.getHeaders().getFirst("Sec-Fetch-Site");
        return !byPassword(request.getHeaders()) || (site != null && !FROM_HERE.contains(site));
    }

    private static boolean byPassword(HttpHeaders headers) {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.AUTHORIZATION))
                .filter(given -> given.toLowerCase(Locale.ROOT).startsWith("basic "))
                .isPresent();
    }

    /** Of the API only the header is read: the body belongs to the service it is relayed to. */
    private static final class HeaderForApi implements ServerCsrfTokenRequestHandler {

        private final XorServerCsrfTokenRequestAttributeHandler forms =
                new XorServerCsrfTokenRequestAttributeHandler();

        @Override
        public void handle(ServerWebExchange exchange, Mono<CsrfToken> token) {
            forms.handle(exchange, token);
        }

        @Override
        public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken token) {
            return forms.resolveCsrfTokenValue(
                    Problems.ofApi(exchange) ? new Unread(exchange) : exchange, token);
        }
    }

    private static final class Unread extends ServerWebExchangeDecorator {

        Unread(ServerWebExchange exchange) {
            super(exchange);
        }

        @Override
        public Mono<MultiValueMap<String, String>> getFormData() {
            return Mono.just(new LinkedMultiValueMap<>());
        }
    }
}
