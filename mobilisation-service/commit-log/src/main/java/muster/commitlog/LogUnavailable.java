package muster.commitlog;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The log cannot be read or written now. Asking again with the same key is always right: what
 * landed after all is then answered as {@link Outcome.Duplicate}.
 */
public class LogUnavailable extends RuntimeException {

    private final Duration retryAfter;
    private final boolean undecided;

    public LogUnavailable(
            String message, Duration retryAfter, boolean undecided, @Nullable Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
        this.undecided = undecided;
    }

    public Duration retryAfter() {
        return retryAfter;
    }

    /** Whether something of what was proposed may be in the log, now or soon. */
    public boolean undecided() {
        return undecided;
    }
}
