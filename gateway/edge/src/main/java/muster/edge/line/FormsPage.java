package muster.edge.line;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import muster.edge.problem.Problem;
import muster.edge.problem.Refused;
import muster.edge.relay.Ask;
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
    private final Ask ask;

    FormsPage(Previews previews, Ask ask) {
        this.previews = previews;
        this.ask = ask;
    }

    @GetMapping(path = "/forms/{verb}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> form(
            Authentication caller,
            @PathVariable String verb,
            ServerWebExchange exchange,
            Model model) {
        var given = known(exchange.getRequest().getQueryParams().toSingleValueMap());
        return switch (verb(verb)) {
            case FORM -> forming(caller, Verb.FORM, "PSU", given, model);
            case SERIAL -> forming(caller, Verb.SERIAL, "SERIAL", given, model);
            default -> Mono.just(begun(verb(verb), given, model));
        };
    }

    private static String begun(Verb verb, Map<String, String> values, Model model) {
        model.addAttribute("filled", Filled.begun(verb, values));
        return "form";
    }

    /** A unit's form is begun with who is proposed, where it names an operation that is known. */
    private Mono<String> forming(
            Authentication caller, Verb verb, String kind, Map<String, String> given, Model model) {
        var operation = given.getOrDefault("operation", "");
        if (operation.isBlank() || given.containsKey("serials") || given.containsKey("serial")) {
            return Mono.just(begun(verb, given, model));
        }
        return ask.one(caller, UnitProposal.address(operation, kind, null), UnitProposal.class)
                .map(proposal -> {
                    var values = new HashMap<>(given);
                    if (!proposal.isEmpty()) {
                        proposal.writeTo(values);
                    }
                    model.addAttribute("proposed", proposal);
                    return begun(verb, values, model);
                })
                .onErrorResume(
                        Refused.class,
                        no ->
                                no.problem().status() >= 500
                                        ? Mono.error(no)
                                        : Mono.just(begun(verb, given, model)));
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
