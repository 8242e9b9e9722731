package muster.readiness.demand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import muster.contract.ForceId;
import muster.contract.OperationId;
import org.jspecify.annotations.Nullable;

/** What is answered about demand: day by day, entry by entry, and where it clashes. */
record Calendar(List<Day> days, List<Row> entries, List<Clash> clashes) {

    /**
     * A day.
     *
     * @param expected what the entries need together
     * @param shortfall how many PSUs more than are available, at least none
     */
    record Day(LocalDate on, int expected, int available, int shortfall, List<Need> needs) {}

    /** What an entry needs on a day. */
    record Need(String entry, int psus) {}

    /**
     * An entry.
     *
     * @param entry its code: the operation's, else the demand's
     * @param psus the most that it still needs on a day of the period
     * @param demands that became the operation, or the one that is none yet
     */
    record Row(
            String entry,
            @Nullable OperationId operation,
            String name,
            ForceId hostForce,
            LocalDate from,
            LocalDate to,
            int psus,
            List<Demand> demands) {}

    static Calendar of(List<Entry> entries, SortedMap<LocalDate, Integer> available) {
        var ordered =
                entries.stream()
                        .sorted(
                                Comparator.comparing((Entry entry) -> entry.days().first())
                                        .thenComparing(Entry::code))
                        .toList();
        var days = new ArrayList<Day>();
        var clashes = new ArrayList<Clash>();
        available.forEach((on, psus) -> {
            var needing = ordered.stream().filter(entry -> entry.needs(on) > 0).toList();
            var day = day(on, psus, needing);
            days.add(day);
            Stream.concat(shortfall(day), ofOneHost(on, needing))
                    .forEach(clash -> add(clash, clashes));
        });
        return new Calendar(
                List.copyOf(days),
                ordered.stream().map(entry -> row(entry, available)).toList(),
                List.copyOf(clashes));
    }

    private static Day day(LocalDate on, int available, List<Entry> needing) {
        int expected = together(needing, entry -> entry.needs(on));
        return new Day(
                on,
                expected,
                available,
                Math.max(0, expected - available),
                needing.stream().map(entry -> new Need(entry.code(), entry.needs(on))).toList());
    }

    private static int together(List<Entry> entries, ToIntFunction<Entry> needs) {
        return entries.stream().mapToInt(needs).sum();
    }

    private static Stream<Clash> shortfall(Day day) {
        return day.shortfall() == 0
                ? Stream.of()
                : Stream.of(
                        Clash.ofDay(
                                Clash.Kind.SHORTFALL,
                                day.on(),
                                null,
                                day.expected(),
                                day.available(),
                                day.needs().stream().map(Need::entry).toList()));
    }

    private static Stream<Clash> ofOneHost(LocalDate on, List<Entry> needing) {
        var hosts = new LinkedHashMap<ForceId, List<Entry>>();
        needing.forEach(entry ->
                hosts.computeIfAbsent(entry.hostForce(), _ -> new ArrayList<>()).add(entry));
        return hosts.entrySet().stream()
                .filter(host -> host.getValue().size() > 1)
                .map(host ->
                        Clash.ofDay(
                                Clash.Kind.SAME_HOST,
                                on,
                                host.getKey(),
                                together(host.getValue(), entry -> entry.needs(on)),
                                null,
                                host.getValue().stream().map(Entry::code).toList()));
    }

    /** A clash of the day before that goes on is one with it. */
    private static void add(Clash clash, List<Clash> clashes) {
        for (int i = clashes.size() - 1; i >= 0; i--) {
            if (clashes.get(i).goesOnWith(clash)) {
                clashes.set(i, clashes.get(i).with(clash));
                return;
            }
        }
        clashes.add(clash);
    }

    private static Row row(Entry entry, SortedMap<LocalDate, Integer> available) {
        var days = entry.days();
        var operation = entry.operation();
        return new Row(
                entry.code(),
                operation == null ? null : operation.operation(),
                entry.name(),
                entry.hostForce(),
                days.first(),
                days.last(),
                available.keySet().stream().mapToInt(entry::needs).max().orElse(0),
                entry.demands());
    }
}
