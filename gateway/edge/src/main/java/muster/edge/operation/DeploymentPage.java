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

/** {@code /deployments/{deployment}}. */
@Controller
final class DeploymentPage {

    private static final int PAGE = 50;

    private final Ask ask;
    private final Histories histories;

    DeploymentPage(Ask ask, Histories histories) {
        this.ask = ask;
        this.histories = histories;
    }

    @GetMapping(path = "/deployments/{deployment}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> deployment(
            Authentication caller,
            @PathVariable String deployment,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam @Nullable String older,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var one = Address.of("/api/deployments/{deployment}", deployment).with("atLeast", atLeast);
        return Mono.zip(
                        ask.one(caller, one, Deployment.class),
                        histories.of(caller, "deployment", deployment, older, atLeast))
                .map(answers -> {
                    var d = answers.getT1();
                    int pages = Math.max(1, (d.officers().size() + PAGE - 1) / PAGE);
                    int shown = Math.clamp(page, 1, pages);
                    model.addAttribute("d", d);
                    model.addAttribute(
                            "officers",
                            d.officers().stream().skip((shown - 1L) * PAGE).limit(PAGE).toList());
                    model.addAttribute("page", shown);
                    model.addAttribute("pages", pages);
                    model.addAttribute("timeline", answers.getT2());
                    Standing.show(model, d.upTo(), null);
                    model.addAttribute("live", older == null);
                    return "deployment";
                });
    }
}
