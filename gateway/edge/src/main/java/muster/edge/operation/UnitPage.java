package muster.edge.operation;

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

/** {@code /units/{unit}}. */
@Controller
final class UnitPage {

    private final Ask ask;

    UnitPage(Ask ask) {
        this.ask = ask;
    }

    @GetMapping(path = "/units/{unit}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> unit(
            Authentication caller,
            @PathVariable String unit,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var one = Address.of("/api/units/{unit}", unit).with("atLeast", atLeast);
        return ask.one(caller, one, Unit.Detail.class)
                .map(detail -> {
                    model.addAttribute("u", detail.unit());
                    model.addAttribute("officers", detail.officers());
                    model.addAttribute("carriers", detail.carriers());
                    model.addAttribute("findings", detail.findings());
                    Standing.show(model, detail.upTo(), detail.stopped());
                    return "unit";
                });
    }
}
