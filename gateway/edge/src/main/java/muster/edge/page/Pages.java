package muster.edge.page;

import muster.edge.identity.Role;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;

/** The way in, and the page each role begins with. */
@Controller
final class Pages {

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String home(Authentication caller) {
        return Role.of(caller) == Role.PLANNER ? "redirect:/readiness" : "redirect:/board";
    }

    @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    String signIn(ServerWebExchange exchange, Model model) {
        var asked = exchange.getRequest().getQueryParams();
        model.addAttribute("wrong", asked.containsKey("error"));
        model.addAttribute("signedOut", asked.containsKey("signed-out"));
        return "sign-in";
    }
}
