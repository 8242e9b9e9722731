package muster.edge.operation;

import java.util.Comparator;
import java.util.Locale;
import muster.edge.mobilisation.Row;
import muster.edge.page.Standing;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import muster.edge.relay.Listed;
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

/** {@code /operations} and a page for each. */
@Controller
final class OperationPages {

    private static final int MOST = 200;
    private static final int PAGE = 50;

    private static final Comparator<Operation> OPEN_THEN_LATEST =
            Comparator.comparing(Operation::open)
                    .thenComparing(Operation::from)
                    .reversed()
                    .thenComparing(Operation::operation);

    record Force(String force, String name) {}

    private final Ask ask;
    private final Histories histories;

    OperationPages(Ask ask, Histories histories) {
        this.ask = ask;
        this.histories = histories;
    }

    @GetMapping(path = "/operations", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> operations(
            Authentication caller,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String force,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var operations =
                Address.of("/api/operations")
                        .with("force", force)
                        .with("state", state == null ? null : state.toUpperCase(Locale.ROOT))
                        .with("limit", MOST)
                        .with("atLeast", atLeast);
        var forces = Address.of("/api/forces").with("limit", MOST);
        return Mono.zip(
                        ask.list(caller, operations, Operation.class),
                        ask.list(caller, forces, Force.class))
                .map(answers -> {
                    show(model, answers.getT1(), page);
                    model.addAttribute("forces", answers.getT2().items());
                    model.addAttribute("force", force);
                    model.addAttribute("state", state);
                    return "operations";
                });
    }

    private static void show(Model model, Listed<Operation> all, int page) {
        var wanted = all.items().stream().sorted(OPEN_THEN_LATEST).toList();
        int pages = Math.max(1, (wanted.size() + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 1, pages);
        model.addAttribute(
                "operations", wanted.stream().skip((shown - 1L) * PAGE).limit(PAGE).toList());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("more", all.next() != null);
        Standing.show(model, all.upTo(), all.stopped());
    }

    @GetMapping(path = "/operations/{operation}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> operation(
            Authentication caller,
            @PathVariable String operation,
            @RequestParam @Nullable String requests,
            @RequestParam @Nullable String deployments,
            @RequestParam @Nullable String older,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var one = Address.of("/api/operations/{operation}", operation).with("atLeast", atLeast);
        return Mono.zip(
                        ask.one(caller, one, Operation.class),
                        ask.list(
                                caller,
                                of("/api/requests", operation, requests, atLeast),
                                Request.class),
                        ask.list(
                                caller,
                                of("/api/deployments", operation, deployments, atLeast),
                                Deployment.Line.class),
                        ask.one(
                                caller,
                                Address.of("/api/ledger/operations/{operation}", operation)
                                        .with("limit", MOST),
                                Aid.Ledger.class),
                        histories.of(caller, "operation", operation, older, atLeast),
                        ask.list(
                                caller,
                                of("/api/mobilisations", operation, null, atLeast),
                                Row.class),
                        ask.list(
                                caller,
                                Address.of("/api/operations/{operation}/decisions", operation)
                                        .with("atLeast", atLeast),
                                Decision.class),
                        ask.list(caller, of("/api/units", operation, null, atLeast), Unit.class))
                .map(answers -> {
                    var asked = answers.getT2();
                    var sent = answers.getT3();
                    var ledger = answers.getT4();
                    model.addAttribute("operation", answers.getT1());
                    model.addAttribute("requests", asked.items());
                    model.addAttribute("requestsNext", asked.next());
                    model.addAttribute("deployments", sent.items());
                    model.addAttribute("deploymentsNext", sent.next());
                    model.addAttribute("aid", Aid.byDonor(ledger.entries()));
                    model.addAttribute("aidGoesOn", ledger.next() != null);
                    model.addAttribute("timeline", answers.getT5());
                    model.addAttribute("mobilisations", answers.getT6().items());
                    model.addAttribute("units", answers.getT8().items());
                    model.addAttribute("decisions", answers.getT7().items());
                    model.addAttribute("withdrawn", Decision.withdrawn(answers.getT7().items()));
                    Standing.show(model, asked.upTo(), asked.stopped());
                    // turned back to what was, it is not moved on under its reader
                    model.addAttribute(
                            "live", requests == null && deployments == null && older == null);
                    return "operation";
                });
    }

    private static Address of(
            String list, String operation, @Nullable String cursor, @Nullable Long atLeast) {
        return Address.of(list)
                .with("operation", operation)
                .with("limit", PAGE)
                .with("cursor", cursor)
                .with("atLeast", atLeast);
    }
}
