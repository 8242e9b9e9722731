package muster.edge.feed;

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
import org.springframework.web.bind.annotation.ModelAttribute;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** {@code /feed}: the newest events, or those before or after one. */
@Controller
final class FeedPage {

    private static final int MOST = 200;

    /**
     * What the address asks for.
     *
     * @param after only later events, the earliest of them
     * @param before only earlier events, the latest of them
     */
    record Asked(
            @Nullable Long after,
            @Nullable Long before,
            @Nullable String types,
            @Nullable String force,
            @Nullable String operation,
            @Nullable Long atLeast) {

        /** Whether it shows the newest, and so moves on with them. */
        public boolean newest() {
            return after == null && before == null;
        }
    }

    record Force(String force, String name) {}

    record Operation(String operation, String name) {}

    private final Ask ask;

    FeedPage(Ask ask) {
        this.ask = ask;
    }

    @GetMapping(path = "/feed", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> feed(Authentication caller, @ModelAttribute("asked") Asked asked, Model model) {
        var operations =
                Address.of("/api/operations").with("limit", MOST).with("atLeast", asked.atLeast());
        var forces = Address.of("/api/forces").with("limit", MOST);
        return Mono.zip(
                        ask.list(caller, operations, Operation.class),
                        ask.list(caller, forces, Force.class))
                .flatMap(answers -> {
                    var head = answers.getT1();
                    model.addAttribute("operations", head.items());
                    model.addAttribute("forces", answers.getT2().items());
                    model.addAttribute("types", Types.ALL);
                    model.addAttribute("batch", narrowed(asked));
                    model.addAttribute("stream", narrowed("/api/feed/stream", asked));
                    Standing.show(model, head.upTo(), null);
                    return events(caller, asked, head);
                })
                .map(page -> {
                    model.addAttribute("events", page.events().stream().map(Told::of).toList());
                    model.addAttribute("newer", page.newer());
                    model.addAttribute("older", page.older());
                    return "feed";
                });
    }

    private Mono<Turned> events(Authentication caller, Asked asked, Listed<Operation> head) {
        var after = asked.after();
        if (after != null) {
            return read(caller, asked, after, Turned.PAGE + 1)
                    .map(found -> Turned.upwards(found, after, head.upTo()));
        }
        var before = asked.before();
        // what came since the head was read is shown by the next load
        var upTo = before == null ? head.upTo() : Math.min(head.upTo(), before - 1);
        var window = Window.before(upTo);
        return backwards(caller, asked, window)
                .map(found -> Turned.backwards(found, before != null, window.floor()));
    }

    private Mono<List<JsonNode>> backwards(Authentication caller, Asked asked, Window window) {
        return read(caller, asked, window.after(), Window.MOST)
                .flatMap(all -> {
                    var wanted =
                            all.stream().filter(e -> Told.sequence(e) <= window.upTo()).toList();
                    var cut =
                            Turned.cut(
                                    all.size(),
                                    all.isEmpty() ? 0 : Told.sequence(all.getLast()),
                                    window.upTo());
                    return window.done(wanted.size(), cut, Turned.PAGE + 1)
                            ? Mono.just(wanted)
                            : backwards(caller, asked, window.next(cut));
                });
    }

    private Mono<List<JsonNode>> read(Authentication caller, Asked asked, long after, int limit) {
        return ask.one(
                        caller,
                        narrowed(asked).with("after", after).with("limit", limit),
                        JsonNode.class)
                .map(batch -> batch.valueStream().toList());
    }

    private static Address narrowed(Asked asked) {
        return narrowed("/api/feed", asked);
    }

    private static Address narrowed(String path, Asked asked) {
        return Address.of(path)
                .with("types", asked.types())
                .with("force", asked.force())
                .with("operation", asked.operation());
    }
}
