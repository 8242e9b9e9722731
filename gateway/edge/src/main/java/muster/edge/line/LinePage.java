package muster.edge.line;

import java.util.List;
import java.util.Map;
import muster.edge.problem.Problem;
import muster.edge.problem.Refused;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import muster.edge.relay.Outcome;
import muster.edge.relay.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /command-line}: its help, and for whoever has no JavaScript the preview. A script sends
 * the header {@code Muster-Part} and gets a part of the page alone; a program asks for JSON.
 */
@Controller
final class LinePage {

    static final String PART = "Muster-Part";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int LONGEST = 20_000;
    private static final int LONGEST_KEY = 255;

    private final Previews previews;
    private final Completions completions;
    private final Ask ask;

    LinePage(Previews previews, Completions completions, Ask ask) {
        this.previews = previews;
        this.completions = completions;
        this.ask = ask;
    }

    @GetMapping(path = "/command-line", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> page(Authentication caller, @RequestParam @Nullable Long recorded, Model model) {
        help(model);
        if (recorded == null || recorded < 1) {
            return Mono.just("command-line");
        }
        var event = Address.of("/api/feed").with("after", recorded - 1).with("limit", 1);
        return ask.one(caller, event, JsonNode.class)
                .map(events -> {
                    if (!events.isEmpty()) {
                        model.addAttribute("written", Written.of(events.path(0)));
                    }
                    return "command-line";
                });
    }

    /** Where a browser comes back to that loads the address of a preview again. */
    @GetMapping(path = {"/command-line/preview", "/command-line/record"})
    String again() {
        return "redirect:/command-line";
    }

    @PostMapping(path = "/command-line/preview", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> preview(
            Authentication caller,
            ServerWebExchange exchange,
            @RequestHeader(name = PART, required = false) @Nullable String part,
            Model model) {
        return line(exchange)
                .flatMap(line -> previews.of(caller, line))
                .map(preview -> shown(preview, part, model));
    }

    @PostMapping(path = "/command-line/preview", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Mono<Preview> preview(Authentication caller, ServerWebExchange exchange) {
        return line(exchange).flatMap(line -> previews.of(caller, line));
    }

    @PostMapping(path = "/command-line/completions", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Mono<Completions.Offered> completions(Authentication caller, ServerWebExchange exchange) {
        return line(exchange).flatMap(line -> completions.of(caller, line));
    }

    /** Records what a preview showed. */
    @PostMapping(path = "/command-line/record", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> record(
            Authentication caller,
            ServerWebExchange exchange,
            @RequestHeader(name = PART, required = false) @Nullable String part,
            Model model) {
        return exchange.getFormData().flatMap(form -> record(caller, exchange, form, part, model));
    }

    private Mono<String> record(
            Authentication caller,
            ServerWebExchange exchange,
            MultiValueMap<String, String> form,
            @Nullable String part,
            Model model) {
        var command = given(form, "command");
        var key = given(form, "key");
        if (command.isBlank() || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Refused(
                    Problem.unreadable("What a preview holds is missing: command, body or key."),
                    null);
        }
        var body = json(given(form, "body"));
        var sentence = given(form, "sentence");
        return ask.command(caller, command, body, key)
                .map(outcome ->
                        switch (outcome) {
                            case Outcome.Recorded recorded -> {
                                if (part == null) {
                                    yield "redirect:/command-line?recorded=" + recorded.sequence();
                                }
                                model.addAttribute(
                                        "written", Written.of(command, body, sentence, recorded));
                                yield "line :: written";
                            }
                            case Outcome.Refused(var refusal) ->
                                    shown(no(form, sentence, refusal), part, model);
                        })
                .onErrorResume(
                        Refused.class,
                        no ->
                                part == null && no.problem().status() >= 500
                                        ? Mono.just(unknown(form, exchange.getResponse(), model))
                                        : Mono.error(no));
    }

    private static Preview no(
            MultiValueMap<String, String> form, String sentence, Refusal refusal) {
        return new Preview(
                given(form, "line"),
                Preview.State.REFUSED,
                sentence.isBlank() ? null : sentence,
                List.of(),
                null,
                null,
                List.of(),
                refusal,
                null);
    }

    /** What was sent stays on the page with its key, to be sent again. */
    private static String unknown(
            MultiValueMap<String, String> form, ServerHttpResponse response, Model model) {
        response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        help(model);
        model.addAttribute("unknown", form.toSingleValueMap());
        return "command-line";
    }

    private static String shown(Preview preview, @Nullable String part, Model model) {
        model.addAttribute("preview", preview);
        if (part != null) {
            model.addAttribute("part", true);
            return "line :: preview";
        }
        help(model);
        return "command-line";
    }

    private static void help(Model model) {
        model.addAttribute("verbs", Verb.values());
        model.addAttribute("groups", Verb.groups());
    }

    private static Mono<String> line(ServerWebExchange exchange) {
        return exchange.getFormData()
                .map(form -> {
                    var line = given(form, "line");
                    if (line.length() > LONGEST) {
                        throw new Refused(
                                Problem.unreadable("The line is longer than 20,000 characters."),
                                null);
                    }
                    return line;
                });
    }

    private static JsonNode json(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException unreadable) {
            throw new Refused(Problem.unreadable("The body is not JSON."), unreadable);
        }
    }

    private static String given(Map<String, ? extends List<String>> form, String name) {
        var values = form.get(name);
        return values == null || values.isEmpty() || values.getFirst() == null
                ? ""
                : values.getFirst();
    }
}
