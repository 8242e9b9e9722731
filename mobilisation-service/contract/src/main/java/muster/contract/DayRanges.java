package muster.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A set of local days, kept as disjoint ranges in order, with a gap between neighbours. */
public record DayRanges(List<DayRange> ranges) {

    public static final DayRanges NONE = new DayRanges(List.of());
    public static final DayRanges ALL = new DayRanges(List.of(DayRange.ALWAYS));

    /** Any ranges, in any order, overlapping or not. */
    public static DayRanges of(List<DayRange> ranges) {
        if (ranges.isEmpty()) {
            return NONE;
        }
        var sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparing(DayRange::first));
        var merged = new ArrayList<DayRange>();
        var open = sorted.getFirst();
        for (var next : sorted) {
            if (next.first().isAfter(open.last().plusDays(1))) {
                merged.add(open);
                open = next;
            } else if (next.last().isAfter(open.last())) {
                open = new DayRange(open.first(), next.last());
            }
        }
        merged.add(open);
        return new DayRanges(List.copyOf(merged));
    }

    public DayRanges and(DayRanges other) {
        var result = new ArrayList<DayRange>();
        int i = 0;
        int j = 0;
        while (i < ranges.size() && j < other.ranges.size()) {
            var a = ranges.get(i);
            var b = other.ranges.get(j);
            var first = a.first().isAfter(b.first()) ? a.first() : b.first();
            var last = a.last().isBefore(b.last()) ? a.last() : b.last();
            if (!last.isBefore(first)) {
                result.add(new DayRange(first, last));
            }
            if (a.last().isBefore(b.last())) {
                i++;
            } else {
                j++;
            }
        }
        return new DayRanges(List.copyOf(result));
    }

    public DayRanges without(DayRanges other) {
        var result = new ArrayList<DayRange>();
        for (var range : ranges) {
            var from = range.first();
            for (var hole : other.ranges) {
                if (hole.last().isBefore(from) || hole.first().isAfter(range.last())) {
                    continue;
                }
                if (hole.first().isAfter(from)) {
                    result.add(new DayRange(from, hole.first().minusDays(1)));
                }
                from = hole.last().plusDays(1);
            }
            if (!from.isAfter(range.last())) {
                result.add(new DayRange(from, range.last()));
            }
        }
        return new DayRanges(List.copyOf(result));
    }

    public boolean contains(LocalDate day) {
        return containing(day).isPresent();
    }

    public boolean containsAll(DayRange days) {
        return containing(days.first()).filter(r -> !r.last().isBefore(days.last())).isPresent();
    }

    public Optional<DayRange> containing(LocalDate day) {
        return ranges.stream().filter(r -> r.contains(day)).findFirst();
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }
}
