package muster.edge.rota;

import java.util.List;
import java.util.Map;
import muster.edge.page.Days;
import muster.edge.page.Standing;
import muster.edge.page.Uk;
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

/** {@code /rota}: who is on now in every force, and {@code /rota/{force}}: a fortnight of one. */
@Controller
final class RotaPages {

    private static final int MOST = 200;
    private static final int FORTNIGHT = 14;

    /** A force, and by role who is on. */
    record Row(String force, String name, Map<String, List<String>> onNow, int entries, int gaps) {

        /** A force that puts nobody on keeps its rota elsewhere, or none. */
        public boolean kept() {
            return entries > 0 || onNow.values().stream().anyMatch(on -> !on.isEmpty());
        }
    }

    private final Ask ask;
    private final Histories histories;
    private final Uk uk;

    RotaPages(Ask ask, Histories histories, Uk uk) {
        this.ask = ask;
        this.histories = histories;
        this.uk = uk;
    }

    @GetMapping(path = "/rota", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> forces(Authentication caller, @RequestParam @Nullable Long atLeast, Model model) {
        var asked = Address.of("/api/rota").with("limit", MOST).with("atLeast", atLeast);
        return ask.list(caller, asked, Row.class)
                .map(forces -> {
                    model.addAttribute("kept", forces.items().stream().filter(Row::kept).toList());
                    model.addAttribute(
                            "others", forces.items().stream().filter(row -> !row.kept()).toList());
                    Standing.show(model, forces.upTo(), forces.stopped());
                    return "rota";
                });
    }

    @GetMapping(path = "/rota/{force}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> force(
            Authentication caller,
            @PathVariable String force,
            @RequestParam @Nullable String on,
            @RequestParam @Nullable String older,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var day = Days.read(on);
        var from = day.day() == null ? uk.today() : day.day();
        var asked =
                Address.of("/api/rota/{force}", force)
                        .with("from", from)
                        .with("to", from.plusDays(FORTNIGHT - 1));
        return Mono.zip(
                        ask.one(caller, asked.with("atLeast", atLeast), Rota.class),
                        histories.of(caller, "rota", force, older, atLeast))
                .map(answers -> {
                    var rota = answers.getT1();
                    model.addAttribute("rota", rota);
                    model.addAttribute("day", day);
                    model.addAttribute("fortnight", Fortnight.of(rota));
                    model.addAttribute("before", from.minusDays(FORTNIGHT));
                    model.addAttribute("after", from.plusDays(FORTNIGHT));
                    model.addAttribute("csv", asked.with("format", "csv").toString());
                    model.addAttribute("timeline", answers.getT2());
                    model.addAttribute("live", older == null && !day.wrong());
                    Standing.show(model, rota.upTo(), rota.stopped());
                    return "rota-force";
                });
    }
}
