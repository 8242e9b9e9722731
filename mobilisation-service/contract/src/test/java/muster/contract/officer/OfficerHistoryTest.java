package muster.contract.officer;

import static muster.contract.Life.DCP;
import static muster.contract.Life.OFFICER;
import static muster.contract.Life.WMP;
import static muster.contract.Life.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import muster.contract.DayRange;
import muster.contract.DayRanges;
import muster.contract.Life;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.deployment.DeploymentEvents.OfficersReturned;
import muster.contract.officer.OfficerEvents.OfficerErased;
import muster.contract.officer.OfficerHistory.Service;
import org.junit.jupiter.api.Test;

class OfficerHistoryTest {

    @Test
    void nobodyIsRegisteredBeforeTheirRegistration() {
        var unknown = OfficerHistory.UNKNOWN;
        assertThat(unknown.isRegistered()).isFalse();
        assertThat(unknown.forceOn(day("2024-01-31"))).isNull();
        assertThat(unknown.rankOn(day("2024-01-31"))).isNull();
        assertThat(unknown.service()).isEmpty();
    }

    @Test
    void theRegisteredForceAndRankHoldOnEveryDayBeforeTheFirstChange() {
        var officer =
                Life.ofConstable()
                        .promoted(Rank.SERGEANT, "2024-03-01")
                        .transferred(DCP, "2024-06-01")
                        .history();
        assertThat(officer.rankOn(day("1950-01-01"))).isEqualTo(Rank.CONSTABLE);
        assertThat(officer.rankOn(day("2024-02-29"))).isEqualTo(Rank.CONSTABLE);
        assertThat(officer.rankOn(day("2024-03-01"))).isEqualTo(Rank.SERGEANT);
        assertThat(officer.forceOn(day("2024-05-31"))).isEqualTo(WMP);
        assertThat(officer.forceOn(day("2024-06-01"))).isEqualTo(DCP);
    }

    @Test
    void changesCountByTheirDayAndNotByWhenTheyWereTyped() {
        var officer =
                Life.ofConstable()
                        .promoted(Rank.INSPECTOR, "2025-01-01")
                        .promoted(Rank.SERGEANT, "2024-01-01")
                        .history();
        assertThat(officer.rankOn(day("2024-06-01"))).isEqualTo(Rank.SERGEANT);
        assertThat(officer.rankOn(day("2025-01-01"))).isEqualTo(Rank.INSPECTOR);
    }

    @Test
    void ofTwoChangesOnOneDayTheLaterTypedCounts() {
        var officer =
                Life.ofConstable()
                        .promoted(Rank.INSPECTOR, "2024-01-01")
                        .promoted(Rank.SERGEANT, "2024-01-01")
                        .history();
        assertThat(officer.rankOn(day("2024-01-01"))).isEqualTo(Rank.SERGEANT);
    }

    @Test
    void serviceIsTheStretchesInOneForceAtOneRank() {
        var officer =
                Life.ofConstable()
                        .promoted(Rank.SERGEANT, "2024-03-01")
                        .transferred(DCP, "2024-06-01")
                        .retired("2025-01-01")
                        .history();
        assertThat(officer.service())
                .containsExactly(
                        new Service(
                                new DayRange(DayRange.ALWAYS.first(), day("2024-02-29")),
                                WMP,
                                Rank.CONSTABLE),
                        new Service(
                                new DayRange(day("2024-03-01"), day("2024-05-31")),
                                WMP,
                                Rank.SERGEANT),
                        new Service(
                                new DayRange(day("2024-06-01"), day("2024-12-31")),
                                DCP,
                                Rank.SERGEANT));
        assertThat(officer.daysIn(WMP).ranges())
                .containsExactly(new DayRange(DayRange.ALWAYS.first(), day("2024-05-31")));
        assertThat(officer.forceOn(day("2025-01-01"))).isNull();
    }

    @Test
    void whoComesBackAfterRetirementServesAgain() {
        var officer =
                Life.ofConstable().retired("2024-01-01").transferred(WMP, "2024-07-01").history();
        assertThat(officer.daysIn(WMP).contains(day("2024-06-30"))).isFalse();
        assertThat(officer.daysIn(WMP).contains(day("2024-07-01"))).isTrue();
    }

