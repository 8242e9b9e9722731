package muster.edge.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import muster.edge.page.Days;
import muster.edge.page.Standing;
import muster.edge.page.Uk;
import muster.edge.readiness.OfficerLists.Lapse;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import muster.edge.relay.Listed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

/** {@code /readiness}: every force or a region's, and {@code /readiness/{force}}: the one. */
@Controller
final class ReadinessPage {

    private static final int MOST = 200;
    private static final int NEXT = 10;

    record Registered(String force, String name, String region) {}

    private final Ask ask;
    private final Uk uk;

    ReadinessPage(Ask ask, Uk uk) {
        this.ask = ask;
        this.uk = uk;
    }

    @GetMapping(path = "/readiness", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> forces(
            Authentication caller,
            @RequestParam @Nullable String on,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var day = Days.read(on);
        var shown =
                Address.of("/api/readiness")
                        .with("on", day.day())
                        .with("region", region)
                        .with("limit", MOST)
                        .with("atLeast", atLeast);
        var csv =
                Address.of("/api/readiness")
                        .with("on", day.day())
                        .with("region", region)
                        .with("format", "csv");
        return Mono.zip(
                        ask.list(caller, shown, Force.class),
                        ask.list(
                                caller,
                                Address.of("/api/forces").with("limit", MOST),
                                Registered.class))
                .map(answers -> {
                    var forces = answers.getT1();
                    picked(model, day, false);
                    model.addAttribute("region", region);
                    model.addAttribute("csv", csv.toString());
                    model.addAttribute("regions", Regions.of(forces.items()));
                    model.addAttribute(
                            "names",
                            answers.getT2().items().stream()
                                    .map(Registered::region)
                                    .distinct()
                                    .sorted()
                                    .toList());
                    Standing.show(model, forces.upTo(), forces.stopped());
                    return "readiness";
                });
    }

    @GetMapping(path = "/readiness/{force}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> force(
            Authentication caller,
            @PathVariable String force,
            @RequestParam @Nullable String on,
            @RequestParam @Nullable String asKnownAt,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var day = Days.read(on);
        var from = shown(day);
        var asked =
                Address.of("/api/readiness/{force}", force)
                        .with("on", day.day())
                        .with("asKnownAt", asKnownAt)
                        .with("atLeast", atLeast);
        boolean past = asKnownAt != null && !asKnownAt.isBlank();
        return Mono.zip(
                        ask.one(caller, asked, Force.class),
                        past
                                ? Mono.just(List.<Forecast.Day>of())
                                : year(caller, force, from, atLeast),
                        past ? Mono.just(List.<Lapse>of()) : next(caller, force, from, atLeast))
                .map(answers -> {
                    var answer = answers.getT1();
                    picked(model, day, past);
                    model.addAttribute("force", answer);
                    model.addAttribute("inForce", answer.inForce(from));
                    model.addAttribute("ranks", Ranks.of(answer));
                    model.addAttribute("forecast", Forecast.of(answers.getT2(), answer));
                    model.addAttribute("lapses", answers.getT3());
                    model.addAttribute("csv", year(force, from).with("format", "csv").toString());
                    Standing.show(
                            model, Objects.requireNonNullElse(answer.upTo(), 0L), answer.stopped());
                    return "readiness-force";
                });
    }

    private Mono<List<Forecast.Day>> year(
            Authentication caller, String force, LocalDate from, @Nullable Long atLeast) {
        return ask.list(caller, year(force, from).with("atLeast", atLeast), Forecast.Day.class)
                .map(Listed::items);
    }

    private static Address year(String force, LocalDate from) {
        return Address.of("/api/readiness/{force}/forecast", force)
                .with("from", from)
                .with("to", Forecast.until(from));
    }

    private Mono<List<Lapse>> next(
            Authentication caller, String force, LocalDate from, @Nullable Long atLeast) {
        var asked = Lapse.within(force, from).with("limit", NEXT).with("atLeast", atLeast);
        return ask.list(caller, asked, Lapse.class).map(Listed::items);
    }

    private LocalDate shown(Days.Typed day) {
        return day.day() == null ? uk.today() : day.day();
    }

    private void picked(Model model, Days.Typed day, boolean past) {
        var shown = shown(day);
        model.addAttribute("day", day);
        model.addAttribute("shown", shown);
        model.addAttribute("live", !past && !day.wrong() && !shown.isBefore(uk.today()));
    }
}
