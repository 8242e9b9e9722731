package muster.edge.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import muster.edge.problem.Problem;
import muster.edge.problem.Refused;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import reactor.core.publisher.Mono;

/**
 * The token of the one form whose body is passed on as it comes: a filter could read it only by
 * taking in the whole file first, so the page checks it when it arrives, before all else.
 */
@Component
public final class FormToken {

    /** Where that form is sent. */
    public static final String STREAMED = "/import";

    /** The field, which is the first of the form. */
    public static final String FIELD = "_csrf";

    private final XorServerCsrfTokenRequestAttributeHandler forms =
            new XorServerCsrfTokenRequestAttributeHandler();
    private final CookieServerCsrfTokenRepository tokens;

    FormToken() {
        tokens = new CookieServerCsrfTokenRepository();
        tokens.setCookieName(Forgery.COOKIE);
    }

    static boolean checkedByPage(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var type = request.getHeaders().getContentType();
        return HttpMethod.POST.equals(request.getMethod())
                && request.getPath().value().equals(STREAMED)
                && MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type);
    }

    /** Completes if it is the token of a page of this site, and else ends the exchange. */
    public Mono<Void> check(ServerWebExchange exchange, String given) {
        return tokens.loadToken(exchange)
                .flatMap(token ->
                        forms.resolveCsrfTokenValue(new Holding(exchange, given), token)
                                .filter(value -> same(value, token.getToken())))
                .switchIfEmpty(Mono.error(() -> new Refused(Problem.withoutToken(), null)))
                .then();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** An exchange whose form has been read that far. */
    private static final class Holding extends ServerWebExchangeDecorator {

        private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

        Holding(ServerWebExchange exchange, String given) {
            super(exchange);
            form.add(FIELD, given);
        }

        @Override
        public Mono<MultiValueMap<String, String>> getFormData() {
            return Mono.just(form);
        }
    }
}
