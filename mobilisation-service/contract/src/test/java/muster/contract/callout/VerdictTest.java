package muster.contract.callout;

import static muster.contract.callout.Drill.commander;
import static muster.contract.callout.Drill.constable;
import static muster.contract.callout.Drill.constables;
import static muster.contract.callout.Drill.driver;
import static muster.contract.callout.Drill.notDeployable;
import static muster.contract.callout.Drill.officer;
import static muster.contract.callout.Drill.psus;
import static muster.contract.callout.Drill.sergeant;
import static muster.contract.callout.Drill.sergeants;
import static muster.contract.callout.Drill.wave;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import muster.contract.Days;
import muster.contract.OfficerId;
import muster.contract.callout.CalloutEvents.OfMobilisation;
import muster.contract.callout.Finding.Kind;
import muster.contract.callout.Verdict.OfComponent;
import muster.contract.callout.Verdict.OfWave;
import muster.contract.callout.Verdict.Outcome;
import muster.contract.deployment.Component;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {

    private static final String SIX = "2024-06-10T05:00:00Z";

    private static OfComponent of(WaveComponent component, OfWave wave) {
        return wave.components().stream()
                .filter(c -> c.component() == component)
                .findFirst()
                .orElseThrow();
    }

    private static OfWave first(Verdict verdict) {
        return verdict.waves().getFirst();
    }

    private static List<Kind> kinds(Verdict verdict) {
        return verdict.findings().stream().map(Finding::finding).toList();
    }

    private static String text(Verdict verdict, Kind kind, String wave) {
        return verdict.findings().stream()
                .filter(f -> f.finding() == kind && wave.equals(f.wave()))
                .map(Finding::text)
                .findFirst()
                .orElseThrow();
    }

    private static Drill threeSergeants() {
        return new Drill(SIX, wave("HOUR", 60, sergeants(2)))
                .called(0, "HOUR", sergeant(1), sergeant(2), sergeant(3));
    }

    @Test
    void whoIsExpectedInTimeKeepsItOnCourseUntilOverdue() {
        var drill = threeSergeants().coming(5, 30, 1, 2);
        assertThat(drill.at(4).verdict()).isEqualTo(Outcome.AT_RISK);
        assertThat(drill.at(5).verdict()).isEqualTo(Outcome.ON_COURSE);
        assertThat(drill.at(30).verdict()).isEqualTo(Outcome.ON_COURSE);
        assertThat(drill.at(31).verdict()).isEqualTo(Outcome.AT_RISK);
        assertThat(kinds(drill.at(31))).contains(Kind.OVERDUE_ARRIVALS);
    }

    @Test
    void whoIsThereAtTheDeadlineItselfIsThereInTimeAndAMinuteLaterIsNot() {
        var drill = threeSergeants().arrived(59, sergeant(1)).arrived(60, sergeant(2));
        assertThat(drill.at(59).verdict()).isEqualTo(Outcome.AT_RISK);
        assertThat(drill.at(60).verdict()).isEqualTo(Outcome.PASSED);
        var late = threeSergeants().arrived(59, sergeant(1)).arrived(61, sergeant(2));
        assertThat(late.at(60).verdict()).isEqualTo(Outcome.AT_RISK);
        assertThat(late.at(61).verdict()).isEqualTo(Outcome.FAILED);
        assertThat(of(WaveComponent.SERGEANTS, first(late.at(90))).arrived()).isEqualTo(1);
        assertThat(late.at(90).counts().arrived()).isEqualTo(2);
    }

    @Test
    void everybodyWhoWasCalledStandsInOneWay() {
        var drill =
                new Drill(SIX, wave("HOUR", 60, sergeants(2)))
                        .called(0, "HOUR", sergeant(1), sergeant(2), sergeant(3), sergeant(4))
                        .coming(2, 40, 1, 2)
                        .notComing(3, 3)
                        .arrived(10, sergeant(1));
        var counts = drill.at(10).counts();
        assertThat(counts).isEqualTo(new Verdict.Counts(4, 1, 1, 1, 1, 0, 0, 0));
        var component = of(WaveComponent.SERGEANTS, first(drill.at(10)));
        assertThat(component.called()).isEqualTo(4);
        assertThat(component.coming()).isEqualTo(1);
        assertThat(component.notComing()).isEqualTo(1);
        assertThat(component.noReply()).isEqualTo(1);
        assertThat(component.projected()).isEqualTo(2);
        assertThat(component.missing()).isEqualTo(1);
    }

    @Test
    void aLaterReplyReplacesAnEarlierOneWhicheverWasTypedInFirst() {
        var drill = threeSergeants().notComing(20, 1).coming(10, 30, 1);
        assertThat(drill.at(15).counts().coming()).isEqualTo(1);
        assertThat(drill.at(20).counts().coming()).isZero();
        assertThat(drill.at(20).counts().notComing()).isEqualTo(1);
    }

    @Test
    void whoIsCalledTwiceIsCalledSinceTheFirstCallAndCountsForTheSoonerWaveFromTheOther() {
        var drill =
                new Drill(SIX, wave("FIRST", 15, sergeants(1)), wave("HOUR", 60, sergeants(1)))
                        .called(10, "FIRST", sergeant(1))
                        .called(5, "HOUR", sergeant(1));
        assertThat(of(WaveComponent.SERGEANTS, drill.at(7).waves().get(0)).called()).isZero();
        assertThat(of(WaveComponent.SERGEANTS, drill.at(7).waves().get(1)).called()).isOne();
        assertThat(of(WaveComponent.SERGEANTS, drill.at(10).waves().get(0)).called()).isOne();
        assertThat(drill.at(10).counts().called()).isOne();
        assertThat(
                        drill.recorded()
                                .people()
                                .getFirst()
                                .firstCall(drill.after(20))
                                .orElseThrow()
                                .at())
                .isEqualTo(drill.after(5));
    }

    @Test
    void whoComesUncalledCountsAndWhoIsNotDeployableCountsForNothingAndIsNamed() {
        var drill =
                new Drill(SIX, wave("HOUR", 60, sergeants(1)))
                        .called(0, "HOUR", notDeployable(9))
                        .arrived(5, notDeployable(9));
        assertThat(drill.at(5).verdict()).isEqualTo(Outcome.AT_RISK);
        assertThat(drill.at(5).findings())
                .filteredOn(f -> f.finding() == Kind.NOT_DEPLOYABLE_CALLED)
                .singleElement()
                .satisfies(f -> assertThat(f.officers()).containsExactly(officer(9)));
        assertThat(drill.arrived(6, sergeant(7)).at(6).verdict()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void psusNeedWhatTheyAreMadeOfWhateverIsAskedFor() {
        var needed = new Needed(2, null, null, 4, null, null, null, null);
        var verdict = new Drill(SIX, wave("HOUR", 60, needed)).at(0);
        var wave = first(verdict);
        assertThat(wave.components())
                .extracting(OfComponent::component, OfComponent::stated, OfComponent::required)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(WaveComponent.PSUS, 2, 2),
                        org.assertj.core.groups.Tuple.tuple(WaveComponent.PSU_COMMANDERS, null, 2),
                        org.assertj.core.groups.Tuple.tuple(WaveComponent.INSPECTORS, null, 2),
                        org.assertj.core.groups.Tuple.tuple(WaveComponent.SERGEANTS, 4, 6),
                        org.assertj.core.groups.Tuple.tuple(WaveComponent.CONSTABLES, null, 42),
                        org.assertj.core.groups.Tuple.tuple(WaveComponent.DRIVERS, null, 6),
                        org.assertj.core.groups.Tuple.tuple(WaveComponent.CARRIERS, null, 6));
        assertThat(text(verdict, Kind.STATED_SHORT_OF_PSUS, "HOUR"))
                .isEqualTo("2 PSUs need 6 sergeants; 4 are asked for.");
    }

    @Test
    void anInspectorMakesAPsuOnlyWhoMayLeadOne() {
        var other = new Called(officer(1), muster.contract.Rank.INSPECTOR, false, false, true);
        var drill =
                new Drill(SIX, wave("HOUR", 60, psus(1)))
                        .declared(0, 1, 2, 3)
                        .counted(5, 0, 3, 21, 3)
                        .arrived(5, other);
        assertThat(first(drill.at(5)).formable().psus()).isZero();
        assertThat(of(WaveComponent.INSPECTORS, first(drill.at(5))).arrived()).isOne();
        assertThat(drill.arrived(6, commander(2)).at(6).verdict()).isEqualTo(Outcome.PASSED);
        assertThat(first(drill.at(6)).formable().psus()).isOne();
    }

    @Test
    void aCarrierCountsOnceDeclaredOrThere() {
        var needed = new Needed(null, null, null, null, null, null, null, 3);
        var drill = new Drill(SIX, wave("HOUR", 60, needed)).declared(-10, 1, 2).parked(20, 2, 3);
        assertThat(of(WaveComponent.CARRIERS, first(drill.at(0))).arrived()).isEqualTo(2);
        assertThat(of(WaveComponent.CARRIERS, first(drill.at(20))).arrived()).isEqualTo(3);
        assertThat(drill.at(20).counts().carriersDeclared()).isEqualTo(2);
        assertThat(drill.at(20).counts().carriersArrived()).isEqualTo(2);
    }

    private static Drill threeCarriersInTwoWaves() {
        var needed = new Needed(null, null, null, null, null, null, null, 3);
        return new Drill(SIX, wave("FIRST", 15, needed), wave("HOUR", 60, needed));
    }

    private static List<Outcome> outcomes(Verdict verdict) {
        return verdict.waves().stream().map(OfWave::verdict).toList();
    }

    private static List<Integer> carriersThere(Verdict verdict) {
        return verdict.waves().stream()
                .map(wave -> of(WaveComponent.CARRIERS, wave).arrived())
                .toList();
    }

    @Test
    void whatIsDeclaredAfterAWavesDeadlineCountsForNothingInIt() {
        var late = threeCarriersInTwoWaves().declared(20, 1, 2, 3);
        for (int minute : List.of(20, 61)) {
            assertThat(outcomes(late.at(minute)))
                    .as("minute %d", minute)
                    .containsExactly(Outcome.FAILED, Outcome.PASSED);
            assertThat(carriersThere(late.at(minute))).containsExactly(0, 3);
        }
        assertThat(late.at(20).counts().carriersDeclared()).isEqualTo(3);
        var broken = threeCarriersInTwoWaves().declared(-5, 1, 2, 3).unfit(40, 2);
        assertThat(outcomes(broken.at(39))).containsExactly(Outcome.PASSED, Outcome.PASSED);
        assertThat(outcomes(broken.at(41))).containsExactly(Outcome.PASSED, Outcome.AT_RISK);
        assertThat(outcomes(broken.at(61))).containsExactly(Outcome.PASSED, Outcome.FAILED);
        assertThat(carriersThere(broken.at(61))).containsExactly(3, 2);
        assertThat(broken.at(41).counts().carriersDeclared()).isEqualTo(2);
    }

    @Test
    void aForceThatDeclaredNothingForTheTourOfDutyIsToldSo() {
        var needed = new Needed(null, null, null, null, null, null, null, 1);
        var drill = new Drill(SIX, wave("HOUR", 60, needed));
        assertThat(kinds(drill.at(0))).contains(Kind.NO_DECLARATION);
        drill.declared(10, 1);
        assertThat(kinds(drill.at(9))).contains(Kind.NO_DECLARATION);
        assertThat(kinds(drill.at(10))).doesNotContain(Kind.NO_DECLARATION);
    }

    @Test
    void whatWasCountedInErrorIsTakenFromTheLatestCount() {
        var drill =
                new Drill(SIX, wave("HOUR", 60, sergeants(10)))
                        .counted(10, 0, 8, 0, 0)
                        .counted(30, 0, 4, 0, 0)
                        .takenBack(0, 3, 0, 0);
        assertThat(of(WaveComponent.SERGEANTS, first(drill.at(10))).arrived()).isEqualTo(8);
        assertThat(of(WaveComponent.SERGEANTS, first(drill.at(30))).arrived()).isEqualTo(9);
        assertThat(drill.recorded().stands(Drill.headcount(0, 9, 0, 0))).isTrue();
        assertThat(drill.recorded().stands(Drill.headcount(0, 10, 0, 0))).isFalse();
    }

    @Test
    void driversAreNotTakenBackWithoutTheConstablesTheyAre() {
        var drill = new Drill(SIX, wave("HOUR", 60, sergeants(1))).counted(10, 0, 0, 5, 3);
        assertThat(drill.recorded().stands(Drill.headcount(0, 0, 2, 0))).isTrue();
        assertThat(drill.recorded().stands(Drill.headcount(0, 0, 3, 0))).isFalse();
        assertThat(drill.recorded().stands(Drill.headcount(0, 0, 3, 1))).isTrue();
    }

    @Test
    void whatWouldMendItSoonestIsWhoComesLateThenWhoHasNotAnswered() {
        var drill =
                new Drill(SIX, wave("HOUR", 60, sergeants(3)))
                        .called(0, "HOUR", sergeant(1), sergeant(2), sergeant(3), sergeant(4))
                        .coming(5, 90, 1)
                        .coming(5, 70, 2)
                        .coming(5, 30, 3);
        assertThat(first(drill.at(10)).soonest())
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.component()).isEqualTo(WaveComponent.SERGEANTS);
                    assertThat(s.shortfall()).isEqualTo(2);
                    assertThat(s.late())
                            .containsExactly(
                                    new Verdict.Late(officer(2), drill.after(70)),
                                    new Verdict.Late(officer(1), drill.after(90)));
                    assertThat(s.unanswered()).isOne();
                });
    }

    @Test
    void afterTheEndItStaysAsItWasAndWhatWasNotThereFailed() {
        var drill = threeSergeants().coming(5, 30, 1, 2).arrived(20, sergeant(1));
        var ended = drill.recorded().ended(drill.after(25), List.of());
        var verdict = Verdict.of(ended, drill.declarations(), drill.after(300));
        assertThat(verdict.verdict()).isEqualTo(Outcome.FAILED);
        assertThat(verdict.waves().getFirst().soonest()).isEmpty();
        assertThat(verdict.waves().getFirst().remainingSeconds()).isEqualTo(35 * 60);
        assertThat(Verdict.of(ended, drill.declarations(), drill.after(24)).verdict())
                .isEqualTo(Outcome.ON_COURSE);
    }

    private static List<String> changed(Verdict verdict) {
        return verdict.findings().stream()
                .filter(f -> f.finding() == Kind.RESULT_CHANGED)
                .map(f -> f.wave() + ": " + f.text())
                .toList();
    }

    @Test
    void whatWasEnteredAfterTheEndIsSetAgainstWhatTheRecordSays() {
        var drill =
                new Drill(SIX, wave("FIRST", 15, sergeants(1)), wave("HOUR", 60, sergeants(2)))
                        .arrived(10, sergeant(1))
                        .ended(70);
        assertThat(changed(drill.at(90))).isEmpty();
        drill.arrived(50, sergeant(2));
        assertThat(changed(drill.at(90)))
                .containsExactly(
                        "HOUR: Recorded at the end as failed; what was entered since makes it"
                                + " passed.");
        assertThat(changed(drill.at(69))).isEmpty();
        drill.goneAgain(1);
        assertThat(changed(drill.at(90)))
                .containsExactly(
                        "FIRST: Recorded at the end as passed; what was entered since makes it"
                                + " failed.");
    }

    @Test
    void aPsuThatWasEnteredAfterTheEndIsSetAgainstTheRecordToo() {
        var drill =
                new Drill(SIX, wave("HOUR", 60, psus(3)))
                        .declared(-5, 1, 2, 3, 4, 5, 6)
                        .counted(5, 1, 3, 21, 3)
                        .ended(70)
                        .counted(50, 1, 3, 21, 3);
        assertThat(changed(drill.at(70)))
                .containsExactly(
                        "HOUR: Recorded at the end with 1 PSU; what was entered since makes it 2.");
    }

    @Test
    void nominatedCommandersComeFirstAndTooFewAreAFinding() {
        var needed = new Needed(null, 2, null, null, null, null, null, null);
        var drill =
                new Drill(SIX, wave("HOUR", 60, needed))
                        .called(0, "HOUR", commander(1), commander(2))
                        .nominated(1, 2);
        var verdict = drill.at(1);
        assertThat(verdict.commanders())
                .extracting(Verdict.Commander::officer, Verdict.Commander::nominated)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(officer(2), true),
                        org.assertj.core.groups.Tuple.tuple(officer(1), false));
        assertThat(text(verdict, Kind.COMMANDERS_NOT_NOMINATED, "HOUR"))
                .isEqualTo("2 PSU commanders are to be named; 1 is.");
    }

    @Test
    void whoIsNominatedAndDoesNotComeIsNoCommander() {
        var needed = new Needed(null, 2, null, null, null, null, null, null);
        var drill =
                new Drill(SIX, wave("HOUR", 60, needed))
                        .called(0, "HOUR", commander(1), commander(2), commander(3))
                        .nominated(1, 1, 2)
                        .notComing(10, 2);
        assertThat(kinds(drill.at(9))).doesNotContain(Kind.COMMANDERS_NOT_NOMINATED);
        assertThat(drill.at(10).findings())
                .filteredOn(f -> f.finding() == Kind.COMMANDERS_NOT_NOMINATED)
                .containsExactly(
                        new Finding(
                                Kind.COMMANDERS_NOT_NOMINATED,
                                "HOUR",
                                "2 PSU commanders are to be named; 2 are, of whom 1 does not come.",
                                List.of(officer(2))));
        drill.nominated(12, 1, 2, 3);
        assertThat(kinds(drill.at(12))).doesNotContain(Kind.COMMANDERS_NOT_NOMINATED);
        drill.nominated(14, 1, 2).coming(15, 40, 2);
        assertThat(kinds(drill.at(14))).contains(Kind.COMMANDERS_NOT_NOMINATED);
        assertThat(kinds(drill.at(15))).doesNotContain(Kind.COMMANDERS_NOT_NOMINATED);
    }

    private static List<OfficerId> nominated(Verdict verdict) {
        return verdict.commanders().stream()
                .filter(Verdict.Commander::nominated)
                .map(Verdict.Commander::officer)
                .toList();
    }

    @Test
    void whoIsNominatedIsSoFromThenOn() {
        var needed = new Needed(null, 2, null, null, null, null, null, null);
        var drill =
                new Drill(SIX, wave("HOUR", 60, needed))
                        .nominated(40, 3, 4)
                        .nominated(20, 1, 2)
                        .called(0, "HOUR", commander(1));
        assertThat(nominated(drill.at(19))).isEmpty();
        assertThat(kinds(drill.at(19))).contains(Kind.COMMANDERS_NOT_NOMINATED);
        assertThat(nominated(drill.at(20))).containsExactly(officer(1), officer(2));
        assertThat(kinds(drill.at(20))).doesNotContain(Kind.COMMANDERS_NOT_NOMINATED);
        assertThat(nominated(drill.at(39))).containsExactly(officer(1), officer(2));
        assertThat(nominated(drill.at(40))).containsExactly(officer(3), officer(4));
        assertThat(nominated(drill.nominatedAtNoTime(5, 6).at(0)))
                .containsExactly(officer(5), officer(6));
        assertThat(nominated(drill.at(40))).containsExactly(officer(3), officer(4));
    }

    /** The no-notice test of 2014: Capability, public order. */
    @Test
    void theTestOf2014ComesOutWithItsFindings() {
        var drill =
                Drill.of2014()
                        .declared(-5, 1, 2, 3, 4, 5)
                        .counted(10, 5, 9, 63, 9)
                        .counted(55, 5, 91, 537, 91);
        var atOnce = text(drill.at(15), Kind.CARRIERS_SHORT_OF_PSUS, "IMMEDIATE");
        assertThat(atOnce)
                .isEqualTo("3 PSUs need 9 carriers; 5 are asked for; 5 are declared fit or there.");
        var verdict = drill.at(61);
        assertThat(verdict.waves().get(0).verdict()).isEqualTo(Outcome.FAILED);
        assertThat(verdict.waves().get(0).formable().psus()).isOne();
        assertThat(verdict.waves().get(0).limitingFactor()).isEqualTo(Component.CARRIERS);
        assertThat(verdict.waves().get(0).withoutIt()).isEqualTo(3);
        assertThat(verdict.waves().get(1).verdict()).isEqualTo(Outcome.FAILED);
        assertThat(of(WaveComponent.SERGEANTS_AND_CONSTABLES, verdict.waves().get(1)).missing())
                .isOne();
        drill.counted(60, 0, 0, 1, 0);
        assertThat(drill.at(61).waves().get(1).verdict()).isEqualTo(Outcome.PASSED);
        assertThat(text(drill.at(61), Kind.CAPPED, "ONE_HOUR"))
                .isEqualTo("10 PSU commanders cap it at 10 PSUs; the others would form 28.");
    }

    @Test
    void theClockRunsAcrossTheChangeToSummerTime() {
        var local = LocalDate.of(2027, 3, 28).atTime(0, 30).atZone(Days.LONDON);
        var drill = new Drill(local.toInstant().toString(), wave("HOUR", 60, sergeants(1)));
        var deadline = first(drill.at(0)).deadline();
        assertThat(deadline.atZone(Days.LONDON).toLocalTime()).hasToString("02:30");
        assertThat(Duration.between(local.toInstant(), deadline)).hasMinutes(60);
        drill.arrived(60, sergeant(1));
        assertThat(drill.at(Instant.parse("2027-03-28T01:29:00Z")).verdict())
                .isEqualTo(Outcome.AT_RISK);
        assertThat(drill.at(Instant.parse("2027-03-28T01:30:00Z")).verdict())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void theClockRunsThroughTheHourThatComesTwice() {
        var drill =
                new Drill("2027-10-31T00:30:00Z", wave("HOUR", 60, sergeants(1)))
                        .arrived(61, sergeant(1));
        assertThat(first(drill.at(0)).deadline().atZone(Days.LONDON).toLocalTime())
                .hasToString("01:30");
        assertThat(drill.at(61).verdict()).isEqualTo(Outcome.FAILED);
    }

    /** Whatever the order in which the same facts are typed in; what is taken back is in it too. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfRecordingChangesNothing(long seed) {
        var random = new Random(seed);
        var drill = random(random);
        var shuffled = new ArrayList<OfMobilisation>(drill.events());
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(shuffled, random);
            var inOrder = callsFirst(shuffled);
            for (int minute = -1; minute <= 65; minute++) {
                var instant = drill.after(minute);
                assertThat(Verdict.of(drill.recorded(inOrder), drill.declarations(), instant))
                        .as("seed %d, minute %d", seed, minute)
                        .isEqualTo(drill.at(instant));
            }
        }
    }

    // nobody answers on record before being called on record
    private static List<OfMobilisation> callsFirst(List<OfMobilisation> events) {
        var calls = events.stream().filter(CalloutEvents.OfficersCalledOut.class::isInstance);
        var others = events.stream().filter(e -> !(e instanceof CalloutEvents.OfficersCalledOut));
        return java.util.stream.Stream.concat(calls, others).toList();
    }

    private static Drill random(Random random) {
        var drill = new Drill(SIX, wave("FIRST", 15, psus(1)), wave("HOUR", 60, psus(3)));
        var minutes = IntStream.range(0, 60).boxed().collect(java.util.stream.Collectors.toList());
        for (int number = 1; number <= 90; number++) {
            Collections.shuffle(minutes, random);
            var who = someone(number, random);
            if (random.nextInt(10) > 0) {
                drill.called(minutes.get(0) / 4, random.nextBoolean() ? "FIRST" : "HOUR", who);
                if (random.nextBoolean()) {
                    drill.called(15 + minutes.get(1) / 4, "FIRST", who);
                }
                for (int reply = 0; reply < random.nextInt(3); reply++) {
                    int at = 15 + minutes.get(2 + reply);
                    if (random.nextInt(4) == 0) {
                        drill.notComing(at, number);
                    } else {
                        drill.coming(at, at + random.nextInt(40), number);
                    }
                }
            }
            if (random.nextInt(3) > 0) {
                drill.arrived(minutes.get(9), who);
            }
        }
        for (int count = 0; count < 6; count++) {
            int drivers = random.nextInt(4);
            drill.counted(
                    minutes.get(count), random.nextInt(2), 1, drivers + random.nextInt(9), drivers);
        }
        return drill.takenBack(0, 2, 1, 0)
                .declared(0, 1, 2, 3)
                .nominated(minutes.get(2), 1, 2, 3)
                .nominated(minutes.get(3), 2, 4)
                .declared(minutes.get(0), 6, 7)
                .unfit(minutes.get(1), 2, 7)
                .parked(12, 3, 4, 5);
    }

    private static Called someone(int number, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> commander(number);
            case 1, 2 -> sergeant(number);
            case 3 -> driver(number);
            case 4 -> notDeployable(number);
            default -> constable(number);
        };
    }

    @Test
    void eightHundredAreJudgedAtOnce() {
        var drill =
                new Drill(SIX, wave("HOUR", 60, psus(3)))
                        .called(0, "HOUR", constables(1, 800))
                        .arrived(30, constables(1, 800));
        assertThat(first(drill.at(30)).formable().surplus())
                .containsEntry(Component.CONSTABLES, 800);
        assertThat(drill.at(30).counts().arrived()).isEqualTo(800);
    }
}
