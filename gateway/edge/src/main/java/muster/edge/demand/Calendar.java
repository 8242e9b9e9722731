package muster.edge.demand;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import muster.edge.page.Uk;
import muster.edge.page.Words;
import muster.edge.relay.Listed.Stopped;
import org.jspecify.annotations.Nullable;

/** The calendar of demand, as the service tells it. */
record Calendar(
        List<Day> items,
        List<Entry> entries,
        List<Clash> clashes,
        long upTo,
        @Nullable Stopped stopped) {

    private static final Uk UK = new Uk();
    private static final Words WORDS = new Words();

    record Day(LocalDate on, int expected, int available, int shortfall, List<Need> needs) {}

    record Need(String entry, int psus) {}

    /** A demand, or an operation with the demands that became it. */
    record Entry(
            String entry,
            @Nullable String operation,
            String name,
            String hostForce,
            LocalDate from,
            LocalDate to,
            int psus,
            List<Demand> demands) {}

    record Clash(
            String kind,
            LocalDate from,
            LocalDate to,
            @Nullable String hostForce,
            int expected,
            @Nullable Integer available,
            @Nullable Integer shortfall,
            List<String> entries) {}

    /** The days of a week on which something is needed. */
    record Week(LocalDate monday, List<Day> days) {}

    Calendar {
        items = List.copyOf(items);
        entries = List.copyOf(entries);
        clashes = List.copyOf(clashes);
    }

    public List<Week> weeks() {
        return items.stream()
                .filter(day -> day.expected() > 0)
                .collect(
                        Collectors.groupingBy(
                                day ->
                                        day.on()
                                                .with(
                                                        TemporalAdjusters.previousOrSame(
                                                                DayOfWeek.MONDAY)),
                                TreeMap::new,
                                Collectors.toList()))
                .entrySet()
                .stream()
                .map(week -> new Week(week.getKey(), week.getValue()))
                .toList();
    }

    /** Such as "Villa v Birmingham (2)" and "Conference (4)". */
    public String said(Day day) {
        return day.needs().stream()
                .map(need -> name(need.entry()) + " (" + need.psus() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Such as "5 December 2026: 6 PSUs are needed and 4 available, 2 short: Concert, March". */
    public String said(Clash clash) {
        var days =
                clash.from().equals(clash.to())
                        ? UK.day(clash.from())
                        : UK.day(clash.from()) + " to " + UK.day(clash.to());
        var psus = WORDS.count(clash.expected(), "PSU");
        var worst = clash.from().equals(clash.to()) ? "" : " on the worst day";
        var names = names(clash.entries());
        return clash.kind().equals("SHORTFALL")
                ? "%s: %s needed%s and %d available, %d short, for %s"
                        .formatted(days, psus, worst, clash.available(), clash.shortfall(), names)
                : "%s: %s hosts %d at once, %s, with %s together%s"
                        .formatted(
                                days,
                                clash.hostForce(),
                                clash.entries().size(),
                                names,
                                psus,
                                worst);
    }

    private String names(List<String> codes) {
        var names = new ArrayList<>(codes.stream().map(this::name).toList());
        var last = names.removeLast();
        return names.isEmpty() ? last : String.join(", ", names) + " and " + last;
    }

    private String name(String code) {
        return entries.stream()
                .filter(entry -> entry.entry().equals(code))
                .map(Entry::name)
                .findFirst()
                .orElse(code);
    }
}
