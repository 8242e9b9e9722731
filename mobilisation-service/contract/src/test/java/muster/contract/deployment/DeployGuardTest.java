package muster.contract.deployment;

import static muster.contract.Life.DCP;
import static muster.contract.Life.WMP;
import static muster.contract.Life.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import muster.contract.AbstractionId;
import muster.contract.Days;
import muster.contract.Life;
import muster.contract.Skill;
import muster.contract.accreditation.Extensions;
import muster.contract.deployment.Refusal.Kind;
import muster.contract.deployment.Refusal.Reason;
import muster.contract.officer.OfficerHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 3: who may go, and who may not and why. */
class DeployGuardTest {

    private static final String MORNING = "2024-06-10T06:00:00Z";
    private static final String EVENING = "2024-06-12T18:00:00Z";

    @Test
    void whoHoldsEverySkillGoes() {
        assertThat(deployable().reasons(MORNING, EVENING)).isEmpty();
    }

    @Test
    void nobodyKnowsTheUnknown() {
        assertThat(
                        DeployGuard.reasons(
                                OfficerHistory.UNKNOWN,
                                Extensions.NONE,
                                new SentAs.InPsus(),
                                WMP,
                                Instant.parse(MORNING),
                                Instant.parse(EVENING),
                                false))
                .containsExactly(Reason.unknown());
    }

    @ParameterizedTest
    @CsvSource({
        // the deployment touches 10 to 12 June
        "2024-06-09, LAPSED",
        "2024-06-10, LAPSES_DURING",
        "2024-06-11, LAPSES_DURING",
        "2024-06-12, ",
    })
    void aSkillIsValidThroughItsExpiryDay(String expiresOn, Kind reason) {
        var life = deployableBut(Skill.FIRST_AID).awarded(Skill.FIRST_AID, "2024-01-01", expiresOn);
        if (reason == null) {
            assertThat(life.reasons(MORNING, EVENING)).isEmpty();
        } else {
            assertThat(life.reasons(MORNING, EVENING))
                    .containsExactly(
                            reason == Kind.LAPSED
                                    ? Reason.lapsed(Skill.FIRST_AID, day(expiresOn))
                                    : Reason.lapsesDuring(Skill.FIRST_AID, day(expiresOn)));
        }
    }

    @ParameterizedTest
    @CsvSource({"2024-06-10, true", "2024-06-11, false", "2024-06-13, false"})
    void aSkillFirstAwardedAfterTheBeginningWasNeverHeld(String awardedOn, boolean held) {
        var life = deployableBut(Skill.FIRST_AID).awarded(Skill.FIRST_AID, awardedOn, "2024-12-31");
        assertThat(life.reasons(MORNING, EVENING))
                .isEqualTo(held ? List.of() : List.of(Reason.neverHeld(Skill.FIRST_AID)));
    }

    @Test
    void everyMissingSkillIsNamed() {
        assertThat(Life.ofConstable().reasons(MORNING, EVENING))
                .containsExactly(
                        Reason.neverHeld(Skill.PUBLIC_ORDER_LEVEL_2),
                        Reason.neverHeld(Skill.FIRST_AID),
                        Reason.neverHeld(Skill.OFFICER_SAFETY),
                        Reason.neverHeld(Skill.FITNESS_TEST));
    }

    @ParameterizedTest
    @CsvSource({"2024-06-09", "2024-06-10", "2024-06-11", "2024-06-12", "2024-06-13"})
    void aWithdrawnSkillIsReportedByTheFirstDayWithoutIt(String on) {
        var life = deployable().withdrawn(Skill.FITNESS_TEST, on);
        assertThat(life.reasons(MORNING, EVENING))
                .isEqualTo(
                        on.equals("2024-06-13")
                                ? List.of()
                                : List.of(Reason.withdrawn(Skill.FITNESS_TEST, day(on))));
    }

