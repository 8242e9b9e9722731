package muster.edge.page;

import java.security.Principal;
import org.springframework.http.MediaType;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The first pages: the way in, and where to go from there. */
@Controller
final class Pages {

    @ModelAttribute
    Mono<Void> token(ServerWebExchange exchange, Model model) {
        Mono<CsrfToken> token =
                exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        return token.doOnNext(form -> model.addAttribute("form", form)).then();
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String home(Principal caller, Model model) {
        model.addAttribute("user", caller.getName());
        return "home";
    }

    @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    String signIn(ServerWebExchange exchange, Model model) {
        var asked = exchange.getRequest().getQueryParams();
        model.addAttribute("wrong", asked.containsKey("error"));
        model.addAttribute("signedOut", asked.containsKey("signed-out"));
        return "sign-in";
    }
}
