package muster.edge.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import muster.edge.chart.Steps.Marked;
import muster.edge.chart.Steps.Series;
import muster.edge.chart.Steps.Wanted;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 21);
    private static final Pattern PLACE = Pattern.compile("([HV])([0-9.]+)");

    private static Steps falling() {
        var upper = IntStream.range(0, 365).mapToObj(d -> 45 - d / 10).toList();
        var lower = IntStream.range(0, 365).mapToObj(d -> Math.max(0, 45 - d / 4)).toList();
        return Steps.of(
                FIRST,
                new Series("Trained", upper),
                new Series("Deployable", lower),
                new Marked(FIRST.plusDays(8), FIRST.plusDays(38)),
                new Wanted("Required", 17.67));
    }

    @Test
    void everyStepStaysInsideTheBox() {
        var chart = falling();
        assertThat(chart.lines())
                .allSatisfy(line -> {
                    var places = PLACE.matcher(line.path());
                    while (places.find()) {
                        double at = Double.parseDouble(places.group(2));
                        if (places.group(1).equals("H")) {
                            assertThat(at).isBetween(Steps.LEFT, Steps.RIGHT);
                        } else {
                            assertThat(at).isBetween(Steps.TOP, Steps.BOTTOM);
                        }
                    }
                    assertThat(line.path()).startsWith("M40.0 ").endsWith("H630.0");
                    assertThat(line.nameY()).isBetween(Steps.TOP, Steps.BOTTOM);
                });
    }

    @Test
    void aLineTurnsOnlyWhereItsNumberChanges() {
        var level = new Series("a", List.of(3, 3, 3, 2, 2));
        var chart = Steps.of(FIRST, level, level, null, null);
        assertThat(chart.lines().getFirst().path().chars().filter(c -> c == 'V')).hasSize(1);
    }

    @Test
    void ticksAreRoundAndReachBeyondAllThatIsDrawn() {
        var chart = falling();
        assertThat(chart.ticks())
                .extracting(Tick::label)
                .containsExactly("0", "10", "20", "30", "40", "50");
        assertThat(chart.ticks().getFirst().at()).isEqualTo(Steps.BOTTOM);
        assertThat(chart.ticks().getLast().at()).isEqualTo(Steps.TOP);
        assertThat(Objects.requireNonNull(chart.level()).y())
                .isBetween(chart.ticks().get(2).at(), chart.ticks().get(1).at());
    }

    @Test
    void monthsSayTheirYearFirstAndInJanuary() {
        var months = falling().months();
        assertThat(months).hasSize(12);
        assertThat(months.get(0).year()).isEqualTo("2026");
        assertThat(months.get(1).year()).isEqualTo("2027");
        assertThat(months.subList(2, 12)).extracting(Steps.Month::year).containsOnlyNulls();
    }

    @Test
    void theMarkedDaysLieWithin() {
        var span = Objects.requireNonNull(falling().span());
        assertThat(span.from()).isGreaterThan(Steps.LEFT);
        assertThat(span.from() + span.wide()).isLessThan(Steps.RIGHT);
        assertThat(span.leftward()).isFalse();
    }
}
