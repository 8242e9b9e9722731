package muster.readiness.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.contract.DayRange;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.Skill;
import muster.contract.historicaid.AidUnit;
import muster.readiness.view.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Aid given by one force to another: one of named officers, or a historic aggregate.
 *
 * @param id the deployment or the aid
 * @param officers the officers of a deployment, with the time served; empty for an aggregate
 * @param days of an aggregate, as recorded
 * @param removed entered in error: from then on it is no entry
 */
public record Entry(
        String id,
        @Nullable OperationId operation,
        ForceId donorForce,
        ForceId hostForce,
        AidUnit unit,
        int amount,
        @Nullable Instant from,
        List<Served> officers,
        @Nullable Skill cadre,
        @Nullable Aggregate days,
        boolean exceptional,
        boolean removed) {

    /** An officer's time, as far as it is known: until the return, or the planned end. */
    public record Served(OfficerId officer, Instant to, @Nullable Instant returnedAt) {

        Instant until() {
            return returnedAt == null ? to : returnedAt;
        }
    }

    /** When, and where it was taken from. */
    public record Aggregate(LocalDate from, LocalDate to, String source) {}

    static final Kind<Entry> ENTRIES = new Kind<>("entries", Entry.class, Entry::lists);

    static final String ALL = "all";

    static String list(ForceId force) {
        return "force:" + force;
    }

    static String list(OperationId operation) {
        return "operation:" + operation.folded();
    }

    private Set<String> lists() {
        var lists = new LinkedHashSet<String>();
        if (!removed) {
            lists.add(ALL);
            lists.add(list(donorForce));
            lists.add(list(hostForce));
            if (operation != null) {
                lists.add(list(operation));
            }
        }
        return lists;
    }

    /** The days of each officer, or of the aggregate, that lie inside a period. */
    long daysInside(DayRange period) {
        long days = 0;
        for (var served : officers) {
            days += served(served).map(range -> common(range, period)).orElse(0L);
        }
        return days;
    }

    boolean touches(DayRange period) {
        if (days != null) {
            return new DayRange(days.from(), days.to()).overlaps(period);
        }
        return officers.stream()
                .anyMatch(s -> served(s).filter(range -> range.overlaps(period)).isPresent());
    }

    private Optional<DayRange> served(Served served) {
        return from != null && from.isBefore(served.until())
                ? Optional.of(Days.touched(from, served.until()))
                : Optional.empty();
    }

    private static long common(DayRange a, DayRange b) {
        if (!a.overlaps(b)) {
            return 0;
        }
        var first = a.first().isAfter(b.first()) ? a.first() : b.first();
        var last = a.last().isBefore(b.last()) ? a.last() : b.last();
        return new DayRange(first, last).length();
    }

    /** The end of a deployment, as served by whoever stayed longest. */
    @Nullable Instant until() {
        Instant latest = null;
        for (var served : officers) {
            if (latest == null || served.until().isAfter(latest)) {
                latest = served.until();
            }
        }
        return latest;
    }

    Entry with(List<Served> officersNow) {
        return new Entry(
                id,
                operation,
                donorForce,
                hostForce,
                unit,
                amount,
                from,
                officersNow,
                cadre,
                days,
                exceptional,
                removed);
    }

    Entry withdrawn() {
        return new Entry(
                id,
                operation,
                donorForce,
                hostForce,
                unit,
                amount,
                from,
                officers,
                cadre,
                days,
                exceptional,
                true);
    }
}
