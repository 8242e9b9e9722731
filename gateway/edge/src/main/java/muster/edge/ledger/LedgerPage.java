package muster.edge.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import muster.edge.page.Days;
import muster.edge.page.Instants;
import muster.edge.page.Standing;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import reactor.core.publisher.Mono;

/** {@code /ledger}, narrowed by what the address says. */
@Controller
final class LedgerPage {

    private static final int PAGE = 50;
    private static final int MOST = 200;

    /** What the address asks for, as it was typed. */
    record Asked(
            @Nullable String force,
            @Nullable String operation,
            @Nullable String from,
            @Nullable String to,
            @Nullable String exceptional,
            @Nullable String asKnownAt,
            @Nullable String cursor,
            @Nullable Long atLeast) {}

    record Force(String force, String name) {}

    record Operation(String operation, String name) {}

    /** What was typed, as far as it is to be understood. */
    private record Meant(Days.Typed from, Days.Typed to, Instants known) {}

    /** What is wrong, at which field. */
    record Wrong(String field, String message) {}

    private final Ask ask;
    private final Clock clock = Clock.systemUTC();

    LedgerPage(Ask ask) {
        this.ask = ask;
    }

    @GetMapping(path = "/ledger", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> ledger(Authentication caller, @ModelAttribute("asked") Asked asked, Model model) {
        var from = Days.read(asked.from());
        var to = Days.read(asked.to());
        var known = Instants.read(asked.asKnownAt(), clock.instant());
        var wrong = wrong(from, to);
        if (known.error() != null) {
            wrong.add(new Wrong("asKnownAt", known.error()));
        }
        model.addAttribute("known", known);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("wrong", wrong);
        return choices(caller, model)
                .then(
                        wrong.isEmpty()
                                ? entries(caller, asked, new Meant(from, to, known), model)
                                : Mono.empty())
                .thenReturn("ledger");
    }

    private static List<Wrong> wrong(Days.Typed from, Days.Typed to) {
        var wrong = new ArrayList<Wrong>();
        if (from.error() != null) {
            wrong.add(new Wrong("from", from.error()));
        }
        if (to.error() != null) {
            wrong.add(new Wrong("to", to.error()));
        }
        if (from.day() != null && to.day() != null && to.day().isBefore(from.day())) {
            wrong.add(new Wrong("to", "The last day is before the first. Enter a later day"));
        }
        return wrong;
    }

    private Mono<Void> choices(Authentication caller, Model model) {
        return Mono.zip(
                        ask.list(
                                caller, Address.of("/api/forces").with("limit", MOST), Force.class),
                        ask.list(
                                caller,
                                Address.of("/api/operations").with("limit", MOST),
                                Operation.class))
                .doOnNext(answers -> {
                    model.addAttribute("forces", answers.getT1().items());
                    model.addAttribute("operations", answers.getT2().items());
                })
                .then();
    }

    private Mono<Void> entries(Authentication caller, Asked asked, Meant meant, Model model) {
        var page =
                narrowed(asked, meant)
                        .with("limit", PAGE)
                        .with("cursor", asked.cursor())
                        .with("atLeast", asked.atLeast());
        return ask.one(caller, page, Ledger.class)
                .doOnNext(ledger -> {
                    model.addAttribute("ledger", ledger);
                    if (asked.force() != null && !asked.force().isBlank()) {
                        model.addAttribute(
                                "position",
                                Position.words(ledger.position(), ledger.totals().net()));
                    }
                    model.addAttribute("csv", narrowed(asked, meant).with("format", "csv"));
                    Standing.show(model, ledger.upTo(), ledger.stopped());
                })
                .then();
    }

    private static Address narrowed(Asked asked, Meant meant) {
        var operation = asked.operation();
        var address =
                operation == null || operation.isBlank()
                        ? Address.of("/api/ledger")
                        : Address.of("/api/ledger/operations/{operation}", operation);
        return address.with("force", asked.force())
                .with("from", meant.from().day())
                .with("to", meant.to().day())
                .with("asKnownAt", meant.known().at())
                .with("exceptional", "exclude".equals(asked.exceptional()) ? "exclude" : null);
    }
}
