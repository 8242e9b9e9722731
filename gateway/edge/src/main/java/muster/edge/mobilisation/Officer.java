package muster.edge.mobilisation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import muster.edge.page.Words;
import org.jspecify.annotations.Nullable;

/** Somebody who was called or has arrived, as the service tells it. */
record Officer(
        String officer,
        String rank,
        boolean driver,
        boolean psuCommander,
        boolean deployable,
        @Nullable String wave,
        @Nullable String means,
        @Nullable Instant calledAt,
        @Nullable String reply,
        @Nullable Instant expectedAt,
        @Nullable String reason,
        @Nullable Instant arrivedAt) {

    static final List<String> STATES =
            List.of("CALLED", "COMING", "NOT_COMING", "NO_REPLY", "ARRIVED");

    private static final Words WORDS = new Words();

    /** What a list is narrowed to, absent for all. */
    static @Nullable String state(@Nullable String asked) {
        return asked == null || asked.isBlank() ? null : asked.strip().toUpperCase(Locale.UK);
    }

    /** Such as "Constable, driver". */
    public String what() {
        return WORDS.rank(rank) + (psuCommander ? ", PSU commander" : driver ? ", driver" : "");
    }
}
