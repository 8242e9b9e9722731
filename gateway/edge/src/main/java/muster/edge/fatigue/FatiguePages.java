package muster.edge.fatigue;

import muster.edge.page.Days;
import muster.edge.page.Standing;
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

/** {@code /fatigue}: the forces, and {@code /fatigue/{force}}: who goes how much in one. */
@Controller
final class FatiguePages {

    private static final int MOST = 200;
    private static final int PAGE = 50;

    record Force(String force, String name) {}

    private final Ask ask;

    FatiguePages(Ask ask) {
        this.ask = ask;
    }

    @GetMapping(path = "/fatigue", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> forces(Authentication caller, @RequestParam @Nullable Long atLeast, Model model) {
        var asked = Address.of("/api/forces").with("limit", MOST).with("atLeast", atLeast);
        return ask.list(caller, asked, Force.class)
                .map(forces -> {
                    model.addAttribute("forces", forces.items());
                    Standing.show(model, forces.upTo(), forces.stopped());
                    return "fatigue";
                });
    }

    @GetMapping(path = "/fatigue/{force}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> force(
            Authentication caller,
            @PathVariable String force,
            @RequestParam @Nullable String on,
            @RequestParam @Nullable String warned,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var day = Days.read(on);
        var only = "true".equals(warned) ? warned : null;
        var asked =
                Address.of("/api/fatigue/{force}", force)
                        .with("on", day.day())
                        .with("warned", only);
        return ask.one(
                        caller,
                        asked.with("limit", PAGE).with("cursor", cursor).with("atLeast", atLeast),
                        Fatigue.class)
                .map(fatigue -> {
                    model.addAttribute("fatigue", fatigue);
                    model.addAttribute("day", day);
                    model.addAttribute("warned", only);
                    model.addAttribute("cursor", cursor);
                    model.addAttribute("csv", asked.with("format", "csv").toString());
                    model.addAttribute("live", cursor == null && !day.wrong());
                    Standing.show(model, fatigue.upTo(), fatigue.stopped());
                    return "fatigue-force";
                });
    }
}
