package muster.edge.operation;

import muster.edge.page.Standing;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import muster.edge.timeline.Histories;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

/** {@code /requests/{request}}. */
@Controller
final class RequestPage {

    private static final int PAGE = 50;

    private final Ask ask;
    private final Histories histories;

    RequestPage(Ask ask, Histories histories) {
        this.ask = ask;
        this.histories = histories;
    }

    @GetMapping(path = "/requests/{request}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> request(
            Authentication caller,
            @PathVariable String request,
            @RequestParam @Nullable String deployments,
            @RequestParam @Nullable String older,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var one = Address.of("/api/requests/{request}", request).with("atLeast", atLeast);
        var sent =
                Address.of("/api/deployments")
                        .with("request", request)
                        .with("limit", PAGE)
                        .with("cursor", deployments)
                        .with("atLeast", atLeast);
        return Mono.zip(
                        ask.one(caller, one, Request.class),
                        ask.list(caller, sent, Deployment.Line.class),
                        histories.of(caller, "request", request, older, atLeast))
                .map(answers -> {
                    var listed = answers.getT2();
                    model.addAttribute("r", answers.getT1());
                    model.addAttribute("deployments", listed.items());
                    model.addAttribute("deploymentsNext", listed.next());
                    model.addAttribute("timeline", answers.getT3());
                    Standing.show(model, listed.upTo(), listed.stopped());
                    model.addAttribute("live", deployments == null && older == null);
                    return "request";
                });
    }
}
