package muster.readiness.demand;

import java.time.LocalDate;
import java.util.List;
import muster.contract.ForceId;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row on which the same entries get in each other's way.
 *
 * @param hostForce of them all, where that is what they clash by
 * @param expected what they need together on the worst of the days
 * @param available on the worst of the days; absent where they clash by their host
 * @param shortfall how many PSUs are short then; absent where they clash by their host
 */
record Clash(
        Kind kind,
        LocalDate from,
        LocalDate to,
        @Nullable ForceId hostForce,
        int expected,
        @Nullable Integer available,
        @Nullable Integer shortfall,
        List<String> entries) {

    enum Kind {
        /** They need more than is available. */
        SHORTFALL,
        /** One force hosts them all. */
        SAME_HOST
    }

    /** What is wrong on one day. */
    static Clash ofDay(
            Kind kind,
            LocalDate on,
            @Nullable ForceId hostForce,
            int expected,
            @Nullable Integer available,
            List<String> entries) {
        return new Clash(
                kind,
                on,
                on,
                hostForce,
                expected,
                available,
                available == null ? null : expected - available,
                entries);
    }

    boolean goesOnWith(Clash next) {
        return kind == next.kind
                && next.from.equals(to.plusDays(1))
                && entries.equals(next.entries);
    }

    /** Over the days of both, with the numbers of the worse. */
    Clash with(Clash next) {
        var worse = next.isWorseThan(this) ? next : this;
        return new Clash(
                kind,
                from,
                next.to,
                hostForce,
                worse.expected,
                worse.available,
                worse.shortfall,
                entries);
    }

    private boolean isWorseThan(Clash other) {
        if (shortfall == null || other.shortfall == null) {
            return expected > other.expected;
        }
        return shortfall > other.shortfall;
    }
}
