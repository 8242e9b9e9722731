package muster.edge.demand;

import java.time.Instant;
import java.time.LocalDate;
import muster.edge.relay.Listed;
import org.jspecify.annotations.Nullable;

/** A demand, as the service tells it; where it stands up to only where it is asked for alone. */
record Demand(
        String demand,
        String kind,
        String name,
        String hostForce,
        LocalDate from,
        LocalDate to,
        int psus,
        @Nullable String operation,
        @Nullable Withdrawn withdrawn,
        @Nullable Long upTo,
        Listed.@Nullable Stopped stopped) {

    record Withdrawn(Instant at, String reason) {}
}
