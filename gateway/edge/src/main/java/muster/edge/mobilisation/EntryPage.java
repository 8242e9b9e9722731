package muster.edge.mobilisation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import muster.edge.identity.Role;
import muster.edge.line.Moments;
import muster.edge.mobilisation.Pasted.Given;
import muster.edge.mobilisation.Pasted.Wrong;
import muster.edge.page.Standing;
import muster.edge.problem.Problem;
import muster.edge.problem.Refused;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * {@code /mobilisations/{mobilisation}/entry}: many replies and arrivals are tried first, and what
 * is right is recorded once it is confirmed.
 */
@Controller
final class EntryPage {

    private static final int LONGEST_KEY = 100;

    private final Ask ask;
    private final Clock clock = Clock.systemUTC();

    EntryPage(Ask ask) {
        this.ask = ask;
    }

    /** The form as it was filled in. */
    record Form(String lines, String what, String detail, String answered) {

        static Form of(MultiValueMap<String, String> form) {
            return new Form(
                    first(form, "lines"),
                    first(form, "what"),
                    first(form, "detail"),
                    first(form, "answered"));
        }

        /** With other lines. */
        Form with(String others) {
            return new Form(others, what, detail, answered);
        }

        What meant() {
            return What.of(what).orElse(What.ARRIVED);
        }
    }

    /**
     * What was tried, and can be recorded.
     *
     * @param key with which it is recorded once, however often it is sent
     */
    record Tried(String key, Pasted pasted, Instant answered) {}

    @GetMapping(path = "/mobilisations/{mobilisation}/entry", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> form(
            Authentication caller,
            @PathVariable String mobilisation,
            ServerWebExchange exchange,
            Model model) {
        var given = Form.of(exchange.getRequest().getQueryParams());
        return shown(caller, mobilisation, given, model).thenReturn("mobilisation-entry");
    }

    @PostMapping(path = "/mobilisations/{mobilisation}/entry", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> entered(
            Authentication caller,
            @PathVariable String mobilisation,
            ServerWebExchange exchange,
            Model model) {
        if (Role.of(caller) == Role.PLANNER) {
            return Mono.error(new Refused(Problem.notAllowed(), null));
        }
        return exchange.getFormData()
                .flatMap(form ->
                        form.containsKey("record")
                                ? record(caller, mobilisation, exchange, form, model)
                                : tried(caller, mobilisation, exchange, Form.of(form), model))
                .thenReturn("mobilisation-entry");
    }

    private Mono<Mobilisation> shown(
            Authentication caller, String mobilisation, Form form, Model model) {
        return ask.one(
                        caller,
                        Address.of("/api/mobilisations/{mobilisation}", mobilisation),
                        Mobilisation.class)
                .doOnNext(found -> {
                    model.addAttribute("m", found);
                    model.addAttribute("filled", form);
                    model.addAttribute("whats", What.NUMBERED);
                    Standing.show(model, found.upTo(), found.stopped());
                });
    }

    private Mono<?> tried(
            Authentication caller,
            String mobilisation,
            ServerWebExchange exchange,
            Form form,
            Model model) {
        return shown(caller, mobilisation, form, model)
                .flatMap(found -> {
                    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
                    var answered = answered(form, found, now);
                    model.addAttribute("answeredWrong", answered.error());
                    var at = answered.at();
                    if (at == null) {
                        return Mono.empty();
                    }
                    var pasted =
                            Pasted.of(
                                    form.lines(),
                                    given(found, form.meant(), form.detail(), at, now));
                    if (pasted.right().size() > Pasted.MOST) {
                        model.addAttribute("tooMany", true);
                        return Mono.empty();
                    }
                    var key = UUID.randomUUID().toString();
                    return sent(caller, exchange, found, pasted, key, true)
                            .doOnNext(sent ->
                                    model.addAttribute(
                                            "tried",
                                            new Tried(key, pasted.without(sent.refused()), at)));
                });
    }

    private static Moments.Typed answered(Form form, Mobilisation found, Instant now) {
        return form.answered().isBlank()
                ? new Moments.Typed("", now, null)
                : Pasted.time(form.answered(), found.startedAt(), now);
    }

    private static Given given(
            Mobilisation found, What what, String detail, Instant answered, Instant now) {
        return new Given(found.force(), what, detail, answered, found.startedAt(), now);
    }

    /** Records what was tried, and leaves in the form what was wrong with the rest. */
    private Mono<?> record(
            Authentication caller,
            String mobilisation,
            ServerWebExchange exchange,
            MultiValueMap<String, String> form,
            Model model) {
        var key = first(form, "key");
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Refused(Problem.unreadable("The form has no key."), null);
        }
        var rest = Form.of(form).with(first(form, "rest"));
        return shown(caller, mobilisation, rest, model)
                .flatMap(found -> {
                    var answered = Instant.parse(first(form, "answered-at"));
                    var now = clock.instant();
                    var settled =
                            Pasted.of(
                                    first(form, "settled"),
                                    given(found, What.ARRIVED, "", answered, now));
                    return sent(caller, exchange, found, settled, key, false)
                            .doOnNext(sent -> model.addAttribute("recorded", sent))
                            .onErrorResume(
                                    Refused.class,
                                    lost -> {
                                        if (lost.problem().status() < 500) {
                                            return Mono.error(lost);
                                        }
                                        exchange.getResponse()
                                                .setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
                                        model.addAttribute(
                                                "unknown", new Tried(key, settled, answered));
                                        return Mono.empty();
                                    });
                });
    }

    /**
     * What became of entries.
     *
     * @param stored now, and {@code unchanged} when they were sent before
     */
    record Sent(long stored, long unchanged, List<Wrong> refused) {}

    private Mono<Sent> sent(
            Authentication caller,
            ServerWebExchange exchange,
            Mobilisation found,
            Pasted pasted,
            String key,
            boolean dryRun) {
        if (pasted.right().isEmpty()) {
            return Mono.just(new Sent(0, 0, List.of()));
        }
        var buffers = exchange.getResponse().bufferFactory();
        var lines =
                Flux.fromIterable(pasted.right())
                        .index((place, entry) ->
                                entry.command(found.mobilisation(), key + "-" + place))
                        .map(command -> line(buffers, command));
        return ask.bulk(caller, dryRun, lines)
                .collectList()
                .map(answers -> outcome(pasted.right(), answers));
    }

    private static DataBuffer line(DataBufferFactory buffers, JsonNode command) {
        return buffers.wrap((command + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Sent outcome(List<Entry> entries, List<JsonNode> answers) {
        var refused = new ArrayList<Wrong>();
        for (int i = 0; i < entries.size(); i++) {
            var answer = answers.get(i);
            if (answer.path("status").asInt() >= 400) {
                refused.add(
                        new Wrong(entries.get(i).line(), entries.get(i).text(), Why.of(answer)));
            }
        }
        var totals = answers.getLast();
        return new Sent(totals.path("stored").asLong(), totals.path("unchanged").asLong(), refused);
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