    @Test
    void aWithdrawalOfWhatHadLapsedBeforeIsALapse() {
        var life =
                deployableBut(Skill.FIRST_AID)
                        .awarded(Skill.FIRST_AID, "2023-01-01", "2023-12-31")
                        .withdrawn(Skill.FIRST_AID, "2024-03-01");
        assertThat(life.reasons(MORNING, EVENING))
                .containsExactly(Reason.lapsed(Skill.FIRST_AID, day("2023-12-31")));
    }

    @Test
    void aSkillAwardedAgainAfterAWithdrawalCounts() {
        var life =
                deployable()
                        .withdrawn(Skill.FIRST_AID, "2024-03-01")
                        .awarded(Skill.FIRST_AID, "2024-06-10", "2025-06-09");
        assertThat(life.reasons(MORNING, EVENING)).isEmpty();
    }

    @Test
    void aGapBetweenTwoAwardsIsALapseDuring() {
        var life =
                deployableBut(Skill.FIRST_AID)
                        .awarded(Skill.FIRST_AID, "2023-06-11", "2024-06-10")
                        .awarded(Skill.FIRST_AID, "2024-06-12", "2025-06-11");
        assertThat(life.reasons(MORNING, EVENING))
                .containsExactly(Reason.lapsesDuring(Skill.FIRST_AID, day("2024-06-10")));
        life.awarded(Skill.FIRST_AID, "2024-06-11", "2024-06-11");
        assertThat(life.reasons(MORNING, EVENING)).isEmpty();
    }

    @Test
    void level1ServesAsLevel2() {
        var life =
                deployableBut(Skill.PUBLIC_ORDER_LEVEL_2)
                        .awarded(Skill.PUBLIC_ORDER_LEVEL_1, "2024-01-01", "2024-06-11")
                        .awarded(Skill.PUBLIC_ORDER_LEVEL_2, "2024-06-12", "2024-12-31");
        assertThat(life.reasons(MORNING, EVENING)).isEmpty();
    }

    @Test
    void level3DoesNotServeAsLevel2() {
        var life =
                deployableBut(Skill.PUBLIC_ORDER_LEVEL_2)
                        .awarded(Skill.PUBLIC_ORDER_LEVEL_3, "2024-01-01", "2024-12-31");
        assertThat(life.reasons(MORNING, EVENING))
                .containsExactly(Reason.neverHeld(Skill.PUBLIC_ORDER_LEVEL_2));
    }

    @Test
    void aLapseOfWhicheverLevelServedIsReportedForLevel2WithTheLatestExpiry() {
        var life =
                deployableBut(Skill.PUBLIC_ORDER_LEVEL_2)
                        .awarded(Skill.PUBLIC_ORDER_LEVEL_2, "2022-01-01", "2022-12-31")
                        .awarded(Skill.PUBLIC_ORDER_LEVEL_1, "2023-01-01", "2024-05-31")
                        .awarded(Skill.PUBLIC_ORDER_LEVEL_2, "2023-01-01", "2023-12-31");
        assertThat(life.reasons(MORNING, EVENING))
                .containsExactly(Reason.lapsed(Skill.PUBLIC_ORDER_LEVEL_2, day("2024-05-31")));
    }

    @Test
    void whereALapseAndAWithdrawalEndOnOneDayTheLapseIsReported() {
        var life =
                deployableBut(Skill.FIRST_AID)
                        .awarded(Skill.FIRST_AID, "2023-01-01", "2024-12-31")
                        .withdrawn(Skill.FIRST_AID, "2024-06-01")
                        .awarded(Skill.FIRST_AID, "2023-06-01", "2024-05-31");
        assertThat(life.reasons(MORNING, EVENING))
                .containsExactly(Reason.lapsed(Skill.FIRST_AID, day("2024-05-31")));
    }

