package muster.readiness.fatigue;

import static muster.readiness.Story.DCP;
import static muster.readiness.Story.WMP;
import static muster.readiness.Story.day;
import static muster.readiness.fatigue.Lives.exercise;
import static muster.readiness.fatigue.Lives.home;
import static muster.readiness.fatigue.Lives.officer;
import static muster.readiness.fatigue.Lives.sent;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import muster.contract.accreditation.Extensions;
import muster.contract.fatigue.FatigueEvents.FatiguePolicySet;
import muster.contract.fatigue.FatiguePolicies;
import muster.contract.officer.OfficerEvents.OfficerTransferred;
import muster.contract.officer.OfficerHistory;
import muster.contract.officer.OfficerHistory.Stint;
import muster.readiness.Story;
import org.junit.jupiter.api.Test;

class ForceFatigueTest {

    private static final LocalDate DAY = day("2024-06-10");
    private static final FatiguePolicies USUAL = new FatiguePolicies(List.of());

    private static ForceFatigue fatigue(FatiguePolicies policies, OfficerHistory... officers) {
        return ForceFatigue.of(WMP, DAY, List.of(officers), Extensions.NONE, policies);
    }

    private static Row row(Stint... stints) {
        return fatigue(USUAL, officer("WMP-1", stints)).rows().getFirst();
    }

    @Test
    void whoIsHomeIsAwayNoLongerThanTheReturn() {
        var away =
                row(home("2024-06-09T08:00:00Z", "2024-06-12T08:00:00Z", "2024-06-09T20:30:00Z"));
        assertThat(away.hoursIn7Days()).isEqualTo(13);
        assertThat(away.consecutiveDays()).isZero();
        assertThat(away.awayUntil()).isNull();
        assertThat(away.findings()).isEmpty();
    }

    @Test
    void exercisesAreCountedApart() {
        var trained = row(exercise("2024-06-01T08:00:00Z", "2024-06-10T20:00:00Z"));
        assertThat(trained.exercisesIn12Months()).isEqualTo(1);
        assertThat(trained.deploymentsIn12Months()).isZero();
        assertThat(trained.hoursIn28Days()).isZero();
        assertThat(trained.findings()).isEmpty();
    }

    @Test
    void whoWillBeOverIsToldFromWhenAndHowFarItGoes() {
        var away = row(sent("2024-06-09T08:00:00Z", "2024-06-16T20:00:00Z"));
        assertThat(away.findings())
                .containsExactlyInAnyOrder(
                        new Finding(
                                Finding.Kind.HOURS_IN_7_DAYS,
                                Finding.State.WILL_BE_OVER,
                                day("2024-06-13"),
                                165,
                                96),
                        new Finding(
                                Finding.Kind.CONSECUTIVE_DAYS,
                                Finding.State.WILL_BE_OVER,
                                day("2024-06-15"),
                                8,
                                6));
    }

    @Test
    void tooLittleRestIsFoundOnTheDayTheNextBegins() {
        var twice =
                row(
                        sent("2024-06-09T08:00:00Z", "2024-06-09T23:30:00Z"),
                        sent("2024-06-10T09:00:00Z", "2024-06-10T19:00:00Z"));
        assertThat(twice.findings())
                .containsExactly(new Finding(Finding.Kind.REST, Finding.State.OVER, DAY, 9, 11));
        assertThat(
                        row(
                                        sent("2024-06-09T08:00:00Z", "2024-06-09T22:00:00Z"),
                                        sent("2024-06-10T09:00:00Z", "2024-06-10T19:00:00Z"))
                                .findings())
                .isEmpty();
    }

    @Test
    void thePolicyOfTheDayCounts() {
        var stint = sent("2024-06-09T08:00:00Z", "2024-06-11T08:00:00Z");
        var stricter =
                new FatiguePolicies(
                        List.of(new FatiguePolicySet(WMP, day("2024-06-11"), 96, 1, 11, 12)));
        assertThat(fatigue(stricter, officer("WMP-1", stint)).rows().getFirst().findings())
                .containsExactly(
                        new Finding(
                                Finding.Kind.CONSECUTIVE_DAYS,
                                Finding.State.WILL_BE_OVER,
                                day("2024-06-11"),
                                3,
                                1));
    }

    @Test
    void theLoadIsSharedAmongThoseWhoCanGoOrWent() {
        var once = sent("2024-03-01T08:00:00Z", "2024-03-02T08:00:00Z");
        var again = sent("2024-04-01T08:00:00Z", "2024-04-02T08:00:00Z");
        var yearsAgo = sent("2022-04-01T08:00:00Z", "2022-04-02T08:00:00Z");
        var rested = IntStream.rangeClosed(3, 11).mapToObj(i -> officer("WMP-" + i, yearsAgo));
        var officers =
                Stream.concat(
                                Stream.of(officer("WMP-1", once), officer("WMP-2", once, again)),
                                rested)
                        .toArray(OfficerHistory[]::new);

        var force = fatigue(USUAL, officers);

        assertThat(force.rows().getFirst().officer().value()).isEqualTo("WMP-2");
        assertThat(force.distribution())
                .containsExactly(
                        new ForceFatigue.Times(0, 9),
                        new ForceFatigue.Times(1, 1),
                        new ForceFatigue.Times(2, 1));
        assertThat(force.topTenth())
                .isEqualTo(new ForceFatigue.TopTenth(2, 3, new BigDecimal("1.0000")));
    }

    @Test
    void whereNobodyWentThereIsNoShare() {
        assertThat(fatigue(USUAL, officer("WMP-1")).topTenth().share()).isNull();
        assertThat(fatigue(USUAL).topTenth()).isEqualTo(new ForceFatigue.TopTenth(0, 0, null));
    }

    @Test
    void whoWentElsewhereTakesTheLoadAlong() {
        var stint = sent("2024-03-01T08:00:00Z", "2024-03-02T08:00:00Z");
        var officer = officer("WMP-1", stint);
        var registered = Objects.requireNonNull(officer.registration());
        var moved =
                officer.evolve(
                        new OfficerTransferred(
                                registered.officer(), DCP, Story.day("2024-05-01"), WMP));
        assertThat(fatigue(USUAL, moved).rows()).isEmpty();
        assertThat(ForceFatigue.row(DCP, DAY, moved, Extensions.NONE, USUAL))
                .extracting(row -> row.deploymentsIn12Months())
                .isEqualTo(1);
    }
}
