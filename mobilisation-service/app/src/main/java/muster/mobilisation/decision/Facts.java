package muster.mobilisation.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import muster.contract.Days;

/**
 * What a decider can't know from events: when it happened, and codes for new things.
 *
 * @param occurredAt as the caller says, else the time of the command's arrival
 * @param newCode ten characters that nobody has used
 */
public record Facts(Instant occurredAt, Supplier<String> newCode) {

    public LocalDate today() {
        return Days.of(occurredAt);
    }
}