    @Test
    void anExtensionKeepsAnOfficerInDateUntilItIsRevoked() {
        var life =
                deployableBut(Skill.FIRST_AID)
                        .awarded(Skill.FIRST_AID, "2023-04-01", "2024-04-01")
                        .extended(1, Skill.FIRST_AID, "2024-03-01", "2024-09-30", "P6M", null);
        assertThat(life.reasons(MORNING, EVENING)).isEmpty();
        life.revoked(1);
        assertThat(life.reasons(MORNING, EVENING))
                .containsExactly(Reason.lapsed(Skill.FIRST_AID, day("2024-04-01")));
    }

    @Test
    void aLapseAfterAnExtensionNamesTheExtendedDay() {
        var life =
                deployableBut(Skill.FIRST_AID)
                        .awarded(Skill.FIRST_AID, "2023-04-01", "2024-04-01")
                        .extended(1, Skill.FIRST_AID, "2024-03-01", "2024-09-30", "P1M", null);
        assertThat(life.reasons(MORNING, EVENING))
                .containsExactly(Reason.lapsed(Skill.FIRST_AID, day("2024-05-01")));
    }

    @Test
    void anExtensionForOtherForcesDoesNotHelp() {
        var life =
                deployableBut(Skill.FIRST_AID)
                        .awarded(Skill.FIRST_AID, "2023-04-01", "2024-04-01")
                        .extended(
                                1,
                                Skill.FIRST_AID,
                                "2024-03-01",
                                "2024-09-30",
                                "P6M",
                                List.of(DCP));
        assertThat(life.reasons(MORNING, EVENING))
                .containsExactly(Reason.lapsed(Skill.FIRST_AID, day("2024-04-01")));
    }

