package muster.readiness.rota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A time during which the same hold a role, or the same entries are an officer's; its end is not
 * included.
 */
record Stretch<T>(Instant from, Instant to, List<T> holders) {

    /**
     * The whole of a time, cut wherever somebody comes or goes.
     *
     * @param holder what counts of an entry; of two entries with the same it counts once
     */
    static <T> List<Stretch<T>> of(
            List<Entry> entries, Instant begin, Instant end, Function<Entry, T> holder) {
        var cuts = new TreeSet<Instant>();
        cuts.add(begin);
        cuts.add(end);
        for (var entry : entries) {
            if (entry.touches(begin, end)) {
                cuts.add(entry.from().isBefore(begin) ? begin : entry.from());
                cuts.add(entry.to().isAfter(end) ? end : entry.to());
            }
        }
        var stretches = new ArrayList<Stretch<T>>();
        var from = cuts.removeFirst();
        for (var to : cuts) {
            var holders = holding(entries, from, to, holder);
            if (!stretches.isEmpty()
                    && Set.copyOf(stretches.getLast().holders()).equals(Set.copyOf(holders))) {
                from = stretches.removeLast().from();
            }
            stretches.add(new Stretch<>(from, to, holders));
            from = to;
        }
        return List.copyOf(stretches);
    }

    private static <T> List<T> holding(
            List<Entry> entries, Instant from, Instant to, Function<Entry, T> holder) {
        return entries.stream()
                .filter(entry -> entry.touches(from, to))
                .map(holder)
                .distinct()
                .toList();
    }
}
