package muster.edge.mobilisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import muster.edge.page.Instants;
import muster.edge.page.Standing;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import muster.edge.timeline.Histories;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

/** {@code /mobilisations/{mobilisation}}, now or at any minute of it, and the same on a wall. */
@Controller
final class VerdictPages {

    private static final List<Integer> STEPS = List.of(-10, -1, 1, 10);

    private final Ask ask;
    private final Histories histories;
    private final Clock clock = Clock.systemUTC();

    VerdictPages(Ask ask, Histories histories) {
        this.ask = ask;
        this.histories = histories;
    }

    /** Another minute to look at. */
    record Step(String name, Instant at) {}

    @GetMapping(path = "/mobilisations/{mobilisation}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> verdict(
            Authentication caller,
            @PathVariable String mobilisation,
            @RequestParam @Nullable String at,
            @RequestParam @Nullable String older,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        return shown(caller, mobilisation, at, atLeast, model)
                .then(histories.of(caller, "mobilisation", mobilisation, older, atLeast))
                .map(timeline -> {
                    model.addAttribute("timeline", timeline);
                    if (older != null) {
                        model.addAttribute("live", false);
                    }
                    return "mobilisation";
                });
    }

    @GetMapping(path = "/mobilisations/{mobilisation}/wall", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> wall(
            Authentication caller,
            @PathVariable String mobilisation,
            @RequestParam @Nullable String at,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        return shown(caller, mobilisation, at, atLeast, model).thenReturn("mobilisation-wall");
    }

    private Mono<Mobilisation> shown(
            Authentication caller,
            String mobilisation,
            @Nullable String at,
            @Nullable Long atLeast,
            Model model) {
        var now = clock.instant();
        var asked = Instants.read(at, now);
        return ask.one(
                        caller,
                        Address.of("/api/mobilisations/{mobilisation}", mobilisation)
                                .with("at", asked.at())
                                .with("atLeast", atLeast),
                        Mobilisation.class)
                .doOnNext(found -> {
                    model.addAttribute("m", found);
                    model.addAttribute("asked", asked);
                    model.addAttribute("picked", Instants.picked(found.at()));
                    model.addAttribute("first", Instants.picked(found.startedAt()));
                    model.addAttribute("steps", steps(found, now));
                    // what was is not moved on under its reader
                    model.addAttribute("live", asked.at() == null);
                    model.addAttribute("ticks", asked.at() == null && found.open());
                    Standing.show(model, found.upTo(), found.stopped());
                });
    }

    /** Around the minute that is shown, and to those that decide. */
    static List<Step> steps(Mobilisation found, Instant now) {
        var last = found.endedAt() == null ? now : found.endedAt();
        var around =
                STEPS.stream()
                        .map(minutes ->
                                new Step(
                                        (minutes < 0 ? "−" : "+") + Math.abs(minutes) + " min",
                                        found.at().plus(Duration.ofMinutes(minutes))));
        var deadlines =
                found.waves().stream()
                        .map(wave -> new Step("End of " + wave.name(), wave.deadline()));
        return Stream.concat(
                        Stream.of(new Step("The call", found.startedAt())),
                        Stream.concat(deadlines, around))
                .filter(step -> !step.at().isBefore(found.startedAt()))
                .filter(step -> !step.at().isAfter(last))
                .toList();
    }
}
