package muster.contract.fleet;

import java.time.Instant;

/** A tour of duty, its end not included. */
public record Tour(Instant from, Instant to) {

    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
