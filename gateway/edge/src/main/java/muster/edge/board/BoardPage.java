package muster.edge.board;

import java.time.Clock;
import muster.edge.board.Board.Request;
import muster.edge.page.Standing;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

/** {@code /board}, narrowed by operation and force in the address. */
@Controller
final class BoardPage {

    private static final int MOST = 200;

    record Operation(String operation, String name) {}

    record Force(String force, String name) {}

    private final Ask ask;
    private final Clock clock = Clock.systemUTC();

    BoardPage(Ask ask) {
        this.ask = ask;
    }

    @GetMapping(path = "/board", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> board(
            Authentication caller,
            @RequestParam @Nullable String operation,
            @RequestParam @Nullable String force,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var requests =
                Address.of("/api/requests")
                        .with("open", true)
                        .with("operation", operation)
                        .with("force", force)
                        .with("limit", MOST)
                        .with("atLeast", atLeast);
        return Mono.zip(
                        ask.list(caller, requests, Request.class),
                        ask.list(
                                caller,
                                Address.of("/api/operations").with("limit", MOST),
                                Operation.class),
                        ask.list(
                                caller, Address.of("/api/forces").with("limit", MOST), Force.class))
                .map(answers -> {
                    var open = answers.getT1();
                    model.addAttribute("columns", Board.columns(open.items(), clock.instant()));
                    model.addAttribute("more", open.next() != null);
                    Standing.show(model, open.upTo(), open.stopped());
                    model.addAttribute("operations", answers.getT2().items());
                    model.addAttribute("forces", answers.getT3().items());
                    model.addAttribute("operation", operation);
                    model.addAttribute("force", force);
                    return "board";
                });
    }
}
