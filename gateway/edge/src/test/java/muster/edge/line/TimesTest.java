package muster.edge.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import muster.edge.page.Uk;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final Day ANY = new Day.Any();

    /** Every half hour of two years, but the nights on which the clocks change. */
    @Test
    void theNextTimeIsWithinADayAndTheLastOneADayBefore() {
        var time = LocalTime.of(6, 0);
        var now = Instant.parse("2026-01-01T00:10:00Z");
        for (int i = 0; i < 2 * 365 * 48; i++) {
            now = now.plus(Duration.ofMinutes(30));
            var next = Times.next(ANY, time, null, now);
            var latest = Times.latest(ANY, time, null, now);
            assertThat(next).isAfter(now).isBefore(now.plus(Duration.ofHours(26)));
            assertThat(latest).isBeforeOrEqualTo(now).isAfter(now.minus(Duration.ofHours(26)));
            assertThat(next.atZone(Uk.ZONE).toLocalTime()).isEqualTo(time);
            assertThat(latest.atZone(Uk.ZONE).toLocalTime()).isEqualTo(time);
        }
    }

    @Test
    void aWeekdayIsWithinAWeekAndToday_whileTheTimeIsStillToCome() {
        var saturday = Instant.parse("2026-11-21T08:00:00Z");
        for (var day : DayOfWeek.values()) {
            var next = Times.next(new Day.Weekday(day), LocalTime.of(9, 0), null, saturday);
            assertThat(next.atZone(Uk.ZONE).getDayOfWeek()).isEqualTo(day);
            assertThat(Duration.between(saturday, next)).isLessThan(Duration.ofDays(7));
        }
        assertThat(
                        Times.next(
                                new Day.Weekday(DayOfWeek.SATURDAY),
                                LocalTime.of(7, 0),
                                null,
                                saturday))
                .isEqualTo(Instant.parse("2026-11-28T07:00:00Z"));
    }

    @Test
    void aDayWithoutAYearIsTheNextOneOrTheLastOne() {
        var now = Instant.parse("2026-11-21T08:00:00Z");
        var day = new Day.Yearly(MonthDay.of(11, 20));
        assertThat(Times.next(day, LocalTime.NOON, null, now))
                .isEqualTo(Instant.parse("2027-11-20T12:00:00Z"));
        assertThat(Times.latest(day, LocalTime.NOON, null, now))
                .isEqualTo(Instant.parse("2026-11-20T12:00:00Z"));
        assertThat(Times.next(new Day.Yearly(MonthDay.of(2, 29)), LocalTime.NOON, null, now))
                .isEqualTo(Instant.parse("2028-02-29T12:00:00Z"));
    }

    @Test
    void aTimeThatDoesNotExistIsNotGuessed() {
        var night = new Day.Exact(LocalDate.of(2027, 3, 28));
        assertThatThrownBy(() -> Times.next(night, LocalTime.of(1, 30), null, Instant.EPOCH))
                .hasMessage(
                        "There is no 01:30 on 28 March 2027: the clocks go forward then. Say 00:30"
                                + " or 02:30");
    }

    @Test
    void aTimeThatComesTwiceIsToldApartByTheClock() {
        var night = new Day.Exact(LocalDate.of(2026, 10, 25));
        var time = LocalTime.of(1, 30);
        assertThatThrownBy(() -> Times.next(night, time, null, Instant.EPOCH))
                .hasMessageStartingWith("01:30 comes twice on 25 October 2026");
        assertThat(Times.next(night, time, true, Instant.EPOCH))
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(Times.next(night, time, false, Instant.EPOCH))
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void theNightsOnEitherSideOfAChangeAreNotDisturbedByIt() {
        var before = Instant.parse("2026-10-25T12:00:00Z");
        assertThat(Times.next(ANY, LocalTime.of(1, 30), null, before))
                .isEqualTo(Instant.parse("2026-10-26T01:30:00Z"));
    }
}
