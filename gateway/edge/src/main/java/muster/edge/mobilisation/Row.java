package muster.edge.mobilisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A mobilisation in a list, as the service tells it. */
public record Row(
        String mobilisation,
        String operation,
        String operationName,
        String force,
        boolean exercise,
        Instant startedAt,
        @Nullable Instant endedAt,
        Verdict verdict,
        int called,
        int coming,
        int arrived) {

    public boolean open() {
        return endedAt == null;
    }
}
