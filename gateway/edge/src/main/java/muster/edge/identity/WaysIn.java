package muster.edge.identity;

import muster.edge.problem.Problem;
import muster.edge.problem.Problems;
import muster.edge.problem.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerFormLoginAuthenticationConverter;
import org.springframework.security.web.server.authentication.ServerHttpBasicAuthenticationConverter;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The two ways in: the form, which begins a session, and HTTP Basic, which leaves no trace. */
final class WaysIn {

    private final SignIns signIns;
    private final Problems problems;
    private final Returning returning;

    WaysIn(SignIns signIns, Problems problems, Returning returning) {
        this.signIns = signIns;
        this.problems = problems;
        this.returning = returning;
    }

    AuthenticationWebFilter basic() {
        ReactiveAuthenticationManagerResolver<ServerWebExchange> callers =
                exchange -> Mono.just(byBasic(exchange));
        var filter = new AuthenticationWebFilter(callers);
        filter.setServerAuthenticationConverter(new ServerHttpBasicAuthenticationConverter());
        filter.setSecurityContextRepository(NoOpServerSecurityContextRepository.getInstance());
        return filter;
    }

    AuthenticationWebFilter form() {
        ReactiveAuthenticationManagerResolver<ServerWebExchange> callers =
                exchange -> Mono.just(byForm(exchange));
        var filter = new AuthenticationWebFilter(callers);
        filter.setRequiresAuthenticationMatcher(
                ServerWebExchangeMatchers.pathMatchers(HttpMethod.POST, Callers.SIGN_IN));
        filter.setServerAuthenticationConverter(new ServerFormLoginAuthenticationConverter());
        filter.setSecurityContextRepository(new WebSessionServerSecurityContextRepository());
        filter.setAuthenticationSuccessHandler(returning);
        filter.setAuthenticationFailureHandler(
                new RedirectServerAuthenticationFailureHandler(Callers.SIGN_IN + "?error"));
        return filter;
    }

    /** Tells somebody unknown how to come in: people by the form, programs by a challenge. */
    Mono<Void> show(ServerWebExchange exchange) {
        return Problems.readsPages(exchange)
                ? returning.signInFirst(exchange)
                : problems.answer(exchange, challenge(exchange, Problem.notSignedIn()));
    }

    /** A browser that is challenged shows a dialog of its own, over the page that asked. */
    private static Problem challenge(ServerWebExchange exchange, Problem problem) {
        var headers = exchange.getRequest().getHeaders();
        var fromBrowser =
                headers.containsHeader("Sec-Fetch-Mode")
                        || headers.containsHeader("X-Requested-With")
                        || Problems.readsPages(exchange);
        return problem.status() != 401 || fromBrowser
                ? problem
                : problem.with(
                        HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Muster\", charset=\"UTF-8\"");
    }

    private ReactiveAuthenticationManager byBasic(ServerWebExchange exchange) {
        return given ->
                check(given, exchange)
                        .onErrorMap(
                                Refused.class,
                                no -> new Refused(challenge(exchange, no.problem()), no));
    }

    private ReactiveAuthenticationManager byForm(ServerWebExchange exchange) {
        return given ->
                check(given, exchange)
                        .onErrorMap(
                                failure ->
                                        failure instanceof Refused no
                                                && no.problem().status() == 401,
                                no -> new BadCredentialsException("Wrong", no));
    }

    private Mono<Authentication> check(Authentication given, ServerWebExchange exchange) {
        var user = given.getPrincipal() instanceof String name ? name.strip() : "";
        var password = given.getCredentials() instanceof String text ? text : "";
        var remote = exchange.getRequest().getRemoteAddress();
        var address =
                remote == null || remote.getAddress() == null
                        ? "unknown"
                        : remote.getAddress().getHostAddress();
        return signIns.check(user, password, address);
    }
}
