package muster.edge.bulk;

import java.util.HashMap;
import java.util.Locale;
import muster.edge.bulk.Steps.Step;
import muster.edge.identity.FormToken;
import muster.edge.identity.Role;
import muster.edge.problem.Problem;
import muster.edge.problem.Refused;
import muster.edge.relay.Ask;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import org.thymeleaf.spring6.context.webflux.ReactiveDataDriverContextVariable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code /import}: the page that tells how it went is written while it goes on. */
@Controller
final class BulkPage {

    private final Ask ask;
    private final FormToken token;
    private final ViewResolver views;

    BulkPage(Ask ask, FormToken token, ViewResolver views) {
        this.ask = ask;
        this.token = token;
        this.views = views;
    }

    @GetMapping(path = FormToken.STREAMED, produces = MediaType.TEXT_HTML_VALUE)
    String form(Authentication caller, Model model) {
        model.addAttribute("may", Role.of(caller) != Role.PLANNER);
        return "import";
    }

    @PostMapping(
            path = FormToken.STREAMED,
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    Mono<Void> load(
            ServerWebExchange exchange,
            Authentication caller,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestBody Flux<PartEvent> parts,
            Model model) {
        if (Role.of(caller) == Role.PLANNER) {
            return Mono.error(new Refused(Problem.notAllowed(), null));
        }
        var shown = new HashMap<String, Object>(model.asMap());
        shown.put("dryRun", dryRun);
        shown.put("mostRefusals", Steps.MOST_REFUSALS);
        return steps(exchange, caller, dryRun, parts)
                .switchOnFirst((first, steps) -> {
                    var failure = first.getThrowable();
                    if (failure != null) {
                        return Flux.<Void>error(failure);
                    }
                    shown.put("steps", new ReactiveDataDriverContextVariable(steps, 1));
                    return views.resolveViewName("imported", Locale.UK)
                            .flatMap(view -> view.render(shown, MediaType.TEXT_HTML, exchange));
                })
                .then();
    }

    private Flux<Step> steps(
            ServerWebExchange exchange,
            Authentication caller,
            boolean dryRun,
            Flux<PartEvent> parts) {
        return Flux.defer(() -> {
            var steps = new Steps();
            return new Sent(exchange, token)
                    .lines(parts, lines -> ask.bulk(caller, dryRun, lines))
                    .concatMapIterable(steps::of)
                    .concatWith(Mono.fromSupplier(steps::missing));
        });
    }
}
