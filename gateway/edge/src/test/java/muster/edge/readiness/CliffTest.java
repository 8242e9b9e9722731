package muster.edge.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import muster.edge.readiness.Forecast.Day;
import org.junit.jupiter.api.Test;

class CliffTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    static Strength psus(int psus) {
        return new Strength(psus, 0, 0, 0, psus, psus, 0, "INSPECTORS", Map.of());
    }

    /** A day each. */
    static List<Day> days(int... psus) {
        var days = new ArrayList<Day>();
        for (int each : psus) {
            days.add(new Day(FIRST.plusDays(days.size()), psus(each), psus(each), psus(each)));
        }
        return days;
    }

    @Test
    void theSteepestFallIsFoundAmongSmallerOnes() {
        assertThat(Cliff.steepestFall(days(9, 8, 8, 12, 12, 3, 3, 2, 6)))
                .isEqualTo(new Cliff(FIRST.plusDays(4), FIRST.plusDays(7), 12, 2));
    }

    @Test
    void aFallOfMoreThanThirtyDaysCountsOnlyAsFarAsThirtyDaysSee() {
        var psus = new int[60];
        for (int day = 0; day < 60; day++) {
            psus[day] = 60 - day;
        }
        assertThat(Cliff.steepestFall(days(psus)))
                .isEqualTo(new Cliff(FIRST, FIRST.plusDays(30), 60, 30));
    }

    @Test
    void thirtyDaysApartIsWithinAndThirtyOneIsNot() {
        var psus = new int[32];
        psus[0] = 5;
        assertThat(Cliff.steepestFall(days(psus)))
                .isEqualTo(new Cliff(FIRST, FIRST.plusDays(1), 5, 0));
        java.util.Arrays.fill(psus, 3);
        psus[0] = 4;
        psus[31] = 2;
        assertThat(Cliff.steepestFall(days(psus)))
                .isEqualTo(new Cliff(FIRST, FIRST.plusDays(1), 4, 3));
    }

    @Test
    void ofEqualFallsTheEarliestCounts() {
        assertThat(Cliff.steepestFall(days(5, 3, 5, 3)))
                .isEqualTo(new Cliff(FIRST, FIRST.plusDays(1), 5, 3));
    }

    @Test
    void whatOnlyRisesHasNoCliff() {
        assertThat(Cliff.steepestFall(days(1, 1, 2, 5))).isNull();
        assertThat(Cliff.steepestFall(days())).isNull();
    }
}
