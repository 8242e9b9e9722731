package muster.edge.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import muster.edge.demand.Calendar.Clash;
import muster.edge.demand.Calendar.Day;
import muster.edge.demand.Calendar.Entry;
import muster.edge.demand.Calendar.Need;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A concert of Warwickshire on 5 and 6 December 2026, and a march on the 6th and the 7th. */
class CalendarSaidTest {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 12, 5);
    private static final LocalDate SUNDAY = SATURDAY.plusDays(1);
    private static final LocalDate MONDAY = SUNDAY.plusDays(1);

    private static Entry entry(String code, String name, LocalDate from, LocalDate to) {
        return new Entry(code, null, name, "WARKS", from, to, 3, List.of());
    }

    private static Day day(LocalDate on, Need... needs) {
        int psus = List.of(needs).stream().mapToInt(Need::psus).sum();
        return new Day(on, psus, 4, Math.max(0, psus - 4), List.of(needs));
    }

    private static Calendar calendar(Clash... clashes) {
        return new Calendar(
                List.of(
                        day(SATURDAY, new Need("P-A", 3)),
                        day(SUNDAY, new Need("P-A", 3), new Need("P-B", 2)),
                        day(MONDAY, new Need("P-B", 2)),
                        day(MONDAY.plusDays(1))),
                List.of(
                        entry("P-A", "Concert", SATURDAY, SUNDAY),
                        entry("P-B", "March", SUNDAY, MONDAY)),
                List.of(clashes),
                7,
                null);
    }

    private static Clash clash(
            String kind, LocalDate from, LocalDate to, @Nullable Integer available) {
        return new Clash(
                kind,
                from,
                to,
                available == null ? "WARKS" : null,
                5,
                available,
                available == null ? null : 5 - available,
                List.of("P-A", "P-B"));
    }

    @Test
    void aShortfallSaysHowManyAreShortAndForWhat() {
        var calendar = calendar();
        assertThat(calendar.said(clash("SHORTFALL", SUNDAY, SUNDAY, 4)))
                .isEqualTo(
                        "6 December 2026: 5 PSUs needed and 4 available, 1 short, for Concert and"
                                + " March");
        assertThat(calendar.said(clash("SHORTFALL", SATURDAY, SUNDAY, 4)))
                .isEqualTo(
                        "5 December 2026 to 6 December 2026: 5 PSUs needed on the worst day and 4"
                                + " available, 1 short, for Concert and March");
    }

    @Test
    void twoOfOneHostAreToldWithTheirHost() {
        assertThat(calendar().said(clash("SAME_HOST", SUNDAY, SUNDAY, null)))
                .isEqualTo(
                        "6 December 2026: WARKS hosts 2 at once, Concert and March, with 5 PSUs"
                                + " together");
    }

    @Test
    void aDayTellsWhatNeedsHowMany() {
        var calendar = calendar();
        assertThat(calendar.said(calendar.items().get(1))).isEqualTo("Concert (3), March (2)");
    }

    @Test
    void weeksBeginOnMondaysAndLeaveOutDaysOnWhichNothingIsNeeded() {
        assertThat(calendar().weeks())
                .extracting(week -> week.monday() + " " + week.days().size())
                .containsExactly("2026-11-30 2", "2026-12-07 1");
    }
}
