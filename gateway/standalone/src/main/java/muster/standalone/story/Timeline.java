package muster.standalone.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import muster.contract.Command;
import muster.contract.Days;
import org.jspecify.annotations.Nullable;

/** Commands at the times at which they are told to have been sent. */
final class Timeline {

    /**
     * One command.
     *
     * @param source the paper and paragraph, where the command states a fact of the papers
     */
    record Entry(Instant at, Command command, @Nullable String source) {}

    private static final LocalTime OFFICE_HOURS = LocalTime.of(9, 0);

    private final List<Entry> entries = new ArrayList<>();

    void on(LocalDate day, Command command) {
        on(day, command, null);
    }

    void on(LocalDate day, Command command, @Nullable String source) {
        entries.add(
                new Entry(
                        day.atTime(OFFICE_HOURS).atZone(Days.LONDON).toInstant(), command, source));
    }

    /** In order of time; of one time, as they were told. */
    List<Entry> before(Instant end) {
        return entries.stream()
                .filter(entry -> entry.at().isBefore(end))
                .sorted(Comparator.comparing(Entry::at))
                .toList();
    }
}
