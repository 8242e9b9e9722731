package muster.edge.relay;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next where the next page begins, absent on the last
 * @param upTo the sequence it is true at
 * @param stopped why the view does not go on, if it does not
 */
public record Listed<T>(
        List<T> items, @Nullable String next, long upTo, @Nullable Stopped stopped) {

    /** A view that met an event it can't fold. */
    public record Stopped(Instant at, long sequence, String reason) {}

    public Listed {
        items = List.copyOf(items);
    }
}
