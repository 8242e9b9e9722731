package muster.edge.deploy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import muster.edge.page.Standing;
import muster.edge.problem.Problem;
import muster.edge.problem.Refused;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import muster.edge.relay.Outcome;
import muster.edge.relay.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /deploy?request=G7-1&donorForce=WMP}: choose officers, count them, send them; or, where
 * nobody made a request, {@code /deploy?operation=G7&donorForce=WMP} with both times.
 */
@Controller
final class DeployPage {

    /** What they are sent for: a request, or an operation alone. */
    record Asked(@Nullable String request, String operation, String hostForce, boolean exercise) {

        public String name() {
            return request == null ? operation : request;
        }
    }

    /** What the form holds, besides the officers. */
    record Given(
            String request,
            String operation,
            String donorForce,
            String from,
            String to,
            String psus,
            String find,
            String reason,
            String authority,
            String note,
            String key) {

        static Given of(MultiValueMap<String, String> form) {
            return new Given(
                    first(form, "request"),
                    first(form, "operation"),
                    first(form, "donorForce"),
                    first(form, "from"),
                    first(form, "to"),
                    first(form, "psus"),
                    first(form, "find"),
                    first(form, "reason"),
                    first(form, "authority"),
                    first(form, "note"),
                    first(form, "key"));
        }

        private static String first(MultiValueMap<String, String> form, String name) {
            var value = form.getFirst(name);
            return value == null ? "" : value.strip();
        }

        private Given withKey(String made) {
            return new Given(
                    request,
                    operation,
                    donorForce,
                    from,
                    to,
                    psus,
                    find,
                    reason,
                    authority,
                    note,
                    made);
        }

        private boolean isWhole() {
            return !donorForce.isEmpty()
                    && (!request.isEmpty()
                            || (!operation.isEmpty() && !from.isEmpty() && !to.isEmpty()));
        }
    }

    private final Ask ask;

    DeployPage(Ask ask) {
        this.ask = ask;
    }

