package muster.edge.reference;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import muster.edge.identity.Role;
import muster.edge.page.Standing;
import muster.edge.page.Uk;
import muster.edge.problem.Problem;
import muster.edge.problem.Refused;
import muster.edge.reference.Requirements.Registered;
import muster.edge.reference.Settings.Demand;
import muster.edge.reference.Settings.Policy;
import muster.edge.reference.Settings.SkillSet;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import muster.edge.relay.Listed;
import muster.edge.relay.Outcome;
import muster.edge.timeline.Needed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /reference}: forces, requirements, policies, cadres, waves; the forms that set them. */
@Controller
final class ReferencePage {

    private static final int MOST = 200;
    private static final int CHANGES = 50;
    private static final String RECORDED = "recorded";

    private static final List<String> BASES =
            List.of(
                    "LOCAL_NEED",
                    "NATIONAL_MOBILISATION",
                    "SPONTANEOUS_MUTUAL_AID",
                    "REGIONAL_SHARE");

    private final Ask ask;
    private final Uk uk;

    ReferencePage(Ask ask, Uk uk) {
        this.ask = ask;
        this.uk = uk;
    }

    @GetMapping(path = "/reference", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> forces(
            Authentication caller,
            @RequestParam @Nullable Long recorded,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        return showForces(caller, latest(recorded, atLeast), Filled.empty(), model);
    }

    @PostMapping(path = "/reference/forces", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> register(Authentication caller, ServerWebExchange exchange, Model model) {
        return set(
                caller,
                exchange,
                "RegisterForce",
                Forms::force,
                Forms.FORCE,
                "/reference",
                form -> showForces(caller, null, form, model));
    }

    @GetMapping(path = "/reference/forces/{force}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> force(
            Authentication caller,
            @PathVariable String force,
            @RequestParam @Nullable Long recorded,
            @RequestParam @Nullable Long atLeast,
            @RequestParam @Nullable String cursor,
            Model model) {
        return showForce(
                caller,
                force,
                latest(recorded, atLeast),
                cursor,
                Filled.empty(),
                Filled.empty(),
                model);
    }

    @PostMapping(
            path = "/reference/forces/{force}/requirements",
            produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> require(
            Authentication caller,
            @PathVariable String force,
            ServerWebExchange exchange,
            Model model) {
        return set(
                caller,
                exchange,
                "SetRequirement",
                form -> Forms.requirement(form, force),
                Forms.REQUIREMENT,
                page(force),
                form -> showForce(caller, force, null, null, form, Filled.empty(), model));
    }

    @PostMapping(path = "/reference/forces/{force}/cadres", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> number(
            Authentication caller,
            @PathVariable String force,
            ServerWebExchange exchange,
            Model model) {
        return set(
                caller,
                exchange,
                "SetCadreStrength",
                form -> Forms.strength(form, force),
                Forms.STRENGTH,
                page(force),
                form -> showForce(caller, force, null, null, Filled.empty(), form, model));
    }

    private static String page(String force) {
        return Address.of("/reference/forces/{force}", force).toString();
    }

    @GetMapping(path = "/reference/cadres", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> cadres(
            Authentication caller,
            @RequestParam @Nullable Long recorded,
            @RequestParam @Nullable Long atLeast,
            @RequestParam @Nullable String cursor,
            Model model) {
        return showCadres(caller, latest(recorded, atLeast), cursor, Filled.empty(), model);
    }

    @PostMapping(path = "/reference/cadres", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> ask(Authentication caller, ServerWebExchange exchange, Model model) {
        return set(
                caller,
                exchange,
                "SetCadre",
                Forms::cadre,
                Forms.CADRE,
                "/reference/cadres",
                form -> showCadres(caller, null, null, form, model));
    }

    @GetMapping(path = "/reference/waves", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> waves(
            Authentication caller,
            @RequestParam @Nullable Long recorded,
            @RequestParam @Nullable Long atLeast,
            @RequestParam @Nullable String cursor,
            Model model) {
        return showWaves(caller, latest(recorded, atLeast), cursor, Filled.empty(), model);
    }

    @PostMapping(path = "/reference/waves", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> demand(Authentication caller, ServerWebExchange exchange, Model model) {
        return set(
                caller,
                exchange,
                "SetMobilisationRequirement",
                Forms::waves,
                Forms.WAVES,
                "/reference/waves",
                form -> showWaves(caller, null, null, form, model));
    }

    @GetMapping(path = "/reference/policies", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> policies(
            Authentication caller,
            @RequestParam @Nullable Long recorded,
            @RequestParam @Nullable Long atLeast,
            @RequestParam @Nullable String cursor,
            Model model) {
        return showPolicies(caller, latest(recorded, atLeast), cursor, Filled.empty(), model);
    }

    @PostMapping(path = "/reference/policies", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> decide(Authentication caller, ServerWebExchange exchange, Model model) {
        return set(
                caller,
                exchange,
                "SetPolicy",
                Forms::policy,
                Forms.POLICY,
                "/reference/policies",
                form -> showPolicies(caller, null, null, form, model));
    }

    private Mono<String> showForces(
            Authentication caller, @Nullable Long recorded, Filled form, Model model) {
        return registered(caller, recorded, model)
                .map(forces -> {
                    shown(model, caller, form, recorded);
                    model.addAttribute("forces", Requirements.inForce(forces, uk.today()));
                    return "reference";
                });
    }

    private Mono<String> showForce(
            Authentication caller,
            String code,
            @Nullable Long recorded,
            @Nullable String cursor,
            Filled form,
            Filled number,
            Model model) {
        var history = changes(recorded, cursor).with("force", code);
        return Mono.zip(
                        registered(caller, recorded, model),
                        ask.list(caller, history, Change.class),
                        skillSets(caller, recorded))
                .map(answers -> {
                    var force =
                            answers.getT1().stream()
                                    .filter(f -> f.force().equals(code))
                                    .findFirst()
                                    .orElseThrow(ReferencePage::unknown);
                    shown(model, caller, form, recorded);
                    model.addAttribute("force", force);
                    model.addAttribute("requirements", Requirements.of(force, uk.today()));
                    model.addAttribute("bases", BASES);
                    model.addAttribute("number", number);
                    model.addAttribute("cadres", names(answers.getT3()));
                    model.addAttribute("changes", answers.getT2().items());
                    model.addAttribute("next", answers.getT2().next());
                    return "reference-force";
                });
    }

    private Mono<String> showCadres(
            Authentication caller,
            @Nullable Long recorded,
            @Nullable String cursor,
            Filled form,
            Model model) {
        var history = changes(recorded, cursor).with("skillSets", true);
        return Mono.zip(
                        skillSets(caller, recorded),
                        ask.list(caller, history, Change.class),
                        registered(caller, recorded, model))
                .map(answers -> {
                    shown(model, caller, form, recorded);
                    model.addAttribute("skillSets", answers.getT1());
                    model.addAttribute("cadres", names(answers.getT1()));
                    model.addAttribute("changes", answers.getT2().items());
                    model.addAttribute("next", answers.getT2().next());
                    model.addAttribute("forces", answers.getT3());
                    return "reference-cadres";
                });
    }

    private Mono<List<SkillSet>> skillSets(Authentication caller, @Nullable Long recorded) {
        var sets = Address.of("/api/skill-sets").with("atLeast", recorded);
        return ask.list(caller, sets, SkillSet.class).map(Listed::items);
    }

    private static List<String> names(List<SkillSet> sets) {
        return sets.stream().map(SkillSet::cadre).distinct().toList();
    }

    private Mono<String> showWaves(
            Authentication caller,
            @Nullable Long recorded,
            @Nullable String cursor,
            Filled form,
            Model model) {
        var history = changes(recorded, cursor).with("waves", true);
        return Mono.zip(
                        ask.list(
                                caller,
                                Address.of("/api/mobilisation-requirements")
                                        .with("atLeast", recorded),
                                Demand.class),
                        ask.list(caller, history, Change.class),
                        registered(caller, recorded, model))
                .map(answers -> {
                    shown(model, caller, form, recorded);
                    model.addAttribute("demands", answers.getT1().items());
                    model.addAttribute("places", Forms.PLACES);
                    model.addAttribute("needed", Needed.values());
                    model.addAttribute("changes", answers.getT2().items());
                    model.addAttribute("next", answers.getT2().next());
                    model.addAttribute("forces", answers.getT3());
                    return "reference-waves";
                });
    }

    private Mono<String> showPolicies(
            Authentication caller,
            @Nullable Long recorded,
            @Nullable String cursor,
            Filled form,
            Model model) {
        var history = changes(recorded, cursor).with("policy", true);
        return Mono.zip(
                        ask.list(
                                caller,
                                Address.of("/api/policies").with("atLeast", recorded),
                                Policy.class),
                        ask.list(caller, history, Change.class),
                        registered(caller, recorded, model))
                .map(answers -> {
                    var policies = answers.getT1().items();
                    shown(model, caller, form, recorded);
                    model.addAttribute("policies", policies);
                    model.addAttribute(
                            "skills", policies.stream().map(Policy::skill).distinct().toList());
                    model.addAttribute("changes", answers.getT2().items());
                    model.addAttribute("next", answers.getT2().next());
                    model.addAttribute("forces", answers.getT3());
                    return "reference-policies";
                });
    }

    private Mono<List<Registered>> registered(
            Authentication caller, @Nullable Long recorded, Model model) {
        var forces = Address.of("/api/forces").with("limit", MOST).with("atLeast", recorded);
        return ask.list(caller, forces, Registered.class)
                .map(listed -> {
                    Standing.show(model, listed.upTo(), listed.stopped());
                    return listed.items();
                });
    }

    private static Address changes(@Nullable Long recorded, @Nullable String cursor) {
        return Address.of("/api/history")
                .with("limit", CHANGES)
                .with("cursor", cursor)
                .with("atLeast", recorded);
    }

    private static void shown(
            Model model, Authentication caller, Filled form, @Nullable Long recorded) {
        model.addAttribute("filled", form);
        model.addAttribute("may", maySet(caller));
        model.addAttribute(RECORDED, maySet(caller) ? recorded : null);
    }

    /** What the page must show at least: what was set on it, or what others have set since. */
    private static @Nullable Long latest(@Nullable Long recorded, @Nullable Long atLeast) {
        return atLeast == null ? recorded : atLeast;
    }

    private static boolean maySet(Authentication caller) {
        return Role.of(caller) == Role.ADMIN;
    }

    private static Refused unknown() {
        return new Refused(
                Problem.of(
                        "not-found",
                        "Not found",
                        404,
                        "No force has this code. Choose one from the reference data."),
                null);
    }

    private static Mono<Filled> filled(Authentication caller, ServerWebExchange exchange) {
        if (!maySet(caller)) {
            return Mono.error(new Refused(Problem.notAllowed(), null));
        }
        return exchange.getFormData()
                .map(form -> {
                    Map<String, String> values = form.toSingleValueMap();
                    var key = values.getOrDefault("key", "");
                    return Filled.of(key.isBlank() ? Filled.empty().key() : key, values);
                });
    }

    /** Records what was filled in, or shows it {@code again} with what is wrong. */
    private Mono<String> set(
            Authentication caller,
            ServerWebExchange exchange,
            String command,
            Function<Filled, Forms.Read> reading,
            Map<String, String> labels,
            String page,
            Function<Filled, Mono<String>> again) {
        return filled(caller, exchange)
                .flatMap(form -> {
                    var read = reading.apply(form);
                    return read.wrong().isEmpty()
                            ? ask.command(caller, command, read.body(), form.key())
                                    .flatMap(outcome ->
                                            switch (outcome) {
                                                case Outcome.Recorded done ->
                                                        Mono.just(
                                                                "redirect:%s?%s=%d"
                                                                        .formatted(
                                                                                page,
                                                                                RECORDED,
                                                                                done.sequence()));
                                                case Outcome.Refused no ->
                                                        again.apply(
                                                                form.refused(no.refusal(), labels));
                                            })
                            : again.apply(form.with(read.wrong()));
                });
    }
}
