package muster.edge.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import muster.edge.timeline.Needed;
import muster.edge.timeline.Reminding;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * What holds from a day on for all forces or for one: how long awards last, what cadres and waves
 * ask for, when tours of duty begin, when to remind and at what to warn of fatigue. Each on a page,
 * with its form and its history.
 */
@Controller
final class PolicyPages {

    /** How long an award of a skill lasts. */
    record Award(
            String skill,
            @Nullable String force,
            int validityMonths,
            @Nullable LocalDate effectiveFrom,
            @Nullable Instant recordedAt,
            boolean inForce) {}

    /** What a cadre asks for. */
    record SkillSet(
            String cadre,
            @Nullable String force,
            List<String> requires,
            @Nullable LocalDate effectiveFrom,
            boolean inForce) {}

    /** When tours of duty begin. */
    record Tours(
            @Nullable String force,
            List<String> begins,
            @Nullable LocalDate effectiveFrom,
            boolean inForce) {}

    /** When to remind of what. */
    record Reminder(
            String kind,
            @Nullable String force,
            List<Integer> times,
            @Nullable LocalDate effectiveFrom,
            boolean inForce) {

        public String told() {
            return String.join(", ", times.stream().map(String::valueOf).toList())
                    + " "
                    + Reminding.unit(kind);
        }
    }

    /** At what officers are warned of fatigue. */
    record Fatigue(
            @Nullable String force,
            Limits limits,
            @Nullable LocalDate effectiveFrom,
            boolean inForce) {}

    record Limits(
            int mostHoursIn7Days,
            int mostConsecutiveDays,
            int leastRestHours,
            int mostDeploymentsIn12Months) {}

    /** What is asked of a force that is called out. */
    record Demand(
            @Nullable String force,
            @Nullable LocalDate effectiveFrom,
            List<JsonNode> waves,
            boolean inForce) {

        /** Such as "Immediate within 15 minutes (3 PSUs, 5 carriers)", a text for each wave. */
        public List<String> told() {
            return waves.stream().map(Needed::told).toList();
        }
    }

    /**
     * A page.
     *
     * @param history as the service calls the history of it
     * @param choices what the form lets choose from, of each row
     */
    private record Shown<T>(
            String path,
            String template,
            String query,
            String history,
            Class<T> row,
            Function<T, Stream<String>> choices,
            Setting setting) {}

    private static final String AWARDS_PATH = "/reference/policies";
    private static final String CADRES_PATH = "/reference/cadres";
    private static final String WAVES_PATH = "/reference/waves";
    private static final String TOURS_PATH = "/reference/tours";
    private static final String REMINDERS_PATH = "/reference/reminders";
    private static final String FATIGUE_PATH = "/reference/fatigue";

    private static final Shown<Award> AWARDS =
            new Shown<>(
                    AWARDS_PATH,
                    "reference-policies",
                    "/api/policies",
                    "policy",
                    Award.class,
                    award -> Stream.of(award.skill()),
                    new Setting("SetPolicy", Forms::policy, Forms.POLICY));
    private static final Shown<SkillSet> CADRES =
            new Shown<>(
                    CADRES_PATH,
                    "reference-cadres",
                    "/api/skill-sets",
                    "skillSets",
                    SkillSet.class,
                    set -> Stream.of(set.cadre()),
                    new Setting("SetCadre", Forms::cadre, Forms.CADRE));
    private static final Shown<Demand> WAVES =
            new Shown<>(
                    WAVES_PATH,
                    "reference-waves",
                    "/api/mobilisation-requirements",
                    "waves",
                    Demand.class,
                    _ -> Stream.of(),
                    new Setting("SetMobilisationRequirement", Forms::waves, Forms.WAVES));
    private static final Shown<Tours> TOURS =
            new Shown<>(
                    TOURS_PATH,
                    "reference-tours",
                    "/api/tours-of-duty",
                    "toursOfDuty",
                    Tours.class,
                    _ -> Stream.of(),
                    new Setting("SetToursOfDuty", Forms::tours, Forms.TOURS));
    private static final Shown<Reminder> REMINDERS =
            new Shown<>(
                    REMINDERS_PATH,
                    "reference-reminders",
                    "/api/reminder-policies",
                    "reminderPolicies",
                    Reminder.class,
                    reminder -> Stream.of(reminder.kind()),
                    new Setting("SetReminderPolicy", Forms::reminders, Forms.REMINDERS));
    private static final Shown<Fatigue> FATIGUE =
            new Shown<>(
                    FATIGUE_PATH,
                    "reference-fatigue",
                    "/api/fatigue-policies",
                    "fatiguePolicies",
                    Fatigue.class,
                    _ -> Stream.of(),
                    new Setting("SetFatiguePolicy", Forms::fatigue, Forms.FATIGUE));

    private static final List<Shown<?>> PAGES =
            List.of(AWARDS, CADRES, WAVES, TOURS, REMINDERS, FATIGUE);

    private final Ask ask;
    private final Reference reference;

    PolicyPages(Ask ask, Reference reference) {
        this.ask = ask;
        this.reference = reference;
    }

    @GetMapping(
            path = {AWARDS_PATH, CADRES_PATH, WAVES_PATH, TOURS_PATH, REMINDERS_PATH, FATIGUE_PATH},
            produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> policies(
            Authentication caller,
            ServerWebExchange exchange,
            @RequestParam @Nullable Long recorded,
            @RequestParam @Nullable Long atLeast,
            @RequestParam @Nullable String cursor,
            Model model) {
        return show(
                asked(exchange),
                caller,
                Reference.latest(recorded, atLeast),
                cursor,
                Filled.empty(),
                model);
    }

    @PostMapping(
            path = {AWARDS_PATH, CADRES_PATH, WAVES_PATH, TOURS_PATH, REMINDERS_PATH, FATIGUE_PATH},
            produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> set(Authentication caller, ServerWebExchange exchange, Model model) {
        return set(asked(exchange), caller, exchange, model);
    }

    private static Shown<?> asked(ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        return PAGES.stream().filter(page -> page.path().equals(path)).findFirst().orElseThrow();
    }

    private <T> Mono<String> set(
            Shown<T> page, Authentication caller, ServerWebExchange exchange, Model model) {
        return page.setting()
                .set(
                        ask,
                        caller,
                        exchange,
                        page.path(),
                        form -> show(page, caller, null, null, form, model));
    }

    private <T> Mono<String> show(
            Shown<T> page,
            Authentication caller,
            @Nullable Long recorded,
            @Nullable String cursor,
            Filled form,
            Model model) {
        var set = Address.of(page.query()).with("atLeast", recorded);
        return Mono.zip(
                        ask.list(caller, set, page.row()),
                        reference.history(caller, page.history(), true, recorded, cursor),
                        reference.forces(caller, recorded, model))
                .map(answers -> {
                    var rows = answers.getT1().items();
                    Reference.show(model, caller, form, recorded, answers.getT2());
                    model.addAttribute("policies", rows);
                    model.addAttribute(
                            "choices", rows.stream().flatMap(page.choices()).distinct().toList());
                    model.addAttribute("forces", answers.getT3());
                    model.addAttribute("places", Forms.PLACES);
                    model.addAttribute("needed", Needed.values());
                    return page.template();
                });
    }
}
