package muster.edge.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import muster.edge.readiness.Forecast.Day;
import muster.edge.readiness.Forecast.Month;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static Day day(String on, int psus) {
        return new Day(
                LocalDate.parse(on),
                CliffTest.psus(psus),
                CliffTest.psus(psus),
                CliffTest.psus(psus));
    }

    @Test
    void aMonthIsShownByTheFirstOfItsLowestDays() {
        var low = day("2026-12-02", 3);
        assertThat(
                        Forecast.months(
                                List.of(
                                        day("2026-11-30", 7),
                                        day("2026-12-01", 5),
                                        low,
                                        day("2026-12-03", 3))))
                .containsExactly(
                        new Month(YearMonth.of(2026, 11), day("2026-11-30", 7)),
                        new Month(YearMonth.of(2026, 12), low));
    }

    @Test
    void aMonthOfARegionIsShownByTheFirstOfItsLowestDays() {
        var together =
                new Together(
                        List.of(
                                together("2026-11-30", 7),
                                together("2026-12-01", 5),
                                together("2026-12-02", 3),
                                together("2026-12-03", 3)),
                        null,
                        List.of());
        assertThat(together.months())
                .extracting(Together.Day::on)
                .containsExactly(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 2));
    }

    private static Together.Day together(String on, int psus) {
        var many = new Together.Sum(100, 9);
        return new Together.Day(LocalDate.parse(on), many, many, new Together.Sum(50, psus));
    }

    @Test
    void aForecastEndsTheDayBeforeItsAnniversary() {
        assertThat(Forecast.until(LocalDate.of(2026, 11, 21)))
                .isEqualTo(LocalDate.of(2027, 11, 20));
        assertThat(Forecast.until(LocalDate.of(2028, 2, 29))).isEqualTo(LocalDate.of(2029, 2, 27));
    }
}
