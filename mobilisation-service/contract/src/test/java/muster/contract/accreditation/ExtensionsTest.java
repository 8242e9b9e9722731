package muster.contract.accreditation;

import static muster.contract.Life.DCP;
import static muster.contract.Life.WMP;
import static muster.contract.Life.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import muster.contract.Invalid;
import muster.contract.Life;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationCommands.ExtendQualifications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionsTest {

    @ParameterizedTest
    @CsvSource({
        "2020-02-29, 2020-02-29",
        "2020-03-01, 2020-09-01",
        "2020-08-31, 2021-02-28",
        "2020-09-30, 2021-03-30",
        "2020-10-01, 2020-10-01"
    })
    void anExtensionReachesWhatExpiresInItsWindow(String original, String expiry) {
        var life =
                trained(original)
                        .extended(1, Skill.FIRST_AID, "2020-03-01", "2020-09-30", "P6M", null);
        assertThat(expiry(life)).isEqualTo(day(expiry));
    }

    @Test
    void anExtensionNamesTheExtendedExpiryAndKeepsTheOriginal() {
        var life =
                trained("2020-04-01")
                        .extended(1, Skill.FIRST_AID, "2020-03-01", "2020-09-30", "P6M", null);
        var award = life.history().awards().getFirst();
        assertThat(award.expiresOn()).isEqualTo(day("2020-04-01"));
        assertThat(life.history().expiryOf(award, life.extensions()).extension())
                .isEqualTo(Life.extension(1));
    }

    @Test
    void otherSkillsAreNotReached() {
        var life =
                trained("2020-04-01")
                        .extended(1, Skill.OFFICER_SAFETY, "2020-03-01", "2020-09-30", "P6M", null);
        assertThat(expiry(life)).isEqualTo(day("2020-04-01"));
    }

    @Test
    void awardsMadeLaterAreReachedToo() {
        var life =
                Life.ofConstable()
                        .extended(1, Skill.FIRST_AID, "2020-03-01", "2020-09-30", "P6M", null)
                        .awarded(Skill.FIRST_AID, "2019-04-01", "2020-04-01");
        assertThat(expiry(life)).isEqualTo(day("2020-10-01"));
    }

    @Test
    void twoExtensionsDoNotAddUpAndTheLaterResultHolds() {
        var life =
                trained("2020-04-01")
                        .extended(1, Skill.FIRST_AID, "2020-03-01", "2020-09-30", "P6M", null)
                        .extended(2, Skill.FIRST_AID, "2020-03-01", "2020-12-31", "P3M", null);
        assertThat(expiry(life)).isEqualTo(day("2020-10-01"));
        life.extended(3, Skill.FIRST_AID, "2020-03-01", "2020-12-31", "P9M", null);
        assertThat(expiry(life)).isEqualTo(day("2021-01-01"));
    }

    @Test
    void anExpiryThatOneExtensionMovedIsNotMovedOnByAnother() {
        var life =
                trained("2020-04-01")
                        .extended(1, Skill.FIRST_AID, "2020-03-01", "2020-09-30", "P6M", null)
                        .extended(2, Skill.FIRST_AID, "2020-10-01", "2020-10-01", "P6M", null);
        assertThat(expiry(life)).isEqualTo(day("2020-10-01"));
    }

    @Test
    void aRevokedExtensionWasNeverMade() {
        var life =
                trained("2020-04-01")
                        .extended(1, Skill.FIRST_AID, "2020-03-01", "2020-09-30", "P6M", null)
                        .extended(2, Skill.FIRST_AID, "2020-03-01", "2020-09-30", "P3M", null)
                        .revoked(1);
        assertThat(expiry(life)).isEqualTo(day("2020-07-01"));
        life.revoked(2);
        assertThat(expiry(life)).isEqualTo(day("2020-04-01"));
        assertThat(life.extensions().find(Life.extension(1))).isEmpty();
    }

    @Test
    void anExtensionForForcesLooksAtTheForceOnTheExpiryDay() {
        var moved =
                trained("2020-04-01")
                        .transferred(DCP, "2020-04-01")
                        .extended(
                                1, Skill.FIRST_AID, "2020-03-01", "2020-09-30", "P6M", List.of(WMP))
                        .extended(
                                2,
                                Skill.FIRST_AID,
                                "2020-03-01",
                                "2020-09-30",
                                "P3M",
                                List.of(DCP));
        assertThat(expiry(moved)).isEqualTo(day("2020-07-01"));
        var movedADayLater =
                trained("2020-04-01")
                        .transferred(DCP, "2020-04-02")
                        .extended(
                                1,
                                Skill.FIRST_AID,
                                "2020-03-01",
                                "2020-09-30",
                                "P6M",
                                List.of(WMP));
        assertThat(expiry(movedADayLater)).isEqualTo(day("2020-10-01"));
    }

    @Test
    void anExtensionForForcesDoesNotReachTheRetired() {
        var retired =
                trained("2020-04-01")
                        .retired("2020-04-01")
                        .extended(
                                1,
                                Skill.FIRST_AID,
                                "2020-03-01",
                                "2020-09-30",
                                "P6M",
                                List.of(WMP));
        assertThat(expiry(retired)).isEqualTo(day("2020-04-01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P0D",
                "P-1M",
                "P1M-31D",
                "P10Y1D",
                "P11Y",
                "P2147483647Y",
                "P-2147483648M",
                "P999999999Y999999999M"
            })
    void aPeriodLengthensByAtMostTenYears(String period) {
        assertThatThrownBy(() -> extend(Period.parse(period)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .extracting(Invalid.Fault::field)
                                        .containsExactly("period"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P6M", "P10Y", "P120M", "P1Y-11M"})
    void anyOtherPeriodIsTaken(String period) {
        assertThat(extend(Period.parse(period)).period()).hasToString(period);
    }

    private static ExtendQualifications extend(Period period) {
        return new ExtendQualifications(
                "NPCC",
                List.of(Skill.FIRST_AID),
                null,
                day("2020-03-01"),
                day("2020-09-30"),
                period);
    }

    private static Life trained(String until) {
        return Life.ofConstable().awarded(Skill.FIRST_AID, "2019-01-01", until);
    }

    private static LocalDate expiry(Life life) {
        return life.history().expiryOf(life.history().awards().getFirst(), life.extensions()).on();
    }
}
