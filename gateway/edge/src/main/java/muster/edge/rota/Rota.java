package muster.edge.rota;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import muster.edge.page.Uk;
import muster.edge.page.Words;
import muster.edge.relay.Listed;
import muster.edge.relay.Refusal;
import org.jspecify.annotations.Nullable;

/** A force's rota as the service tells it. */
record Rota(
        String force,
        String name,
        LocalDate from,
        LocalDate to,
        Instant at,
        List<Entry> entries,
        List<Role> roles,
        List<Finding> findings,
        Long upTo,
        Listed.@Nullable Stopped stopped) {

    private static final Uk UK = new Uk();
    private static final Words WORDS = new Words();

    record Entry(
            String entry,
            String role,
            String officer,
            Instant from,
            Instant to,
            List<Refusal.Reason> reasons) {}

    record Role(String role, List<Entry> onNow, List<Cover> cover) {}

    record Cover(Instant from, Instant to, List<String> officers) {}

    record Finding(
            String finding,
            @Nullable String role,
            Instant from,
            Instant to,
            List<String> officers,
            List<String> entries,
            List<Refusal.Reason> reasons) {}

    /** Every finding as a sentence, in the order of when it begins. */
    public List<String> said() {
        var byCode = entries.stream().collect(Collectors.toMap(Entry::entry, Function.identity()));
        return findings.stream().map(finding -> sentence(finding, byCode)).toList();
    }

    private static String sentence(Finding f, Map<String, Entry> entries) {
        var when = UK.period(f.from(), f.to()) + " (" + lasting(f.from(), f.to()) + ")";
        var role = WORDS.rank(f.role());
        return switch (f.finding()) {
            case "GAP" -> "Nobody is %s, %s".formatted(role, when);
            case "OVERLAP" ->
                    "%s are %s at once, %s"
                            .formatted(String.join(" and ", f.officers()), role, when);
            case "DOUBLE_BOOKED" ->
                    "%s is booked twice, as %s, %s"
                            .formatted(
                                    f.officers().getFirst(),
                                    f.entries().stream()
                                            .map(entries::get)
                                            .map(e -> WORDS.rank(e.role()))
                                            .collect(Collectors.joining(" and ")),
                                    when);
            default ->
                    "%s is %s, %s, and should not be: %s"
                            .formatted(
                                    f.officers().getFirst(),
                                    role,
                                    UK.period(f.from(), f.to()),
                                    f.reasons().stream()
                                            .map(WORDS::reason)
                                            .collect(Collectors.joining("; ")));
        };
    }

    /** Elapsed, so that it is right on the days the clocks change. */
    static String lasting(Instant from, Instant to) {
        var time = Duration.between(from, to);
        if (time.toDays() >= 3) {
            return WORDS.count(time.toDays(), "day");
        }
        return time.toHours() == 0
                ? time.toMinutes() + " min"
                : time.toHours()
                        + " h"
                        + (time.toMinutesPart() == 0 ? "" : " " + time.toMinutesPart() + " min");
    }
}
