package muster.edge.reference;

import java.util.List;
import muster.edge.page.Standing;
import muster.edge.reference.Requirements.Registered;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import muster.edge.relay.Listed;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import reactor.core.publisher.Mono;

/** Reads what the pages of reference data have in common: the forces, and what was set when. */
@Component
final class Reference {

    private static final int MOST = 200;
    private static final int CHANGES = 50;

    private final Ask ask;

    Reference(Ask ask) {
        this.ask = ask;
    }

    Mono<List<Registered>> forces(Authentication caller, @Nullable Long recorded, Model model) {
        var forces = Address.of("/api/forces").with("limit", MOST).with("atLeast", recorded);
        return ask.list(caller, forces, Registered.class)
                .map(listed -> {
                    Standing.show(model, listed.upTo(), listed.stopped());
                    return listed.items();
                });
    }

    /**
     * The history of what was set.
     *
     * @param subject as the service calls it, and which of them
     */
    Mono<Listed<Change>> history(
            Authentication caller,
            String subject,
            Object which,
            @Nullable Long recorded,
            @Nullable String cursor) {
        var address =
                Address.of("/api/history")
                        .with(subject, which)
                        .with("limit", CHANGES)
                        .with("cursor", cursor)
                        .with("atLeast", recorded);
        return ask.list(caller, address, Change.class);
    }

    static void show(
            Model model,
            Authentication caller,
            Filled form,
            @Nullable Long recorded,
            Listed<Change> history) {
        show(model, caller, form, recorded);
        model.addAttribute("changes", history.items());
        model.addAttribute("next", history.next());
    }

    static void show(Model model, Authentication caller, Filled form, @Nullable Long recorded) {
        model.addAttribute("filled", form);
        model.addAttribute("may", Setting.isFor(caller));
        model.addAttribute("recorded", Setting.isFor(caller) ? recorded : null);
    }

    /** What a page must show at least: what was set on it, or what others have set since. */
    static @Nullable Long latest(@Nullable Long recorded, @Nullable Long atLeast) {
        return atLeast == null ? recorded : atLeast;
    }
}