    @Test
    void anAwardIsValidThroughItsLastDay() {
        var life = Life.ofConstable().awarded(Skill.FIRST_AID, "2024-01-01", "2024-12-31");
        assertThat(inDate(life, Skill.FIRST_AID)).containsExactly(days("2024-01-01", "2024-12-31"));
    }

    @Test
    void severalAwardsHoldAsTheirUnion() {
        var life =
                Life.ofConstable()
                        .awarded(Skill.FIRST_AID, "2024-06-01", "2025-05-31")
                        .awarded(Skill.FIRST_AID, "2024-01-01", "2024-06-30")
                        .awarded(Skill.FIRST_AID, "2025-07-01", "2025-07-31");
        assertThat(inDate(life, Skill.FIRST_AID))
                .containsExactly(
                        days("2024-01-01", "2025-05-31"), days("2025-07-01", "2025-07-31"));
    }

    @Test
    void level1ServesAsLevel2AndLevel3AloneIsNotTrained() {
        var level1 =
                Life.ofConstable()
                        .awarded(Skill.PUBLIC_ORDER_LEVEL_1, "2024-01-01", "2024-06-30")
                        .awarded(Skill.PUBLIC_ORDER_LEVEL_2, "2024-07-01", "2024-12-31");
        assertThat(level1.history().trained(level1.extensions()).ranges())
                .containsExactly(days("2024-01-01", "2024-12-31"));
        assertThat(inDate(level1, Skill.PUBLIC_ORDER_LEVEL_3))
                .containsExactly(days("2024-01-01", "2024-12-31"));
        var level3 =
                Life.ofConstable().awarded(Skill.PUBLIC_ORDER_LEVEL_3, "2024-01-01", "2024-12-31");
        assertThat(level3.history().trained(level3.extensions())).isEqualTo(DayRanges.NONE);
    }

    @Test
    void deployableIsEveryMandatorySkillAtOnce() {
        var life =
                Life.ofConstable()
                        .awarded(Skill.PUBLIC_ORDER_LEVEL_2, "2024-01-01", "2024-12-31")
                        .awarded(Skill.FIRST_AID, "2024-02-01", "2025-01-31")
                        .awarded(Skill.OFFICER_SAFETY, "2023-01-01", "2024-10-31");
        assertThat(life.history().deployable(life.extensions())).isEqualTo(DayRanges.NONE);
        life.awarded(Skill.FITNESS_TEST, "2024-03-01", "2024-09-30");
        assertThat(life.history().deployable(life.extensions()).ranges())
                .containsExactly(days("2024-03-01", "2024-09-30"));
    }

    @Test
    void aWithdrawalEndsTheAwardsRecordedBeforeIt() {
        var life =
                Life.ofConstable()
                        .awarded(Skill.FIRST_AID, "2024-01-01", "2024-12-31")
                        .awarded(Skill.OFFICER_SAFETY, "2024-01-01", "2024-12-31")
                        .withdrawn(Skill.FIRST_AID, "2024-06-01")
                        .awarded(Skill.FIRST_AID, "2024-08-01", "2024-08-31");
        assertThat(inDate(life, Skill.FIRST_AID))
                .containsExactly(
                        days("2024-01-01", "2024-05-31"), days("2024-08-01", "2024-08-31"));
        assertThat(inDate(life, Skill.OFFICER_SAFETY))
                .containsExactly(days("2024-01-01", "2024-12-31"));
    }

    @Test
    void ofTwoWithdrawalsTheEarlierDayHolds() {
        var life =
                Life.ofConstable()
                        .awarded(Skill.FIRST_AID, "2024-01-01", "2024-12-31")
                        .withdrawn(Skill.FIRST_AID, "2024-06-01")
                        .withdrawn(Skill.FIRST_AID, "2024-09-01");
        assertThat(inDate(life, Skill.FIRST_AID)).containsExactly(days("2024-01-01", "2024-05-31"));
    }

    @Test
    void whatIsWithdrawnBeforeItBeginsNeverCounts() {
        var life =
                Life.ofConstable()
                        .awarded(Skill.FIRST_AID, "2024-06-01", "2024-12-31")
                        .withdrawn(Skill.FIRST_AID, "2024-06-01");
        assertThat(inDate(life, Skill.FIRST_AID)).isEmpty();
    }

