package muster.edge.problem;

import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers with a problem, in the form that suits who asked. */
@Component
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final String CALLER = Problems.class.getName();

    private final ViewResolver views;

    Problems(ViewResolver views) {
        this.views = views;
    }

    /** Whether a person reads the answer, in a browser, and not a program. */
    public static boolean readsPages(ServerWebExchange exchange) {
        try {
            return exchange.getRequest().getHeaders().getAccept().stream()
                    .filter(type -> type.getQualityValue() > 0)
                    .max(Comparator.comparingDouble(MediaType::getQualityValue))
                    .filter(best ->
                            best.equalsTypeAndSubtype(MediaType.TEXT_HTML)
                                    || best.equalsTypeAndSubtype(MediaType.APPLICATION_XHTML_XML))
                    .isPresent();
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    /** Whether the address is of the API, whose problems are JSON whoever asks. */
    public static boolean ofApi(ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().value();
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/actuator/");
    }

    /** Tells who asks, whom the frame of a page greets and offers the command line. */
    public static void known(ServerWebExchange exchange, String user, Enum<?> role) {
        exchange.getAttributes().put(CALLER, Map.of("user", user, "role", role));
    }

    /** Writes the answer. */
    public Mono<Void> answer(ServerWebExchange exchange, Problem problem) {
        var response = exchange.getResponse();
        if (!response.setStatusCode(HttpStatusCode.valueOf(problem.status()))) {
            return Mono.error(new IllegalStateException("Answered already"));
        }
        response.getHeaders().putAll(problem.headers());
        response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        if (HttpMethod.HEAD.equals(exchange.getRequest().getMethod())) {
            return response.setComplete();
        }
        return readsPages(exchange) && !ofApi(exchange)
                ? page(exchange, problem)
                : json(exchange, problem);
    }

    private static Mono<Void> json(ServerWebExchange exchange, Problem problem) {
        var response = exchange.getResponse();
        var body = problem.json();
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private Mono<Void> page(ServerWebExchange exchange, Problem problem) {
        return views.resolveViewName("problem", Locale.UK)
                .flatMap(view ->
                        house(exchange, problem)
                                .flatMap(
                                        model -> view.render(model, MediaType.TEXT_HTML, exchange)))
                .onErrorResume(failure -> {
                    if (exchange.getResponse().isCommitted()) {
                        return Mono.error(failure);
                    }
                    LOG.error("The page of a problem could not be written", failure);
                    return json(exchange, problem);
                });
    }

    /** Where what was done can be repeated: the page itself, or the one whose form was sent. */
    private static @Nullable String again(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var uri = request.getURI();
        if (!HttpMethod.GET.equals(request.getMethod())) {
            var from = request.getHeaders().getFirst(HttpHeaders.REFERER);
            try {
                uri = URI.create(from == null ? "" : from);
            } catch (IllegalArgumentException unreadable) {
                return null;
            }
        }
        // of the address only what leads to this site
        var path = uri.getRawPath();
        if (path == null || !path.startsWith("/") || path.startsWith("//")) {
            return null;
        }
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** What the frame of a page shows of whoever is signed in. */
    private static Mono<Map<String, Object>> house(ServerWebExchange exchange, Problem problem) {
        var model = new HashMap<String, Object>();
        model.put("problem", problem);
        model.putAll(exchange.<Map<String, Object>>getAttributeOrDefault(CALLER, Map.of()));
        model.put("again", again(exchange));
        model.put("sent", !HttpMethod.GET.equals(exchange.getRequest().getMethod()));
        Mono<CsrfToken> token =
                exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        return token.doOnNext(form -> model.put("form", form)).thenReturn(model);
    }
}
