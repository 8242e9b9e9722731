package muster.edge.cadre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import muster.edge.page.Days;
import muster.edge.page.Standing;
import muster.edge.page.Uk;
import muster.edge.page.Words;
import muster.edge.problem.Problem;
import muster.edge.problem.Refused;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import muster.edge.relay.Listed;
import muster.edge.relay.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

/** {@code /cadres}, of one force, of one cadre; and {@code /capability-return}. */
@Controller
final class CadrePages {

    private static final int MOST = 200;
    private static final int PAGE = 50;

    record Registered(String force, String name, String region) {}

    /**
     * An officer of a cadre.
     *
     * @param lapses what is in date of what the cadre asks for, soonest first
     */
    record Officer(
            String officer,
            String rank,
            boolean inDate,
            boolean deployable,
            boolean available,
            boolean nationallyDeployable,
            List<Lapse> lapses,
            List<Refusal.Reason> reasons) {

        public String state() {
            return available
                    ? "Available"
                    : deployable ? "Deployable" : inDate ? "In date" : "Lapsed";
        }
    }

    record Lapse(String skill, LocalDate on) {}

    /** The day that is asked about, and as of when what was recorded counts: now unless given. */
    private record When(Days.Typed day, @Nullable Instant asKnownAt) {

        Address of(Address address) {
            return address.with("on", day.day()).with("asKnownAt", asKnownAt);
        }
    }

    private final Ask ask;
    private final Uk uk;
    private final Words words;

    CadrePages(Ask ask, Uk uk, Words words) {
        this.ask = ask;
        this.uk = uk;
        this.words = words;
    }

    @GetMapping(path = "/cadres", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> forces(
            Authentication caller,
            @RequestParam @Nullable String on,
            @RequestParam @Nullable Instant asKnownAt,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String force,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var when = new When(Days.read(on), asKnownAt);
        var code = force == null ? null : force.strip().toUpperCase(Locale.UK);
        return Mono.zip(cadres(caller, when, region, code, atLeast), registered(caller))
                .map(answers -> {
                    var rows = answers.getT1();
                    shown(model, when, rows);
                    chosen(model, region, code, answers.getT2());
                    model.addAttribute("forces", Forces.of(rows.items()));
                    model.addAttribute("together", Forces.together(rows.items()));
                    return "cadres";
                });
    }

    @GetMapping(path = "/cadres/{force}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> force(
            Authentication caller,
            @PathVariable String force,
            @RequestParam @Nullable String on,
            @RequestParam @Nullable Instant asKnownAt,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var when = new When(Days.read(on), asKnownAt);
        return cadres(caller, when, null, force, atLeast)
                .map(rows -> {
                    shown(model, when, rows);
                    model.addAttribute("force", Forces.of(rows.items()).getFirst());
                    model.addAttribute(
                            "matrix",
                            rows.items().stream()
                                    .filter(row -> row.matters() && row.matrix() != null)
                                    .map(Cadre::matrix)
                                    .findFirst()
                                    .orElse(null));
                    model.addAttribute("csv", csv("/api/cadres", when, null, force));
                    return "cadres-force";
                });
    }

    @GetMapping(path = "/cadres/{force}/{cadre}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> cadre(
            Authentication caller,
            @PathVariable String force,
            @PathVariable String cadre,
            @RequestParam @Nullable String on,
            @RequestParam @Nullable Instant asKnownAt,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var when = new When(Days.read(on), asKnownAt);
        return Mono.zip(
                        cadres(caller, when, null, force, atLeast),
                        ask.list(
                                caller,
                                officers(force, cadre, when)
                                        .with("limit", PAGE)
                                        .with("cursor", cursor)
                                        .with("atLeast", atLeast),
                                Officer.class))
                .map(answers -> {
                    shown(model, when, answers.getT1());
                    var row =
                            answers.getT1().items().stream()
                                    .filter(each -> each.cadre().equals(cadre))
                                    .findFirst()
                                    .orElseThrow(CadrePages::unknown);
                    model.addAttribute("row", row);
                    model.addAttribute("title", words.skill(cadre) + " of " + row.name());
                    model.addAttribute("officers", answers.getT2().items());
                    model.addAttribute("next", answers.getT2().next());
                    model.addAttribute("cursor", cursor);
                    model.addAttribute(
                            "csv", officers(force, cadre, when).with("format", "csv").toString());
                    return "cadre";
                });
    }

    @GetMapping(path = "/capability-return", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> capabilities(
            Authentication caller,
            @RequestParam @Nullable String on,
            @RequestParam @Nullable Instant asKnownAt,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String force,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var when = new When(Days.read(on), asKnownAt);
        var code = force == null ? null : force.strip().toUpperCase(Locale.UK);
        var asked = of("/api/capability-return", when, region, code).with("atLeast", atLeast);
        return Mono.zip(ask.list(caller, asked, Capability.class), registered(caller))
                .map(answers -> {
                    var capabilities = answers.getT1();
                    shown(model, when, capabilities);
                    chosen(model, region, code, answers.getT2());
                    model.addAttribute("forces", Capability.byForce(capabilities.items()));
                    model.addAttribute("csv", csv("/api/capability-return", when, region, code));
                    return "capability-return";
                });
    }

    private Mono<Listed<Cadre>> cadres(
            Authentication caller,
            When when,
            @Nullable String region,
            @Nullable String force,
            @Nullable Long atLeast) {
        return ask.list(
                caller,
                of("/api/cadres", when, region, force).with("atLeast", atLeast),
                Cadre.class);
    }

    private Mono<List<Registered>> registered(Authentication caller) {
        return ask.list(caller, Address.of("/api/forces").with("limit", MOST), Registered.class)
                .map(Listed::items);
    }

    private static Address of(
            String path, When when, @Nullable String region, @Nullable String force) {
        return when.of(Address.of(path)).with("region", region).with("force", force);
    }

    private static Address officers(String force, String cadre, When when) {
        return when.of(Address.of("/api/cadres/{force}/{cadre}/officers", force, cadre));
    }

    private static String csv(
            String path, When when, @Nullable String region, @Nullable String force) {
        return of(path, when, region, force).with("format", "csv").toString();
    }

    private static void chosen(
            Model model,
            @Nullable String region,
            @Nullable String force,
            List<Registered> registered) {
        model.addAttribute("region", region);
        model.addAttribute("force", force);
        model.addAttribute("registered", registered);
        model.addAttribute(
                "regions",
                registered.stream().map(Registered::region).distinct().sorted().toList());
    }

    private void shown(Model model, When when, Listed<?> listed) {
        var day = when.day();
        var shown = day.day() == null ? uk.today() : day.day();
        model.addAttribute("day", day);
        model.addAttribute("asKnownAt", when.asKnownAt());
        model.addAttribute("shown", shown);
        model.addAttribute(
                "told",
                "on "
                        + uk.day(shown)
                        + (when.asKnownAt() == null
                                ? ""
                                : ", as known at " + uk.moment(when.asKnownAt())));
        model.addAttribute(
                "live", when.asKnownAt() == null && !day.wrong() && !shown.isBefore(uk.today()));
        Standing.show(model, listed.upTo(), listed.stopped());
    }

    private static Refused unknown() {
        return new Refused(
                Problem.of(
                        "not-found",
                        "Not found",
                        404,
                        "No cadre goes by this skill. Choose one from the list of cadres."),
                null);
    }
}
