package muster.contract.force;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import muster.contract.ForceId;
import muster.contract.Skill;
import muster.contract.force.ForceEvents.PolicySet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the board papers of 2022 and 2024. */
class TrainingTargetTest {

    private static final ForceId WMP = new ForceId("WMP");

    @ParameterizedTest
    @CsvSource({
        "32, 0.55, 53",
        "100, 0.07, 21",
        "32, 0, 0",
        "32, 1, 96",
        "0, 0.5, 0",
        "1, 0.0000000001, 1",
        "1, 0.3333333333, 1",
        "1, 0.3333333334, 2"
    })
    void aShareOfTheRegionsSerialsIsRoundedUp(int psus, BigDecimal share, int serials) {
        assertThat(TrainingTarget.serialsOwed(psus, share)).isEqualTo(serials);
    }

    @Test
    void fiftyThreeSerialsAreJustUnder18Psus() {
        assertThat(TrainingTarget.psus(53)).isEqualTo(new BigDecimal("17.67"));
    }

    @ParameterizedTest
    @CsvSource({"51, 17", "63, 21", "30, 10", "300, 100", "0, 0", "1, 0.33", "2, 0.67"})
    void psusAreWrittenAsPeopleWriteThem(int serials, String psus) {
        assertThat(TrainingTarget.psus(serials)).hasToString(psus);
    }

    @Test
    void threeTimes53SerialsIsTheTargetOf2024() {
        var target = TrainingTarget.byRank(53, 3);
        assertThat(target).isEqualTo(new Targets(54, 159, 1113));
        assertThat(target.total()).isEqualTo(1326);
    }

    @Test
    void threeTimes17PsusIs1275AndNotThe1326OfThePaper() {
        var target = TrainingTarget.byRank(17 * 3, 3);
        assertThat(target).isEqualTo(new Targets(51, 153, 1071));
        assertThat(target.total()).isEqualTo(1275);
    }

    @Test
    void inspectorsAreThoseOfWholePsus() {
        assertThat(TrainingTarget.byRank(1, 1)).isEqualTo(new Targets(1, 1, 7));
        assertThat(TrainingTarget.byRank(3, 1)).isEqualTo(new Targets(1, 3, 21));
        assertThat(TrainingTarget.byRank(4, 1)).isEqualTo(new Targets(2, 4, 28));
        assertThat(TrainingTarget.byRank(0, 3)).isEqualTo(new Targets(0, 0, 0));
    }

    @Test
    void anAwardOfTwelveMonthsExpiresOnTheSameDate() {
        assertThat(expiry(Policies.DEFAULTS, "2024-01-31", WMP)).hasToString("2025-01-31");
        assertThat(expiry(Policies.DEFAULTS, "2024-02-29", WMP)).hasToString("2025-02-28");
        assertThat(
                        Policies.DEFAULTS.expiryOf(
                                Skill.CARRIER_DRIVER, LocalDate.parse("2024-01-31"), WMP))
                .hasToString("2027-01-31");
    }

    @Test
    void aForcesOwnPolicyGoesBeforeTheCommonOne() {
        var policies =
                Policies.DEFAULTS
                        .with(policy(24, "2024-01-01", null))
                        .with(policy(6, "2024-06-01", WMP));
        assertThat(expiry(policies, "2023-12-31", WMP)).hasToString("2024-12-31");
        assertThat(expiry(policies, "2024-01-01", WMP)).hasToString("2026-01-01");
        assertThat(expiry(policies, "2024-06-01", WMP)).hasToString("2024-12-01");
        assertThat(expiry(policies, "2024-06-01", new ForceId("DCP"))).hasToString("2026-06-01");
    }

    @Test
    void theLatestPolicyInForceCountsAndOfTwoOnADayTheLaterRecorded() {
        var policies =
                Policies.DEFAULTS
                        .with(policy(24, "2024-06-01", null))
                        .with(policy(18, "2024-01-01", null))
                        .with(policy(36, "2024-06-01", null));
        assertThat(expiry(policies, "2024-05-31", WMP)).hasToString("2025-11-30");
        assertThat(expiry(policies, "2024-06-01", WMP)).hasToString("2027-06-01");
    }

    private static PolicySet policy(int months, String from, @Nullable ForceId force) {
        return new PolicySet(Skill.FIRST_AID, months, LocalDate.parse(from), force);
    }

    private static LocalDate expiry(Policies policies, String awardedOn, ForceId force) {
        return policies.expiryOf(Skill.FIRST_AID, LocalDate.parse(awardedOn), force);
    }
}
