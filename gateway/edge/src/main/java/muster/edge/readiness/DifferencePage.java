package muster.edge.readiness;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import muster.edge.page.Instants;
import muster.edge.page.Standing;
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

/** {@code /readiness/{force}/difference}: what became known about a force since a time. */
@Controller
final class DifferencePage {

    private static final int MOST_SHOWN = 200;

    /** As the service tells it. */
    record Difference(
            String force,
            @Nullable LocalDate on,
            @Nullable Instant at,
            Instant asKnownAt,
            List<Figure> figures,
            List<Officer> officers,
            List<Cause> others,
            long upTo,
            Listed.@Nullable Stopped stopped) {

        /** As many as a person reads. */
        public List<Officer> shown() {
            return officers.subList(0, Math.min(MOST_SHOWN, officers.size()));
        }
    }

    /** A figure that changed. */
    record Figure(String figure, @Nullable BigDecimal before, @Nullable BigDecimal after) {

        /** As the steps that lead to it. */
        public String name() {
            return figure.substring(1).replace("/", ", ").replace("psus", "PSUs");
        }
    }

    /** An officer who counts as something else. */
    record Officer(String officer, Counted before, Counted after, List<Cause> events) {}

    /** What an officer counts as. */
    record Counted(
            @Nullable String countedAs,
            boolean driver,
            boolean trained,
            boolean deployable,
            boolean available) {

        /** Such as "available". */
        public String words() {
            if (countedAs == null) {
                return "not counted";
            }
            var state = available ? "available" : deployable ? "deployable" : "trained";
            return state + (driver ? ", drives" : "");
        }
    }

    /** An event that explains it. */
    record Cause(long sequence, String type, Instant occurredAt, Instant recordedAt) {}

    private final Ask ask;
    private final Clock clock = Clock.systemUTC();

    DifferencePage(Ask ask) {
        this.ask = ask;
    }

    @GetMapping(path = "/readiness/{force}/difference", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> difference(
            Authentication caller,
            @PathVariable String force,
            @RequestParam @Nullable String on,
            @RequestParam @Nullable String asKnownAt,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var known = Instants.read(asKnownAt, clock.instant());
        model.addAttribute("force", force);
        model.addAttribute("on", on);
        model.addAttribute("known", known);
        if (known.at() == null) {
            return Mono.just("difference");
        }
        var asked =
                Address.of("/api/readiness/{force}/difference", force)
                        .with("on", on)
                        .with("asKnownAt", known.at())
                        .with("atLeast", atLeast);
        return ask.one(caller, asked, Difference.class)
                .map(difference -> {
                    model.addAttribute("d", difference);
                    Standing.show(model, difference.upTo(), difference.stopped());
                    return "difference";
                });
    }
}
