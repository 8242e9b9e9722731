package muster.edge.demand;

import java.util.Objects;
import muster.edge.page.Days;
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

/** {@code /demand}, the calendar, and a page for each demand. */
@Controller
final class DemandPages {

    private static final int MOST = 200;

    record Force(String force, String name, String region) {}

    private final Ask ask;
    private final Histories histories;

    DemandPages(Ask ask, Histories histories) {
        this.ask = ask;
        this.histories = histories;
    }

    @GetMapping(path = "/demand", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> calendar(
            Authentication caller,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String force,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var first = Days.read(from);
        var last = Days.read(to);
        var one = given(force);
        // a force is of one region, which says less
        var all = one == null ? given(region) : null;
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        model.addAttribute("force", one);
        model.addAttribute("region", all);
        model.addAttribute("csv", asked(first, last, one, all).with("format", "csv").toString());
        return Mono.zip(
                        ask.one(
                                caller,
                                asked(first, last, one, all).with("atLeast", atLeast),
                                Calendar.class),
                        ask.list(
                                caller, Address.of("/api/forces").with("limit", MOST), Force.class))
                .map(answers -> {
                    var found = answers.getT1();
                    var forces = answers.getT2().items();
                    model.addAttribute("calendar", found);
                    model.addAttribute("forces", forces);
                    model.addAttribute(
                            "regions",
                            forces.stream().map(Force::region).distinct().sorted().toList());
                    Standing.show(model, found.upTo(), found.stopped());
                    return "demand";
                });
    }

    private static Address asked(
            Days.Typed from, Days.Typed to, @Nullable String force, @Nullable String region) {
        return Address.of("/api/demand")
                .with("from", from.day())
                .with("to", to.day())
                .with("force", force)
                .with("region", region);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @GetMapping(path = "/demand/{demand}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> demand(
            Authentication caller,
            @PathVariable String demand,
            @RequestParam @Nullable String older,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var one = Address.of("/api/demand/{demand}", demand).with("atLeast", atLeast);
        return Mono.zip(
                        ask.one(caller, one, Demand.class),
                        histories.of(caller, "demand", demand, older, atLeast))
                .map(answers -> {
                    var found = answers.getT1();
                    model.addAttribute("d", found);
                    model.addAttribute("timeline", answers.getT2());
                    Standing.show(
                            model, Objects.requireNonNullElse(found.upTo(), 0L), found.stopped());
                    model.addAttribute("live", older == null);
                    return "demand-one";
                });
    }
}
