package muster.edge.readiness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

/** {@code /readiness/{force}/explanation}: how a figure of a force comes about. */
@Controller
final class ExplanationPage {

    private static final int MOST_SHOWN = 200;

    /** A figure and what makes it, as the service tells them. */
    record Explanation(
            Figure explained,
            @Nullable Instant asKnownAt,
            List<Part> parts,
            long upTo,
            Listed.@Nullable Stopped stopped) {

        /** As many as a person reads. */
        List<Part> shown() {
            return parts.subList(0, Math.min(MOST_SHOWN, parts.size()));
        }
    }

    /**
     * A figure.
     *
     * @param source of the rule in the papers; absent where it only adds up
     */
    record Figure(
            String force,
            @Nullable LocalDate on,
            @Nullable Instant at,
            String figure,
            BigDecimal value,
            String means,
            @Nullable String source,
            String how) {}

    /** What makes a figure, or some of it. */
    record Part(
            String name,
            BigDecimal value,
            @Nullable Integer takes,
            @Nullable String figure,
            @Nullable String officer,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String request,
            @Nullable String events) {

        /** How many PSUs or serials it allows by itself. */
        @Nullable BigDecimal allows() {
            return takes == null
                    ? null
                    : value.divide(BigDecimal.valueOf(takes), 0, RoundingMode.FLOOR);
        }
    }

    private final Ask ask;

    ExplanationPage(Ask ask) {
        this.ask = ask;
    }

    @GetMapping(path = "/readiness/{force}/explanation", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> explanation(
            Authentication caller,
            @PathVariable String force,
            @RequestParam @Nullable String figure,
            @RequestParam @Nullable String on,
            @RequestParam @Nullable String at,
            @RequestParam @Nullable String asKnownAt,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var asked =
                Address.of("/api/readiness/{force}/explanation", force)
                        .with("figure", figure)
                        .with("on", on)
                        .with("at", at)
                        .with("asKnownAt", asKnownAt)
                        .with("atLeast", atLeast);
        return ask.one(caller, asked, Explanation.class)
                .map(explanation -> {
                    model.addAttribute("explanation", explanation);
                    model.addAttribute("csv", asked.with("format", "csv").toString());
                    Standing.show(model, explanation.upTo(), explanation.stopped());
                    return "explanation";
                });
    }
}
