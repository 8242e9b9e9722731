package muster.edge.identity;

import java.net.URI;
import java.util.List;
import muster.edge.EdgeSettings;
import muster.edge.problem.Problem;
import muster.edge.problem.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.RedirectServerLogoutSuccessHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.WebSessionIdResolver;

/** How callers prove who they are: a form and a session for browsers, HTTP Basic for programs. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class Callers {

    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";

    private static final String[] OPEN = {
        SIGN_IN, "/house.css", "/*.js", "/favicon.svg", "/actuator/health", "/actuator/health/**"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    WebSessionIdResolver sessionIds(EdgeSettings settings) {
        var resolver = new CookieWebSessionIdResolver();
        resolver.setCookieName("muster-session");
        resolver.addCookieInitializer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").secure(settings.secure()));
        return resolver;
    }

    @Bean
    SecurityWebFilterChain signInFirst(
            ServerHttpSecurity http, SignIns signIns, Problems problems, EdgeSettings settings) {
        var waysIn = new WaysIn(signIns, problems, new Returning(settings.secure()));
        var forgery = new Forgery(problems, settings.secure());
        return http.addFilterAt(waysIn.basic(), SecurityWebFiltersOrder.HTTP_BASIC)
                .addFilterAt(waysIn.form(), SecurityWebFiltersOrder.FORM_LOGIN)
                .requestCache(RequestCacheSpec::disable)
                .csrf(forgery::guard)
                .logout(out ->
                        out.requiresLogout(
                                        ServerWebExchangeMatchers.pathMatchers(
                                                HttpMethod.POST, SIGN_OUT))
                                .logoutHandler(
                                        new DelegatingServerLogoutHandler(
                                                List.of(
                                                        new SecurityContextServerLogoutHandler(),
                                                        new WebSessionServerLogoutHandler())))
                                .logoutSuccessHandler(signedOut()))
                .headers(new BrowserRules(settings.secure())::apply)
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint((exchange, _) -> waysIn.show(exchange))
                                .accessDeniedHandler((exchange, _) ->
                                        problems.answer(exchange, Problem.notAllowed())))
                .authorizeExchange(
                        rules -> rules.pathMatchers(OPEN).permitAll().anyExchange().authenticated())
                .build();
    }

    private static RedirectServerLogoutSuccessHandler signedOut() {
        var handler = new RedirectServerLogoutSuccessHandler();
        handler.setLogoutSuccessUrl(URI.create(SIGN_IN + "?signed-out"));
        return handler;
    }
}
