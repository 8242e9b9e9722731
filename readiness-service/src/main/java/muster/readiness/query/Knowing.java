package muster.readiness.query;

import java.time.Instant;
import java.util.function.Function;
import muster.readiness.view.PastView;
import muster.readiness.view.RunningView;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * A view as it is now and, where it can be asked {@code asKnownAt}, as it was known then.
 *
 * @param past absent where only now is answered, and the parameter is refused as unknown
 */
public record Knowing(RunningView now, @Nullable Function<Instant, PastView> past) {

    @Nullable Instant asKnownAt(Asked asked) {
        return past == null ? null : asked.instant("asKnownAt");
    }

    <A> A ask(@Nullable Instant knownAt, Function<Snapshot, A> question) {
        return past == null || knownAt == null
                ? now.ask(question)
                : past.apply(knownAt).ask(question);
    }
}
