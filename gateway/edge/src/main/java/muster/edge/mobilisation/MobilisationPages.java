package muster.edge.mobilisation;

import muster.edge.page.Standing;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

/** {@code /mobilisations}, and of each the officers who were called or have arrived. */
@Controller
final class MobilisationPages {

    private static final int MOST = 200;
    private static final int PAGE = 50;

    record Operation(String operation, String name, String state) {}

    record Force(String force, String name) {}

    private final Ask ask;

    MobilisationPages(Ask ask) {
        this.ask = ask;
    }

    @GetMapping(path = "/mobilisations", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> mobilisations(
            Authentication caller,
            @RequestParam @Nullable String operation,
            @RequestParam @Nullable String force,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var all =
                Address.of("/api/mobilisations")
                        .with("operation", operation)
                        .with("force", force)
                        .with("limit", MOST)
                        .with("atLeast", atLeast);
        return Mono.zip(
                        ask.list(caller, all, Row.class),
                        ask.list(
                                caller,
                                Address.of("/api/operations").with("limit", MOST),
                                Operation.class),
                        ask.list(
                                caller, Address.of("/api/forces").with("limit", MOST), Force.class))
                .map(answers -> {
                    var found = answers.getT1();
                    model.addAttribute("open", found.items().stream().filter(Row::open).toList());
                    model.addAttribute(
                            "ended", found.items().stream().filter(row -> !row.open()).toList());
                    model.addAttribute("more", found.next() != null);
                    model.addAttribute(
                            "operations",
                            answers.getT2().items().stream()
                                    .filter(o -> !o.state().equals("CLOSED"))
                                    .toList());
                    model.addAttribute("forces", answers.getT3().items());
                    model.addAttribute("operation", operation);
                    model.addAttribute("force", force);
                    Standing.show(model, found.upTo(), found.stopped());
                    return "mobilisations";
                });
    }

    @GetMapping(
            path = "/mobilisations/{mobilisation}/officers",
            produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> officers(
            Authentication caller,
            @PathVariable String mobilisation,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var wanted = Officer.state(state);
        return Mono.zip(
                        ask.one(
                                caller,
                                Address.of("/api/mobilisations/{mobilisation}", mobilisation),
                                Mobilisation.class),
                        ask.list(
                                caller,
                                officers(mobilisation, wanted)
                                        .with("limit", PAGE)
                                        .with("cursor", cursor)
                                        .with("atLeast", atLeast),
                                Officer.class))
                .map(answers -> {
                    var officers = answers.getT2();
                    model.addAttribute("m", answers.getT1());
                    model.addAttribute("state", wanted);
                    model.addAttribute("states", Officer.STATES);
                    model.addAttribute("officers", officers.items());
                    model.addAttribute("next", officers.next());
                    model.addAttribute("cursor", cursor);
                    model.addAttribute(
                            "csv", officers(mobilisation, wanted).with("format", "csv").toString());
                    model.addAttribute("live", cursor == null);
                    Standing.show(model, officers.upTo(), officers.stopped());
                    return "mobilisation-officers";
                });
    }

    private static Address officers(String mobilisation, @Nullable String state) {
        return Address.of("/api/mobilisations/{mobilisation}/officers", mobilisation)
                .with("state", state);
    }
}
