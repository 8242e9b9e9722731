package muster.edge.line;

import java.util.Arrays;
import java.util.Map;
import muster.edge.problem.Problem;
import muster.edge.problem.Refused;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * {@code /forms/offer}: a form for each command. It makes a line, which is previewed and recorded
 * as any other; what the address gives is filled in.
 */
@Controller
final class FormsPage {

    private final Previews previews;

    FormsPage(Previews previews) {
        this.previews = previews;
    }

    @GetMapping(path = "/forms/{verb}", produces = MediaType.TEXT_HTML_VALUE)
    String form(@PathVariable String verb, ServerWebExchange exchange, Model model) {
        var given = exchange.getRequest().getQueryParams().toSingleValueMap();
        model.addAttribute("filled", Filled.begun(verb(verb), known(given)));
        return "form";
    }

    @PostMapping(path = "/forms/{verb}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> filled(
            Authentication caller,
            @PathVariable String verb,
            ServerWebExchange exchange,
            Model model) {
        return exchange.getFormData()
                .map(form -> Filled.of(verb(verb), known(form.toSingleValueMap())))
                .flatMap(filled -> {
                    if (!filled.errors().isEmpty()) {
                        model.addAttribute("filled", filled);
                        return Mono.just("form");
                    }
                    return previews.of(caller, filled.line())
                            .map(preview -> {
                                model.addAttribute("filled", filled.with(preview));
                                model.addAttribute("preview", preview);
                                return "form";
                            });
                });
    }

    private static Map<String, String> known(Map<String, String> given) {
        given.values().removeIf(value -> value == null);
        return given;
    }

    private static Verb verb(String word) {
        return Arrays.stream(Verb.values())
                .filter(verb -> verb.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new Refused(
                                Problem.of(
                                        "not-found",
                                        "There is no such form",
                                        404,
                                        "The page of the command line lists every form."),
                                null));
    }
}
