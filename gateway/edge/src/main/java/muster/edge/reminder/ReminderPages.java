package muster.edge.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import muster.edge.identity.Role;
import muster.edge.page.Standing;
import muster.edge.problem.Problem;
import muster.edge.problem.Refused;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import muster.edge.relay.Listed;
import muster.edge.relay.Outcome;
import muster.edge.timeline.Reminding;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** {@code /reminders}, {@code /messages}, and the form that has a message tried again. */
@Controller
final class ReminderPages {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MOST_FORCES = 200;
    private static final int SOON = 25;
    private static final int PAGE = 50;
    private static final int SOON_DAYS = 14;

    private static final List<String> KINDS =
            List.of(
                    "LAPSE",
                    "NO_REPLY",
                    "RELEASE_DUE",
                    "NO_DECLARATION",
                    "AID_NEARING_EIGHT_WEEKS");
    private static final List<String> CHANNELS = List.of("EMAIL", "WEBHOOK");
    private static final List<String> STATES = List.of("UNDELIVERED", "DEAD", "DELIVERED");

    /** What of the reminders or messages is asked for. */
    record Asked(
            @Nullable String force,
            @Nullable String kind,
            @Nullable String state,
            @Nullable String channel,
            @Nullable String cursor,
            @Nullable Long recorded) {}

    record Force(String force, String name) {}

    private final Ask ask;
    private final Reminders reminders;
    private final Clock clock;

    ReminderPages(Ask ask, Reminders reminders, ObjectProvider<Clock> clocks) {
        this.ask = ask;
        this.reminders = reminders;
        this.clock = clocks.getIfAvailable(Clock::systemUTC);
    }

    @GetMapping(path = "/reminders", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> reminders(
            Authentication caller, @ModelAttribute("asked") Asked asked, Model model) {
        var soon =
                Address.of("/api/due")
                        .with("force", asked.force())
                        .with("kind", asked.kind())
                        .with(
                                "until",
                                clock.instant()
                                        .plus(Duration.ofDays(SOON_DAYS))
                                        .truncatedTo(ChronoUnit.SECONDS))
                        .with("limit", SOON);
        var raised =
                Address.of("/api/reminders")
                        .with("force", asked.force())
                        .with("kind", asked.kind())
                        .with("state", asked.state())
                        .with("limit", PAGE)
                        .with("cursor", asked.cursor());
        return Mono.zip(
                        ask.list(caller, raised, Reminder.class),
                        ask.list(caller, soon, Reminder.class),
                        forces(caller))
                .map(answers -> {
                    var listed = answers.getT1();
                    model.addAttribute("reminders", listed.items());
                    model.addAttribute("next", listed.next());
                    model.addAttribute("soon", answers.getT2().items());
                    model.addAttribute("moreSoon", answers.getT2().next() != null);
                    model.addAttribute("kinds", KINDS);
                    shown(caller, answers.getT3(), listed, model);
                    return "reminders";
                });
    }

    @GetMapping(path = "/messages", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> messages(
            Authentication caller, @ModelAttribute("asked") Asked asked, Model model) {
        return showMessages(caller, asked, null, model);
    }

    @PostMapping(path = "/messages/retry", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> retry(
            Authentication caller,
            ServerWebExchange exchange,
            @ModelAttribute("asked") Asked asked,
            Model model) {
        return form(caller, exchange)
                .flatMap(values -> {
                    var body = MAPPER.createObjectNode();
                    body.put("reminder", values.getOrDefault("reminder", ""));
                    body.put("channel", values.getOrDefault("channel", ""));
                    return ask.command(caller, "RetryMessage", body, key(values));
                })
                .flatMap(outcome ->
                        switch (outcome) {
                            case Outcome.Recorded done ->
                                    Mono.just("redirect:/messages?recorded=" + done.sequence());
                            case Outcome.Refused no ->
                                    showMessages(caller, asked, no.refusal().detail(), model);
                        });
    }

    private Mono<String> showMessages(
            Authentication caller, Asked asked, @Nullable String refused, Model model) {
        var state =
                STATES.stream()
                        .filter(each -> each.equals(asked.state()))
                        .findFirst()
                        .orElse(STATES.getFirst());
        var address =
                Address.of("/api/messages")
                        .with("state", state)
                        .with("channel", asked.channel())
                        .with("force", asked.force())
                        .with("limit", PAGE)
                        .with("cursor", asked.cursor())
                        .with("atLeast", asked.recorded());
        return Mono.zip(ask.list(caller, address, Message.class), forces(caller))
                .map(answers -> {
                    var listed = answers.getT1();
                    model.addAttribute("messages", listed.items());
                    model.addAttribute("next", listed.next());
                    model.addAttribute("state", state);
                    model.addAttribute("states", STATES);
                    model.addAttribute("channels", CHANNELS);
                    model.addAttribute("refused", refused);
                    model.addAttribute("key", UUID.randomUUID().toString());
                    shown(caller, answers.getT2(), listed, model);
                    return "messages";
                });
    }

    private Mono<List<Force>> forces(Authentication caller) {
        return ask.list(caller, Address.of("/api/forces").with("limit", MOST_FORCES), Force.class)
                .map(Listed::items);
    }

    private void shown(Authentication caller, List<Force> forces, Listed<?> listed, Model model) {
        model.addAttribute("forces", forces);
        model.addAttribute("may", Role.of(caller) == Role.ADMIN);
        model.addAttribute(
                "notSetUp", reminders.notSetUp().stream().map(Reminding::channel).toList());
        Standing.show(model, listed.upTo(), listed.stopped());
    }

    private static Mono<Map<String, String>> form(
            Authentication caller, ServerWebExchange exchange) {
        return Role.of(caller) == Role.ADMIN
                ? exchange.getFormData().map(form -> form.toSingleValueMap())
                : Mono.error(new Refused(Problem.notAllowed(), null));
    }

    private static String key(Map<String, String> values) {
        var key = values.getOrDefault("key", "");
        return key.isBlank() ? UUID.randomUUID().toString() : key;
    }
}