    @Test
    void aCorrectionAfterAWithdrawalDoesNotBringTheAwardBack() {
        var life =
                deployable()
                        .withdrawn(Skill.FIRST_AID, "2024-06-01")
                        .corrected(Skill.FIRST_AID, "2024-01-01", "2024-02-01", "2025-01-31");
        assertThat(life.reasons(MORNING, EVENING))
                .containsExactly(Reason.withdrawn(Skill.FIRST_AID, day("2024-06-01")));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-01, 2024-06-09, false",
        "2024-06-01, 2024-06-10, true",
        "2024-06-11, 2024-06-11, true",
        "2024-06-12, 2024-06-20, true",
        "2024-06-13, 2024-06-20, false",
        "2024-06-01, 2024-06-20, true",
    })
    void anAbsenceOnAnyDayKeepsAnOfficerHome(String from, String to, boolean kept) {
        var life = deployable().absent(from, to);
        var reason =
                Reason.abstracted(
                        AbstractionId.of(Life.OFFICER, 1),
                        Days.start(day(from)),
                        Days.start(day(to).plusDays(1)));
        assertThat(life.reasons(MORNING, EVENING)).isEqualTo(kept ? List.of(reason) : List.of());
    }

    @Test
    void whoIsBackGoesAndWhoIsAwayForeverDoesNot() {
        assertThat(deployable().absent("2024-06-01", null).reasons(MORNING, EVENING))
                .containsExactly(
                        Reason.abstracted(
                                AbstractionId.of(Life.OFFICER, 1),
                                Days.start(day("2024-06-01")),
                                null));
        assertThat(
                        deployable()
                                .absent("2024-06-01", null)
                                .back("2024-06-10")
                                .reasons(MORNING, EVENING))
                .isEmpty();
        assertThat(
                        deployable()
                                .absent("2024-06-01", null)
                                .back("2024-06-11")
                                .reasons(MORNING, EVENING))
                .extracting(Reason::reason)
                .containsExactly(Kind.ABSTRACTED);
    }

    @Test
    void whoIsHomeAtTwoInTheMorningMayGoAgainThatEvening() {
        var life =
                deployable()
                        .deployed(1, "2024-06-08T18:00:00Z", "2024-06-10T18:00:00Z")
                        .returned(1, "2024-06-10T01:00:00Z");
        assertThat(life.reasons("2024-06-10T17:00:00Z", EVENING)).isEmpty();
        assertThat(life.reasons("2024-06-10T01:00:00Z", EVENING)).isEmpty();
        assertThat(life.reasons("2024-06-10T00:59:59.999Z", EVENING))
                .containsExactly(
                        Reason.alreadyDeployed(
                                Life.deployment(1),
                                Instant.parse("2024-06-08T18:00:00Z"),
                                Instant.parse("2024-06-10T01:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-01T06:00:00Z, 2024-06-10T06:00:00Z, false",
        "2024-06-01T06:00:00Z, 2024-06-10T06:00:00.001Z, true",
        "2024-06-11T06:00:00Z, 2024-06-11T07:00:00Z, true",
        "2024-06-12T17:59:59.999Z, 2024-06-20T06:00:00Z, true",
        "2024-06-12T18:00:00Z, 2024-06-20T06:00:00Z, false",
    })
    void noOfficerIsInTwoPlacesAtOnce(String from, String to, boolean overlaps) {
        var life = deployable().deployed(1, from, to);
        assertThat(life.reasons(MORNING, EVENING))
                .extracting(Reason::reason)
                .isEqualTo(overlaps ? List.of(Kind.ALREADY_DEPLOYED) : List.of());
    }

    @Test
    void aLateReturnBlocksUntilItsTime() {
        var life =
                deployable()
                        .deployed(1, "2024-06-01T06:00:00Z", "2024-06-05T06:00:00Z")
                        .returned(1, "2024-06-11T06:00:00Z");
        assertThat(life.reasons(MORNING, EVENING))
                .extracting(Reason::reason)
                .containsExactly(Kind.ALREADY_DEPLOYED);
    }

    @Test
    void theOverdueAreFree() {
        var life = deployable().deployed(1, "2024-06-01T06:00:00Z", MORNING);
        assertThat(life.reasons(MORNING, EVENING)).isEmpty();
    }

    @Test
    void aCancelledDeploymentBlocksNobody() {
        var life = deployable().deployed(1, MORNING, EVENING).cancelled(1);
        assertThat(life.reasons(MORNING, EVENING)).isEmpty();
    }

    @Test
    void anExerciseAndARealDeploymentDoNotBlockEachOther() {
        var exercising = deployable().exercised(1, MORNING, EVENING);
        assertThat(exercising.reasons(MORNING, EVENING)).isEmpty();
        assertThat(exercising.reasonsAgainstExercise(MORNING, EVENING))
                .extracting(Reason::reason)
                .containsExactly(Kind.ALREADY_DEPLOYED);
        var away = deployable().deployed(1, MORNING, EVENING);
        assertThat(away.reasonsAgainstExercise(MORNING, EVENING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024-06-10", "2024-06-11", "2024-06-12"})
    void whoIsTransferredMidWayIsNotInForce(String on) {
        var life = deployable().transferred(DCP, on);
        assertThat(life.reasons(MORNING, EVENING)).containsExactly(Reason.notInForce(DCP));
    }

    @Test
    void aTransferTheDayAfterDoesNotMatter() {
        assertThat(deployable().transferred(DCP, "2024-06-13").reasons(MORNING, EVENING)).isEmpty();
    }

    @Test
    void theRetiredAreInNoForce() {
        assertThat(deployable().retired("2024-06-12").reasons(MORNING, EVENING))
                .containsExactly(Reason.notInForce(null));
    }

    @Test
    void everyReasonIsGivenAtOnce() {
        var life =
                deployableBut(Skill.FIRST_AID)
                        .absent("2024-06-11", "2024-06-11")
                        .deployed(1, MORNING, EVENING)
                        .retired("2024-06-12");
        assertThat(life.reasons(MORNING, EVENING))
                .extracting(Reason::reason)
                .containsExactly(
                        Kind.NEVER_HELD, Kind.ABSTRACTED, Kind.ALREADY_DEPLOYED, Kind.NOT_IN_FORCE);
    }

    @Test
    void daysAreThoseOfLondonInSummer() {
        // 23:30 UTC on the 9th is 00:30 on the 10th in London, and so is 23:00 at its end
        var lapsed = until("2024-06-09");
        assertThat(lapsed.reasons("2024-06-09T22:00:00Z", "2024-06-09T23:00:00Z")).isEmpty();
        assertThat(lapsed.reasons("2024-06-09T22:00:00Z", "2024-06-09T23:00:00.001Z"))
                .extracting(Reason::reason)
                .contains(Kind.LAPSES_DURING);
        assertThat(lapsed.reasons("2024-06-09T23:00:00Z", "2024-06-09T23:30:00Z"))
                .extracting(Reason::reason)
                .contains(Kind.LAPSED);
    }

    @Test
    void daysAreThoseOfLondonWhereTheClocksChange() {
        // clocks go forward on 31 March 2024 at 01:00, back on 27 October at 02:00
        var march = until("2024-03-30");
        assertThat(march.reasons("2024-03-30T12:00:00Z", "2024-03-31T00:00:00Z")).isEmpty();
        assertThat(march.reasons("2024-03-30T12:00:00Z", "2024-03-31T00:00:00.001Z")).isNotEmpty();
        var lastOfMarch = until("2024-03-31");
        assertThat(lastOfMarch.reasons("2024-03-31T00:00:00Z", "2024-03-31T23:00:00Z")).isEmpty();
        assertThat(lastOfMarch.reasons("2024-03-31T00:00:00Z", "2024-03-31T23:00:00.001Z"))
                .isNotEmpty();
        var october = until("2024-10-27");
        assertThat(october.reasons("2024-10-26T23:00:00Z", "2024-10-28T00:00:00Z")).isEmpty();
        assertThat(october.reasons("2024-10-26T23:00:00Z", "2024-10-28T00:00:00.001Z"))
                .isNotEmpty();
    }

    @Test
    void whoStaysPassesTheGuardForTheDaysThatAreAdded() {
        var life =
                deployableBut(Skill.FIRST_AID)
                        .awarded(Skill.FIRST_AID, "2024-01-01", "2024-06-12")
                        .deployed(1, MORNING, EVENING);
        assertThat(life.reasonsAgainstStaying(EVENING, "2024-06-12T23:00:00Z")).isEmpty();
        assertThat(life.reasonsAgainstStaying(EVENING, "2024-06-13T06:00:00Z"))
                .containsExactly(Reason.lapsed(Skill.FIRST_AID, day("2024-06-12")));
    }

    @Test
    void daysServedBeforeAreNotAskedAboutAgain() {
        // sent under an override, absent on the 11th
        var life = deployable().absent("2024-06-11", "2024-06-11").deployed(1, MORNING, EVENING);
        assertThat(life.reasonsAgainstStaying(EVENING, "2024-06-13T06:00:00Z")).isEmpty();
    }

    @Test
    void whoIsNeededElsewhereDoesNotStay() {
        var life =
                deployable()
                        .deployed(1, MORNING, EVENING)
                        .deployed(2, "2024-06-12T20:00:00Z", "2024-06-14T20:00:00Z");
        assertThat(life.reasonsAgainstStaying(EVENING, "2024-06-12T20:00:00Z")).isEmpty();
        assertThat(life.reasonsAgainstStaying(EVENING, "2024-06-12T20:00:01Z"))
                .extracting(Reason::reason)
                .containsExactly(Kind.ALREADY_DEPLOYED);
    }

    private static Life deployable() {
        return Life.ofDeployable("2024-01-01", "2024-12-31");
    }

    private static Life until(String lastDay) {
        return Life.ofDeployable("2024-01-01", lastDay);
    }

    @Test
    void aSpecialistNeedsWhatTheCadreAsksForInPlaceOfTheFour() {
        var liaison = liaison("2024-12-31");
        assertThat(liaison.reasons(Skill.POLICE_LIAISON, false, MORNING, EVENING)).isEmpty();
        assertThat(liaison.reasons(MORNING, EVENING))
                .contains(Reason.neverHeld(Skill.PUBLIC_ORDER_LEVEL_2));
        assertThat(deployableBut(Skill.CBRN).reasons(Skill.POLICE_LIAISON, false, MORNING, EVENING))
                .containsExactly(Reason.neverHeld(Skill.POLICE_LIAISON));
        assertThat(liaison("2024-06-11").reasons(Skill.POLICE_LIAISON, false, MORNING, EVENING))
                .containsExactly(Reason.lapsesDuring(Skill.POLICE_LIAISON, day("2024-06-11")));
    }

    @Test
    void whatACadreAsksForIsWhatItAsksForOnEachDay() {
        // the deployment touches 10 to 12 June
        var liaison = liaison("2024-12-31");
        liaison.cadre(Skill.POLICE_LIAISON, "2024-06-12", null, Skill.POLICE_LIAISON, Skill.CBRN);
        assertThat(liaison.reasons(Skill.POLICE_LIAISON, false, MORNING, EVENING))
                .containsExactly(Reason.neverHeld(Skill.CBRN));
        var other = liaison("2024-12-31").withdrawn(Skill.FIRST_AID, "2024-06-12");
        other.cadre(Skill.POLICE_LIAISON, "2024-06-12", WMP, Skill.POLICE_LIAISON);
        assertThat(other.reasons(Skill.POLICE_LIAISON, false, MORNING, EVENING)).isEmpty();
        other.cadre(Skill.POLICE_LIAISON, "2024-06-12", WMP, Skill.POLICE_LIAISON, Skill.FIRST_AID);
        assertThat(other.reasons(Skill.POLICE_LIAISON, false, MORNING, EVENING))
                .containsExactly(Reason.withdrawn(Skill.FIRST_AID, day("2024-06-12")));
    }

    @Test
    void theNationalCentreTakesOnlyWhoIsNationallyDeployableOnEveryDay() {
        var notNationally = Reason.notNationallyDeployable(Skill.POLICE_LIAISON);
        var liaison = liaison("2024-12-31");
        assertThat(liaison.reasons(Skill.POLICE_LIAISON, true, MORNING, EVENING))
                .containsExactly(notNationally);
        liaison.nationally(Skill.POLICE_LIAISON, true, "2024-06-11");
        assertThat(liaison.reasons(Skill.POLICE_LIAISON, true, MORNING, EVENING))
                .containsExactly(notNationally);
        liaison.nationally(Skill.POLICE_LIAISON, true, "2024-06-10");
        assertThat(liaison.reasons(Skill.POLICE_LIAISON, true, MORNING, EVENING)).isEmpty();
        liaison.nationally(Skill.POLICE_LIAISON, false, "2024-06-13");
        assertThat(liaison.reasons(Skill.POLICE_LIAISON, true, MORNING, EVENING)).isEmpty();
        assertThat(
                        liaison.reasonsAgainstStaying(
                                Skill.POLICE_LIAISON, true, EVENING, "2024-06-13T06:00:00Z"))
                .containsExactly(notNationally);
        assertThat(
                        liaison.reasonsAgainstStaying(
                                Skill.POLICE_LIAISON, false, EVENING, "2024-06-13T06:00:00Z"))
                .isEmpty();
        assertThat(notNationally.reason().coveredByOverride()).isTrue();
    }

    private static Life liaison(String until) {
        return Life.ofConstable()
                .awarded(Skill.POLICE_LIAISON, "2024-01-01", until)
                .awarded(Skill.FIRST_AID, "2024-01-01", "2024-12-31")
                .awarded(Skill.OFFICER_SAFETY, "2024-01-01", "2024-12-31");
    }

    private static Life deployableBut(Skill missing) {
        var life = Life.ofConstable();
        Skill.MANDATORY.stream()
                .filter(skill -> skill != missing)
                .forEach(skill -> life.awarded(skill, "2024-01-01", "2024-12-31"));
        return life;
    }
}