    @GetMapping(path = "/deploy", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> page(Authentication caller, ServerWebExchange exchange, Model model) {
        var given =
                Given.of(exchange.getRequest().getQueryParams())
                        .withKey(UUID.randomUUID().toString());
        if (!given.isWhole()) {
            model.addAttribute("given", given);
            return Mono.just("deploy-whom");
        }
        return asked(caller, given)
                .flatMap(asked ->
                        proposal(caller, given, asked, 1)
                                .map(found -> {
                                    show(model, given, asked, found, Choice.proposed(found));
                                    return "deploy";
                                }));
    }

    /** The choice counted again, other officers to choose from, or the deployment itself. */
    @PostMapping(path = "/deploy", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> chosen(Authentication caller, ServerWebExchange exchange, Model model) {
        return exchange.getFormData()
                .flatMap(form -> {
                    var given = Given.of(form);
                    var officers = officers(form);
                    if (form.containsKey("record")) {
                        return record(caller, exchange, form, given, officers, model);
                    }
                    return again(caller, form, given, officers, model);
                });
    }

    /** The count alone, while boxes are ticked. */
    @PostMapping(path = "/deploy/count", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> count(Authentication caller, ServerWebExchange exchange, Model model) {
        return exchange.getFormData()
                .flatMap(form -> {
                    var given = Given.of(form);
                    return asked(caller, given)
                            .flatMap(asked ->
                                    proposal(caller, given, asked, 1)
                                            .map(found -> {
                                                var choice =
                                                        Choice.of(
                                                                found,
                                                                officers(form),
                                                                given.find(),
                                                                1);
                                                show(model, given, asked, found, choice);
                                                return "deploy :: count";
                                            }));
                });
    }

    private Mono<String> again(
            Authentication caller,
            MultiValueMap<String, String> form,
            Given given,
            List<String> officers,
            Model model) {
        int unable = number(form.getFirst("unable"), 1);
        return asked(caller, given)
                .flatMap(asked ->
                        proposal(caller, given, asked, unable)
                                .map(found -> {
                                    var choice =
                                            Choice.of(
                                                    found,
                                                    officers,
                                                    given.find(),
                                                    number(form.getFirst("page"), 1));
                                    show(model, given, asked, found, choice);
                                    model.addAttribute("unable", unable);
                                    return "deploy";
                                }));
    }

    private Mono<String> record(
            Authentication caller,
            ServerWebExchange exchange,
            MultiValueMap<String, String> form,
            Given given,
            List<String> officers,
            Model model) {
        if (given.key().isEmpty()) {
            throw new Refused(Problem.unreadable("The form has no key."), null);
        }
        if (officers.isEmpty()) {
            model.addAttribute("nobody", true);
            return again(caller, form, given, officers, model);
        }
        return asked(caller, given)
                .flatMap(asked ->
                        ask.command(
                                caller,
                                "DeployOfficers",
                                body(given, asked, officers),
                                given.key()))
                .flatMap(outcome ->
                        switch (outcome) {
                            case Outcome.Recorded recorded ->
                                    Mono.just("redirect:" + deployment(recorded));
                            case Outcome.Refused(Refusal refusal) -> {
                                model.addAttribute("no", refusal);
                                yield again(caller, form, given, officers, model);
                            }
                        })
                .onErrorResume(
                        Refused.class,
                        lost -> {
                            if (lost.problem().status() < 500) {
                                return Mono.error(lost);
                            }
                            exchange.getResponse().setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
                            model.addAttribute("unknown", true);
                            return again(caller, form, given, officers, model);
                        });
    }

    /** What was recorded this moment, which the page must wait for. */
    private static String deployment(Outcome.Recorded recorded) {
        return UriComponentsBuilder.fromPath("/deployments/{deployment}")
                .queryParam("atLeast", recorded.sequence())
                .encode()
                .buildAndExpand(String.valueOf(recorded.id()))
                .toUriString();
    }

    private static ObjectNode body(Given given, Asked asked, List<String> officers) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("operation", asked.operation()).put("donorForce", given.donorForce());
        if (asked.request() != null) {
            body.put("request", asked.request());
        }
        var named = body.putArray("officers");
        officers.forEach(named::add);
        body.put("from", given.from()).put("to", given.to());
        if (!given.reason().isEmpty() || !given.authority().isEmpty()) {
            body.putObject("override")
                    .put("reason", given.reason())
                    .put("authority", given.authority());
        }
        if (!given.note().isEmpty()) {
            body.put("note", given.note());
        }
        return body;
    }

    private Mono<Proposal> proposal(Authentication caller, Given given, Asked asked, int unable) {
        var psus = given.psus().isEmpty() ? null : number(given.psus(), 1);
        var from = instant(given.from());
        var to = instant(given.to());
        var address =
                asked.request() == null && from != null && to != null
                        ? Proposal.address(given.donorForce(), from, to, psus, asked.exercise())
                        : Proposal.address(
                                given.request(), given.donorForce(), from, to, psus, null);
        return ask.one(caller, address.with("limit", unable * Choice.PAGE), Proposal.class);
    }

    private Mono<Asked> asked(Authentication caller, Given given) {
        return ask.one(
                caller,
                given.request().isEmpty()
                        ? Address.of("/api/operations/{o}", given.operation())
                        : Address.of("/api/requests/{r}", given.request()),
                Asked.class);
    }

    private static void show(Model model, Given given, Asked asked, Proposal found, Choice choice) {
        model.addAttribute("given", given);
        model.addAttribute("asked", asked);
        model.addAttribute("proposal", found);
        model.addAttribute("choice", choice);
        model.addAttribute("unable", 1);
        Standing.show(model, found.upTo(), found.stopped());
    }

    private static List<String> officers(MultiValueMap<String, String> form) {
        return form.getOrDefault("officers", List.of()).stream().distinct().toList();
    }

    private static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException no) {
            throw new Refused(
                    Problem.unreadable(
                            "The time " + text + " is not one like 2026-11-20T06:00:00Z."),
                    no);
        }
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null || text.isBlank()
                    ? otherwise
                    : Math.clamp(Long.parseLong(text.strip()), 1, 200);
        } catch (NumberFormatException no) {
            return otherwise;
        }
    }
}
