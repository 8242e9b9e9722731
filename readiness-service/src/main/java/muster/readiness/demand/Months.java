package muster.readiness.demand;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import muster.contract.DayRange;
import muster.readiness.view.Kind;
import muster.readiness.view.Snapshot;

/** Documents by the months they touch. */
final class Months {

    private static final int PAGE = 1_000;

    private Months() {}

    /** The lists of what lies on these days. */
    static List<String> of(DayRange days) {
        var last = YearMonth.from(days.last());
        return Stream.iterate(
                        YearMonth.from(days.first()),
                        month -> !month.isAfter(last),
                        month -> month.plusMonths(1))
                .map(YearMonth::toString)
                .toList();
    }

    /** Whatever touches a month of the period, each once. */
    static <T extends Record> Collection<T> touching(
            Snapshot snapshot, Kind<T> kind, DayRange days) {
        var found = new TreeMap<String, T>();
        for (var month : of(days)) {
            var after = "";
            var size = PAGE;
            while (size == PAGE) {
                var page = snapshot.page(kind, month, after, PAGE);
                page.forEach(keyed -> found.put(keyed.key(), keyed.document()));
                size = page.size();
                after = page.isEmpty() ? after : page.getLast().key();
            }
        }
        return found.values();
    }
}
