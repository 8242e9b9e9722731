package muster.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayRangesTest {

    private static final LocalDate START = LocalDate.of(2024, 2, 20);
    private static final int SPAN = 40;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void rangesDoWhatSetsOfDaysDo(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var some = ranges(random);
            var others = ranges(random);
            var a = DayRanges.of(some);
            var b = DayRanges.of(others);
            assertThat(days(a)).isEqualTo(daysOf(some));

            var both = daysOf(some);
            both.retainAll(daysOf(others));
            assertThat(days(a.and(b))).isEqualTo(both);

            var rest = daysOf(some);
            rest.removeAll(daysOf(others));
            assertThat(days(a.without(b))).isEqualTo(rest);

            assertApart(a);
            assertApart(a.and(b));
            assertApart(a.without(b));
            assertThat(a.isEmpty()).isEqualTo(some.isEmpty());

            var asked = range(random);
            assertThat(a.containsAll(asked))
                    .isEqualTo(daysOf(some).containsAll(daysOf(List.of(asked))));
            assertThat(a.contains(asked.first())).isEqualTo(daysOf(some).contains(asked.first()));
        }
    }

    @Test
    void neighboursAreOneRange() {
        var january = new DayRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31));
        var february = new DayRange(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29));
        assertThat(DayRanges.of(List.of(february, january)).ranges())
                .containsExactly(new DayRange(january.first(), february.last()));
    }

    @Test
    void allDaysWithoutSomeAreTheRest() {
        var day = LocalDate.of(2024, 1, 31);
        var rest = DayRanges.ALL.without(DayRanges.of(List.of(new DayRange(day, day))));
        assertThat(rest.contains(day)).isFalse();
        assertThat(rest.contains(day.minusDays(1))).isTrue();
        assertThat(rest.contains(day.plusDays(1))).isTrue();
        assertThat(DayRanges.ALL.without(DayRanges.ALL).isEmpty()).isTrue();
        assertThat(DayRanges.NONE.without(DayRanges.ALL).isEmpty()).isTrue();
    }

    @Test
    void aRangeDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new DayRange(START, START.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new DayRange(START, START).length()).isEqualTo(1);
    }

    private static void assertApart(DayRanges ranges) {
        for (int i = 1; i < ranges.ranges().size(); i++) {
            assertThat(ranges.ranges().get(i).first())
                    .isAfter(ranges.ranges().get(i - 1).last().plusDays(1));
        }
    }

    private static List<DayRange> ranges(Random random) {
        var ranges = new ArrayList<DayRange>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            ranges.add(range(random));
        }
        return ranges;
    }

    private static DayRange range(Random random) {
        var first = START.plusDays(random.nextInt(SPAN));
        return new DayRange(first, first.plusDays(random.nextInt(8)));
    }

    private static Set<LocalDate> days(DayRanges ranges) {
        return daysOf(ranges.ranges());
    }

    private static Set<LocalDate> daysOf(List<DayRange> ranges) {
        var days = new HashSet<LocalDate>();
        for (var range : ranges) {
            range.first().datesUntil(range.last().plusDays(1)).forEach(days::add);
        }
        return days;
    }
}