    @Test
    void aCorrectionStandsInForTheAwardAndLeavesItsWithdrawal() {
        var life =
                Life.ofConstable()
                        .awarded(Skill.FIRST_AID, "2024-01-01", "2024-12-31")
                        .withdrawn(Skill.FIRST_AID, "2024-06-01")
                        .corrected(Skill.FIRST_AID, "2024-01-01", "2024-02-01", "2025-01-31");
        assertThat(inDate(life, Skill.FIRST_AID)).containsExactly(days("2024-02-01", "2024-05-31"));
    }

    @Test
    void aVoidedAwardWasNeverMade() {
        var life =
                Life.ofConstable()
                        .awarded(Skill.FIRST_AID, "2024-01-01", "2024-12-31")
                        .awarded(Skill.FIRST_AID, "2024-06-01", "2025-05-31")
                        .corrected(Skill.FIRST_AID, "2024-01-01", null, null);
        assertThat(inDate(life, Skill.FIRST_AID)).containsExactly(days("2024-06-01", "2025-05-31"));
    }

    @Test
    void anAbsenceLastsThroughItsLastDayOrUntilTheDayBack() {
        var life =
                Life.ofConstable()
                        .absent("2024-01-01", "2024-01-10")
                        .absent("2024-03-01", "2024-03-31")
                        .back("2024-03-05")
                        .absent("2024-05-01", null)
                        .back("2024-05-01")
                        .absent("2024-07-01", null);
        assertThat(life.history().abstracted().ranges())
                .containsExactly(
                        days("2024-01-01", "2024-01-10"),
                        days("2024-03-01", "2024-03-04"),
                        new DayRange(day("2024-07-01"), DayRange.ALWAYS.last()));
    }

    @Test
    void aStintLastsUntilTheReturnOrThePlannedEnd() {
        var life = Life.ofConstable().deployed(1, "2024-06-01T06:00:00Z", "2024-06-03T06:00:00Z");
        assertThat(life.history().stints().getFirst().until()).hasToString("2024-06-03T06:00:00Z");
        life.staying(1, "2024-06-05T06:00:00Z");
        assertThat(life.history().stints().getFirst().until()).hasToString("2024-06-05T06:00:00Z");
        life.returned(1, "2024-06-06T06:00:00Z");
        assertThat(life.history().stints().getFirst().until()).hasToString("2024-06-06T06:00:00Z");
        life.cancelled(1);
        assertThat(life.history().stints()).isEmpty();
    }

    @Test
    void theReturnOfOthersLeavesAnOfficerOut() {
        var life = Life.ofConstable().deployed(1, "2024-06-01T06:00:00Z", "2024-06-03T06:00:00Z");
        life.then(
                new OfficersReturned(
                        Life.deployment(1),
                        Life.G7,
                        null,
                        DCP,
                        WMP,
                        List.of(new OfficerId("WMP-9")),
                        java.time.Instant.parse("2024-06-02T06:00:00Z"),
                        null));
        assertThat(life.history().stints().getFirst().returnedAt()).isNull();
    }

    @Test
    void exercisesAreNoRealStints() {
        var life =
                Life.ofConstable()
                        .exercised(1, "2024-06-01T06:00:00Z", "2024-06-03T06:00:00Z")
                        .deployed(2, "2024-06-01T06:00:00Z", "2024-06-03T06:00:00Z");
        assertThat(life.history().stints()).hasSize(2);
        assertThat(life.history().realStints())
                .extracting(OfficerHistory.Stint::deployment)
                .containsExactly(Life.deployment(2));
    }

    @Test
    void anErasedOfficersRecordStays() {
        var life = Life.ofDeployable("2024-01-01", "2024-12-31");
        life.then(new OfficerErased(OFFICER, WMP, "asked for"));
        assertThat(life.history().erased()).isTrue();
        assertThat(life.history().isRegistered()).isTrue();
        assertThat(life.history().awards()).hasSize(4);
    }

    private static List<DayRange> inDate(Life life, Skill skill) {
        return life.history().inDate(skill, life.extensions()).ranges();
    }

    private static DayRange days(String first, String last) {
        return new DayRange(day(first), day(last));
    }
}
