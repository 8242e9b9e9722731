package muster.edge.officer;

import java.util.Locale;
import muster.edge.page.Standing;
import muster.edge.page.Uk;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

/** {@code /officers}: the way to an officer by code, and {@code /officers/{officer}}. */
@Controller
final class OfficerPage {

    private final Ask ask;
    private final Uk uk;

    OfficerPage(Ask ask, Uk uk) {
        this.ask = ask;
        this.uk = uk;
    }

    @GetMapping(path = "/officers", produces = MediaType.TEXT_HTML_VALUE)
    String find(@RequestParam @Nullable String code, Model model) {
        var typed = code == null ? "" : code.strip().toUpperCase(Locale.UK);
        if (typed.matches("[A-Z][A-Z0-9]{1,9}-[A-Z0-9]{1,10}")) {
            return "redirect:/officers/" + typed;
        }
        model.addAttribute("code", typed);
        model.addAttribute("wrong", code != null);
        return "officers";
    }

    @GetMapping(path = "/officers/{officer}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> officer(
            Authentication caller,
            @PathVariable String officer,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var asked = Address.of("/api/officers/{officer}", officer).with("atLeast", atLeast);
        return ask.one(caller, asked, Officer.class)
                .map(found -> {
                    model.addAttribute("officer", found);
                    model.addAttribute(
                            "qualifications",
                            Qualifications.of(found.accreditations(), uk.today()));
                    Standing.show(model, found.upTo(), found.stopped());
                    return "officer";
                });
    }
}
