package muster.edge.readiness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import muster.edge.page.Days;
import muster.edge.page.Instants;
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
    private final Clock clock = Clock.systemUTC();

    ReadinessPage(Ask ask, Uk uk) {
        this.ask = ask;
        this.uk = uk;
    }

    @GetMapping(path = "/readiness", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> forces(
            Authentication caller,
            @RequestParam @Nullable String on,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String courses,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var day = Days.read(on);
        var counted = counted(courses);
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
                                Registered.class),
                        region == null
                                ? Mono.just(Optional.<Together>empty())
                                : perhaps(
                                        caller,
                                        together(region, shown(day), counted)
                                                .with("atLeast", atLeast),
                                        Together.class))
                .map(answers -> {
                    var forces = answers.getT1();
                    picked(model, day, false);
                    model.addAttribute("region", region);
                    model.addAttribute("csv", csv.toString());
                    model.addAttribute("courses", counted);
                    model.addAttribute("together", answers.getT3().orElse(null));
                    model.addAttribute(
                            "yearCsv",
                            together(region, shown(day), counted).with("format", "csv").toString());
                    model.addAttribute("regions", Regions.of(forces.items()));
                    model.addAttribute("ranks", region == null ? null : Ranks.of(forces.items()));
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
            @RequestParam @Nullable String courses,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var day = Days.read(on);
        var from = shown(day);
        var known = Instants.read(asKnownAt, clock.instant());
        var asked =
                Address.of("/api/readiness/{force}", force)
                        .with("on", day.day())
                        .with("asKnownAt", known.at())
                        .with("atLeast", atLeast);
        boolean past = known.at() != null;
        var counted = counted(courses);
        return Mono.zip(
                        ask.one(caller, asked, Force.class),
                        past
                                ? Mono.just(Optional.<Forecast.Answer>empty())
                                : perhaps(
                                        caller,
                                        year(force, from, counted).with("atLeast", atLeast),
                                        Forecast.Answer.class),
                        past ? Mono.just(List.<Lapse>of()) : next(caller, force, from, atLeast))
                .map(answers -> {
                    var answer = answers.getT1();
                    picked(model, day, past);
                    model.addAttribute("known", known);
                    model.addAttribute("force", answer);
                    model.addAttribute("inForce", answer.inForce(from));
                    model.addAttribute("ranks", Ranks.of(List.of(answer)));
                    model.addAttribute(
                            "forecast",
                            answers.getT2().map(days -> Forecast.of(days, answer)).orElse(null));
                    model.addAttribute("courses", counted);
                    model.addAttribute("lapses", answers.getT3());
                    model.addAttribute(
                            "csv", year(force, from, counted).with("format", "csv").toString());
                    model.addAttribute(
                            "skillsCsv",
                            skills(force, from, counted).with("format", "csv").toString());
                    Standing.show(
                            model, Objects.requireNonNullElse(answer.upTo(), 0L), answer.stopped());
                    return "readiness-force";
                });
    }

    private <T> Mono<Optional<T>> perhaps(Authentication caller, Address asked, Class<T> type) {
        return ask.one(caller, asked, type).map(Optional::of);
    }

    private static Address year(String force, LocalDate from, @Nullable String courses) {
        var asked = Address.of("/api/readiness/{force}/forecast", force);
        return twelveMonths(asked, from, courses);
    }

    private static Address skills(String force, LocalDate from, @Nullable String courses) {
        var asked = Address.of("/api/readiness/{force}/forecast/skills", force);
        return twelveMonths(asked, from, courses);
    }

    private static Address together(
            @Nullable String region, LocalDate from, @Nullable String courses) {
        return twelveMonths(Address.of("/api/forecast"), from, courses).with("region", region);
    }

    private static Address twelveMonths(Address asked, LocalDate from, @Nullable String courses) {
        return asked.with("from", from).with("to", Forecast.until(from)).with("courses", courses);
    }

    private static @Nullable String counted(@Nullable String courses) {
        return courses == null || courses.isBlank() ? null : courses;
    }

    private Mono<List<Lapse>> next(
            Authentication caller, String force, LocalDate from, @Nullable Long atLeast) {
        var asked =
                Lapse.within(force, from, Forecast.until(from))
                        .with("limit", NEXT)
                        .with("atLeast", atLeast);
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
