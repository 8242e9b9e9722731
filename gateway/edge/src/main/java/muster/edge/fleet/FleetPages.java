package muster.edge.fleet;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import muster.edge.identity.Role;
import muster.edge.page.Standing;
import muster.edge.problem.Problem;
import muster.edge.problem.Refused;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import muster.edge.relay.Outcome;
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

/** {@code /fleet}, a page for each force, and its declaration. */
@Controller
final class FleetPages {

    private static final int MOST = 200;

    private final Ask ask;
    private final Clock clock = Clock.systemUTC();

    FleetPages(Ask ask) {
        this.ask = ask;
    }

    @GetMapping(path = "/fleet", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> fleets(Authentication caller, @RequestParam @Nullable Long atLeast, Model model) {
        var fleets = Address.of("/api/fleet").with("limit", MOST).with("atLeast", atLeast);
        return ask.list(caller, fleets, Fleet.Row.class)
                .map(listed -> {
                    model.addAttribute("fleets", listed.items());
                    Standing.show(model, listed.upTo(), listed.stopped());
                    return "fleet";
                });
    }

    @GetMapping(path = "/fleet/{force}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> fleet(
            Authentication caller,
            @PathVariable String force,
            @RequestParam @Nullable Instant at,
            @RequestParam @Nullable Long atLeast,
            @RequestParam @Nullable Long recorded,
            Model model) {
        return fleet(caller, force, at, recorded == null ? atLeast : recorded)
                .map(fleet -> {
                    show(model, fleet);
                    model.addAttribute("recorded", recorded);
                    model.addAttribute("live", at == null);
                    return "fleet-force";
                });
    }

    @GetMapping(path = "/fleet/{force}/declare", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> begun(Authentication caller, @PathVariable String force, Model model) {
        return fleet(caller, force, null, null)
                .map(fleet -> {
                    show(model, fleet);
                    model.addAttribute("filled", Declaring.begun(fleet));
                    return "fleet-declare";
                });
    }

    @PostMapping(path = "/fleet/{force}/declare", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> declare(
            Authentication caller,
            @PathVariable String force,
            ServerWebExchange exchange,
            Model model) {
        if (!mayDeclare(caller)) {
            return Mono.error(new Refused(Problem.notAllowed(), null));
        }
        return Mono.zip(fleet(caller, force, null, null), exchange.getFormData())
                .flatMap(both -> {
                    var fleet = both.getT1();
                    var filled = Declaring.of(fleet, both.getT2().toSingleValueMap());
                    return filled.wrong()
                            ? Mono.just(again(model, fleet, filled))
                            : send(caller, fleet, filled, model);
                });
    }

    private Mono<String> send(Authentication caller, Fleet fleet, Declaring filled, Model model) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        var body = filled.body(fleet.force(), now);
        return ask.command(caller, "DeclareCarriers", body, filled.key())
                .map(outcome ->
                        switch (outcome) {
                            case Outcome.Recorded done ->
                                    "redirect:"
                                            + Address.of("/fleet/{force}", fleet.force())
                                                    .with("recorded", done.sequence());
                            case Outcome.Refused(var no) -> again(model, fleet, filled.refused(no));
                        });
    }

    private static String again(Model model, Fleet fleet, Declaring filled) {
        show(model, fleet);
        model.addAttribute("filled", filled);
        return "fleet-declare";
    }

    private Mono<Fleet> fleet(
            Authentication caller, String force, @Nullable Instant at, @Nullable Long atLeast) {
        return ask.one(
                caller,
                Address.of("/api/fleet/{force}", force).with("at", at).with("atLeast", atLeast),
                Fleet.class);
    }

    private static void show(Model model, Fleet fleet) {
        model.addAttribute("fleet", fleet);
        Standing.show(model, fleet.upTo(), fleet.stopped());
    }

    private static boolean mayDeclare(Authentication caller) {
        var role = Role.of(caller);
        return role == Role.OPERATOR || role == Role.ADMIN;
    }
}
