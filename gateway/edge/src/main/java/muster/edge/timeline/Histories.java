package muster.edge.timeline;

import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks for what was recorded of something. */
@Component
public final class Histories {

    private static final int PAGE = 20;

    private final Ask ask;

    Histories(Ask ask) {
        this.ask = ask;
    }

    /**
     * Its timeline.
     *
     * @param kind {@code operation}, {@code request}, {@code deployment}, {@code officer}, {@code
     *     course}, {@code demand} or {@code force}
     * @param older where to begin, as {@link Timeline#older} says; at the newest when absent
     */
    public Mono<Timeline> of(
            Authentication caller,
            String kind,
            String code,
            @Nullable String older,
            @Nullable Long atLeast) {
        var address =
                Address.of("/api/history")
                        .with(kind, code)
                        .with("limit", PAGE)
                        .with("cursor", older)
                        .with("atLeast", atLeast);
        return ask.list(caller, address, Timeline.Told.class).map(Timeline::of);
    }
}
