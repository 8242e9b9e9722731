package muster.edge.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import muster.edge.page.Standing;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import muster.edge.relay.Listed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /what-if?send=WMP,10,2026-03-01T06:00Z,2026-03-04T18:00Z}: one or several. */
@Controller
final class WhatIfPage {

    private static final int MOST_FORCES = 200;

    /** Rows of officers on the page, shared by what is side by side. */
    private static final int MOST_OFFICERS = 240;

    record Force(String force, String name) {}

    private final Ask ask;

    WhatIfPage(Ask ask) {
        this.ask = ask;
    }

    @GetMapping(path = "/what-if", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> whatIf(Authentication caller, ServerWebExchange exchange, Model model) {
        var given = exchange.getRequest().getQueryParams();
        var beside = new Beside(sends(given));
        var draft = given.containsKey("force") ? Draft.read(given, Instant.now()) : Draft.EMPTY;
        if (draft.send() != null) {
            return Mono.just("redirect:" + beside.with(draft.send()));
        }
        model.addAttribute("beside", beside);
        model.addAttribute("draft", draft);
        return ask.list(caller, Address.of("/api/forces").with("limit", MOST_FORCES), Force.class)
                .flatMap(forces -> {
                    model.addAttribute("forces", forces.items());
                    if (beside.sends().isEmpty()) {
                        return Mono.just(shown(model, List.of(), forces.upTo(), forces.stopped()));
                    }
                    var asked = beside.at("/api/what-if");
                    return ask.one(
                                    caller,
                                    asked.with("atLeast", given.getFirst("atLeast")),
                                    WhatIf.Answer.class)
                            .map(answer ->
                                    shown(
                                            model,
                                            answer.whatIfs(),
                                            answer.upTo(),
                                            answer.stopped()));
                });
    }

    private static List<String> sends(MultiValueMap<String, String> given) {
        return given.getOrDefault("send", List.of()).stream()
                .filter(Objects::nonNull)
                .filter(send -> !send.isBlank())
                .toList();
    }

    private static String shown(
            Model model, List<WhatIf> whatIfs, long upTo, Listed.@Nullable Stopped stopped) {
        model.addAttribute("whatIfs", whatIfs);
        model.addAttribute("rows", MOST_OFFICERS / Math.max(1, whatIfs.size()));
        Standing.show(model, upTo, stopped);
        return "what-if";
    }
}
