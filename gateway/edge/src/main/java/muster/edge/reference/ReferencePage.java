package muster.edge.reference;

import java.util.List;
import muster.edge.page.Uk;
import muster.edge.problem.Problem;
import muster.edge.problem.Refused;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
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

/** {@code /reference}: the forces, what each owes, and the forms that set it. */
@Controller
final class ReferencePage {

    private static final List<String> BASES =
            List.of(
                    "LOCAL_NEED",
                    "NATIONAL_MOBILISATION",
                    "SPONTANEOUS_MUTUAL_AID",
                    "REGIONAL_SHARE");

    private final Ask ask;
    private final Reference reference;
    private final Uk uk;

    ReferencePage(Ask ask, Reference reference, Uk uk) {
        this.ask = ask;
        this.reference = reference;
        this.uk = uk;
    }

    @GetMapping(path = "/reference", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> forces(
            Authentication caller,
            @RequestParam @Nullable Long recorded,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        return showForces(caller, Reference.latest(recorded, atLeast), Filled.empty(), model);
    }

    @PostMapping(path = "/reference/forces", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> register(Authentication caller, ServerWebExchange exchange, Model model) {
        return new Setting("RegisterForce", Forms::force, Forms.FORCE)
                .set(
                        ask,
                        caller,
                        exchange,
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
                Reference.latest(recorded, atLeast),
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
        return new Setting(
                        "SetRequirement", form -> Forms.requirement(form, force), Forms.REQUIREMENT)
                .set(
                        ask,
                        caller,
                        exchange,
                        page(force),
                        form -> showForce(caller, force, null, null, form, Filled.empty(), model));
    }

    @PostMapping(path = "/reference/forces/{force}/cadres", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> number(
            Authentication caller,
            @PathVariable String force,
            ServerWebExchange exchange,
            Model model) {
        return new Setting("SetCadreStrength", form -> Forms.strength(form, force), Forms.STRENGTH)
                .set(
                        ask,
                        caller,
                        exchange,
                        page(force),
                        form -> showForce(caller, force, null, null, Filled.empty(), form, model));
    }

    private static String page(String force) {
        return Address.of("/reference/forces/{force}", force).toString();
    }

    private Mono<String> showForces(
            Authentication caller, @Nullable Long recorded, Filled form, Model model) {
        return reference
                .forces(caller, recorded, model)
                .map(forces -> {
                    Reference.show(model, caller, form, recorded);
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
        return Mono.zip(
                        reference.forces(caller, recorded, model),
                        reference.history(caller, "force", code, recorded, cursor),
                        cadres(caller, recorded))
                .map(answers -> {
                    var force =
                            answers.getT1().stream()
                                    .filter(f -> f.force().equals(code))
                                    .findFirst()
                                    .orElseThrow(ReferencePage::unknown);
                    Reference.show(model, caller, form, recorded, answers.getT2());
                    model.addAttribute("force", force);
                    model.addAttribute("requirements", Requirements.of(force, uk.today()));
                    model.addAttribute("bases", BASES);
                    model.addAttribute("number", number);
                    model.addAttribute("cadres", answers.getT3());
                    return "reference-force";
                });
    }

    private Mono<List<String>> cadres(Authentication caller, @Nullable Long recorded) {
        var sets = Address.of("/api/skill-sets").with("atLeast", recorded);
        return ask.list(caller, sets, PolicyPages.SkillSet.class)
                .map(listed ->
                        listed.items().stream()
                                .map(PolicyPages.SkillSet::cadre)
                                .distinct()
                                .toList());
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
}
