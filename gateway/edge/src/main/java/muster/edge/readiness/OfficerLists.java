package muster.edge.readiness;

import java.time.LocalDate;
import java.util.List;
import muster.edge.page.Days;
import muster.edge.page.Standing;
import muster.edge.page.Uk;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
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

/** Officers of a force: who is ready or not, and why, and who lapses next. */
@Controller
final class OfficerLists {

    private static final int PAGE = 50;

    record Row(
            String officer,
            String rank,
            boolean trained,
            boolean deployable,
            boolean available,
            List<String> skills,
            List<Refusal.Reason> reasons) {}

    /** A skill with how long it lasts, of which only the name is wanted. */
    record Named(String skill) {}

    private final Ask ask;
    private final Uk uk;

    OfficerLists(Ask ask, Uk uk) {
        this.ask = ask;
        this.uk = uk;
    }

    @GetMapping(path = "/readiness/{force}/officers", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> officers(
            Authentication caller,
            @PathVariable String force,
            @RequestParam @Nullable String on,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String rank,
            @RequestParam @Nullable String skill,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var day = Days.read(on);
        var filter = new Filter(state, rank, skill);
        var asked = filter.with(officers(force).with("on", day.day()));
        return Mono.zip(
                        ask.list(
                                caller,
                                asked.with("limit", PAGE)
                                        .with("cursor", cursor)
                                        .with("atLeast", atLeast),
                                Row.class),
                        ask.list(caller, Address.of("/api/policies"), Named.class))
                .map(answers -> {
                    var officers = answers.getT1();
                    model.addAttribute("force", force);
                    model.addAttribute("day", day);
                    model.addAttribute("shown", day.day() == null ? uk.today() : day.day());
                    model.addAttribute("filter", filter);
                    model.addAttribute("states", Filter.STATES);
                    model.addAttribute("ranks", Filter.RANKS);
                    model.addAttribute(
                            "skills",
                            answers.getT2().items().stream().map(Named::skill).distinct().toList());
                    model.addAttribute("officers", officers.items());
                    model.addAttribute("next", officers.next());
                    model.addAttribute("cursor", cursor);
                    model.addAttribute("csv", asked.with("format", "csv").toString());
                    model.addAttribute("live", cursor == null && !day.wrong());
                    Standing.show(model, officers.upTo(), officers.stopped());
                    return "readiness-officers";
                });
    }

    private static Address officers(String force) {
        return Address.of("/api/readiness/{force}/officers", force);
    }

    @GetMapping(path = "/readiness/{force}/lapses", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> lapses(
            Authentication caller,
            @PathVariable String force,
            @RequestParam @Nullable String on,
            @RequestParam @Nullable String until,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var day = Days.read(on);
        var from = day.day() == null ? uk.today() : day.day();
        var last = Days.read(until).day();
        var end = last == null || last.isBefore(from) ? Forecast.until(from) : last;
        var asked =
                Lapse.within(force, from, end)
                        .with("limit", PAGE)
                        .with("cursor", cursor)
                        .with("atLeast", atLeast);
        return ask.list(caller, asked, Lapse.class)
                .map(lapses -> {
                    model.addAttribute("force", force);
                    model.addAttribute("day", day);
                    model.addAttribute("shown", from);
                    model.addAttribute("until", last);
                    model.addAttribute("end", end);
                    model.addAttribute("lapses", lapses.items());
                    model.addAttribute("next", lapses.next());
                    model.addAttribute("cursor", cursor);
                    model.addAttribute(
                            "csv", Lapse.within(force, from, end).with("format", "csv").toString());
                    model.addAttribute("live", cursor == null && !day.wrong());
                    Standing.show(model, lapses.upTo(), lapses.stopped());
                    return "readiness-lapses";
                });
    }

    /**
     * An officer's last deployable day.
     *
     * @param alsoLapsing what expires on the same day
     * @param remainsDeployableUntil the last day if all that expires then were renewed
     */
    record Lapse(
            LocalDate on,
            String officer,
            String rank,
            String skill,
            @Nullable List<String> alsoLapsing,
            @Nullable LocalDate remainsDeployableUntil) {

        static Address within(String force, LocalDate from, LocalDate to) {
            return Address.of("/api/readiness/{force}/lapses", force)
                    .with("from", from)
                    .with("to", to);
        }
    }
}
