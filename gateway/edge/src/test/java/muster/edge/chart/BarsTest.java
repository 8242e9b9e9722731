package muster.edge.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import muster.edge.chart.Bars.Amount;
import muster.edge.chart.Bars.Group;
import muster.edge.chart.Bars.Numbers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarsTest {

    private static Group group(@Nullable Integer target, int... numbers) {
        var amounts = java.util.Arrays.stream(numbers).mapToObj(n -> new Amount("a", n)).toList();
        return Bars.of(List.of(new Numbers("Group", target, amounts))).groups().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"54, 45", "0, 0", "1113, 1037", "3, 4000", "1, 1"})
    void barsTargetAndTicksStayInsideTheBox(int target, int number) {
        var chart =
                Bars.of(
                        List.of(
                                new Numbers("A", target, List.of(new Amount("a", number))),
                                new Numbers("B", null, List.of(new Amount("b", 0)))));
        for (var group : chart.groups()) {
            assertThat(group.bottom()).isBetween(0.0, chart.height());
            assertThat(group.bars())
                    .allSatisfy(bar -> {
                        assertThat(bar.width()).isNotNegative();
                        assertThat(chart.left() + bar.width()).isLessThan(chart.width());
                        assertThat(bar.y()).isBetween(group.top(), group.bottom() - bar.height());
                    });
            assertThat(group.ticks())
                    .allSatisfy(t -> assertThat(t.at()).isBetween(chart.left(), chart.width()));
        }
        assertThat(chart.groups().get(1).y()).isGreaterThan(chart.groups().get(0).bottom());
    }

    @Test
    void theTargetStandsWhereABarAsLongWouldEnd() {
        var group = group(54, 54, 27);
        var line = Objects.requireNonNull(group.target());
        assertThat(line.x()).isEqualTo(Bars.LEFT + group.bars().get(0).width());
        assertThat(group.bars().get(1).width())
                .isCloseTo(
                        group.bars().get(0).width() / 2, org.assertj.core.data.Offset.offset(0.1));
    }

    @Test
    void ticksAreRoundAndBeginAtNought() {
        assertThat(group(54, 45).ticks()).extracting(Tick::label).startsWith("0", "20", "40");
        assertThat(group(1113, 1037).ticks())
                .extracting(Tick::label)
                .containsExactly("0", "500", "1,000", "1,500");
        assertThat(group(null, 0).ticks()).extracting(Tick::label).containsExactly("0", "1");
    }

    @Test
    void barsOfAGroupAreFilledDifferently() {
        assertThat(group(3, 1, 2, 3).bars()).extracting(Bars.Bar::filling).doesNotHaveDuplicates();
    }

    @Test
    void withoutATargetThereIsNoLine() {
        assertThat(group(null, 3).target()).isNull();
    }
}
