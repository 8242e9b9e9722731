package muster.contract.fatigue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import muster.contract.ForceId;
import muster.contract.Invalid;
import muster.contract.fatigue.FatigueCommands.SetFatiguePolicy;
import muster.contract.fatigue.FatigueEvents.FatiguePolicySet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FatiguePoliciesTest {

    private static final ForceId WMP = new ForceId("WMP");
    private static final LocalDate JUNE = LocalDate.parse("2024-06-01");

    private static FatiguePolicySet set(@Nullable ForceId force, String from, int days) {
        return new FatiguePolicySet(force, LocalDate.parse(from), 96, days, 11, 12);
    }

    private static int daysOn(LocalDate day, FatiguePolicySet... settings) {
        return new FatiguePolicies(List.of(settings)).on(day, WMP).mostConsecutiveDays();
    }

    @Test
    void theUsualLimitsHoldUntilSomethingIsSet() {
        assertThat(new FatiguePolicies(List.of()).on(JUNE, WMP)).isEqualTo(Limits.USUAL);
        assertThat(daysOn(JUNE.minusDays(1), set(null, "2024-06-01", 4))).isEqualTo(6);
        assertThat(daysOn(JUNE, set(null, "2024-06-01", 4))).isEqualTo(4);
    }

    @Test
    void aForcesOwnPolicyGoesBeforeALaterOneForAll() {
        assertThat(daysOn(JUNE, set(WMP, "2024-01-01", 3), set(null, "2024-05-01", 4)))
                .isEqualTo(3);
        assertThat(daysOn(JUNE, set(new ForceId("DCP"), "2024-01-01", 3))).isEqualTo(6);
    }

    @Test
    void theLatestFirstDayCountsAndOfTwoOfOneDayTheLaterSet() {
        assertThat(daysOn(JUNE, set(WMP, "2024-05-01", 3), set(WMP, "2024-04-01", 4))).isEqualTo(3);
        assertThat(daysOn(JUNE, set(WMP, "2024-05-01", 3), set(WMP, "2024-05-01", 4))).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"0, 6, 11, 12", "169, 6, 11, 12", "96, 0, 11, 12", "96, 6, -1, 12", "96, 6, 11, 0"})
    void whatNobodyCanKeepIsRefused(int hours, int days, int rest, int deployments) {
        assertThatThrownBy(() -> new SetFatiguePolicy(WMP, JUNE, hours, days, rest, deployments))
                .isInstanceOf(Invalid.class);
    }
}
