package muster.edge.page;

import muster.edge.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What every page needs: who looks at it, where it is, and the token its forms send. */
@ControllerAdvice
final class House {

    @ModelAttribute
    Mono<Void> house(ServerWebExchange exchange, @Nullable Authentication caller, Model model) {
        model.addAttribute("path", exchange.getRequest().getPath().value());
        if (caller != null) {
            model.addAttribute("user", caller.getName());
            model.addAttribute("role", Role.of(caller));
        }
        Mono<CsrfToken> token =
                exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        return token.doOnNext(form -> model.addAttribute("form", form)).then();
    }
}
