package muster.readiness.readiness;

import static java.util.Objects.requireNonNull;
import static muster.readiness.Story.DCP;
import static muster.readiness.Story.WMP;
import static muster.readiness.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import muster.contract.DayRange;
import muster.contract.Event;
import muster.contract.ExtensionId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationEvents.AccreditationWithdrawn;
import muster.contract.accreditation.AccreditationEvents.QualificationsExtended;
import muster.contract.accreditation.Extensions;
import muster.contract.officer.OfficerEvents.OfficerTransferred;
import muster.contract.officer.OfficerHistory;
import muster.readiness.Histories;
import muster.readiness.Story;
import muster.readiness.view.MemoryView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LapsesProjectionTest {

    private static final DayRange YEAR = new DayRange(day("2024-01-01"), day("2024-12-31"));

    private final List<Event> events = new ArrayList<>();

    private void given(Event... more) {
        events.addAll(Arrays.asList(more));
    }

    private void officer(String code, String through) {
        events.addAll(Story.deployable(code, WMP, Rank.CONSTABLE, "2023-06-01", through));
    }

    private List<String> lapses() {
        return lapses(YEAR);
    }

    private List<String> lapses(DayRange period) {
        var view = new MemoryView(new ReadinessView()).fold(events);
        return Lapses.first(view.snapshot(), WMP, period, "", Integer.MAX_VALUE).stream()
                .map(row ->
                        row.on()
                                + " "
                                + row.officer()
                                + " "
                                + row.skill()
                                + (row.alsoLapsing() == null ? "" : " +" + row.alsoLapsing().size())
                                + (row.remainsDeployableUntil() == null
                                        ? ""
                                        : " until " + row.remainsDeployableUntil()))
                .toList();
    }

    @Test
    void theEarliestOfTheFourEndsAnOfficersDeployability() {
        officer("WMP-1", "2024-09-30");
        given(Story.award("WMP-2", Skill.CARRIER_DRIVER, "2023-01-01", "2024-02-01"));
        events.addAll(Story.deployable("WMP-2", WMP, Rank.SERGEANT, "2023-06-01", "2024-05-31"));
        given(Story.award("WMP-2", Skill.PUBLIC_ORDER_LEVEL_1, "2024-01-01", "2024-08-31"));
        given(Story.award("WMP-2", Skill.FIRST_AID, "2024-01-01", "2024-06-30"));
        given(Story.award("WMP-2", Skill.OFFICER_SAFETY, "2024-01-01", "2024-07-31"));
        assertThat(lapses())
                .containsExactly(
                        "2024-05-31 WMP-2 FITNESS_TEST until 2024-06-30",
                        "2024-09-30 WMP-1 PUBLIC_ORDER_LEVEL_2 +3");
    }

    @Test
    void whatIsRenewedInTimeEndsNothing() {
        officer("WMP-1", "2024-05-31");
        Skill.MANDATORY.forEach(
                skill -> given(Story.award("WMP-1", skill, "2024-05-31", "2025-05-31")));
        assertThat(lapses()).isEmpty();
    }

    @Test
    void whoIsOutOfDateAlreadyLapsesNotAgain() {
        officer("WMP-1", "2024-05-31");
        given(Story.award("WMP-1", Skill.FIRST_AID, "2024-07-01", "2024-08-31"));
        assertThat(lapses()).hasSize(1);
    }

    @Test
    void anExtensionMovesTheDayAndAWithdrawalIsNoLapse() {
        officer("WMP-1", "2024-05-31");
        given(
                new QualificationsExtended(
                        new ExtensionId("E-AAAAAAAA"),
                        "NPCC",
                        Skill.MANDATORY,
                        null,
                        day("2024-05-01"),
                        day("2024-06-30"),
                        Period.ofMonths(6)));
        assertThat(lapses()).containsExactly("2024-11-30 WMP-1 PUBLIC_ORDER_LEVEL_2 +3");
        given(
                new AccreditationWithdrawn(
                        new OfficerId("WMP-1"), WMP, Skill.FIRST_AID, day("2024-03-01"), "unsafe"));
        assertThat(lapses()).isEmpty();
    }

    @Test
    void onlyOfWhoIsInTheForceOnThatDayAndOnlyInThePeriod() {
        officer("WMP-1", "2024-05-31");
        officer("WMP-2", "2024-06-30");
        given(new OfficerTransferred(new OfficerId("WMP-2"), DCP, day("2024-06-30"), WMP));
        assertThat(lapses()).containsExactly("2024-05-31 WMP-1 PUBLIC_ORDER_LEVEL_2 +3");
        assertThat(lapses(new DayRange(day("2024-05-31"), day("2024-05-31")))).hasSize(1);
        assertThat(lapses(new DayRange(day("2024-06-01"), day("2024-06-30")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void whoeverLapsesIsDeployableThatDayAndNotTheNext(long seed) {
        var view = new MemoryView(new ReadinessView()).fold(Histories.of(seed, 700));
        var kept = view.all(ReadinessView.EXTENSIONS).get(ReadinessView.ALL);
        var made = kept == null ? Extensions.NONE : kept;
        var officers = view.all(ReadinessView.OFFICERS);
        var period = new DayRange(day("2023-01-01"), day("2026-12-31"));
        var rows = Lapses.first(view.snapshot(), WMP, period, "", Integer.MAX_VALUE);
        assertThat(rows).isNotEmpty();
        for (var row : rows) {
            var officer = requireNonNull(officers.get(row.officer().value()));
            assertThat(deployable(officer, made, row.on())).isTrue();
            assertThat(deployable(officer, made, row.on().plusDays(1))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {34, 35, 36})
    void keptUpEventByEventTheyAreThoseOfARebuild(long seed) {
        var events = Histories.of(seed, 700);
        var kept = new MemoryView(new ReadinessView());
        events.forEach(event -> kept.fold(List.of(event)));
        var rebuilt = new MemoryView(new ReadinessView()).fold(events);
        for (var force : rebuilt.all(Forces.FORCES).values()) {
            assertThat(
                            Lapses.first(
                                    kept.snapshot(),
                                    force.force(),
                                    DayRange.ALWAYS,
                                    "",
                                    Integer.MAX_VALUE))
                    .isEqualTo(
                            Lapses.first(
                                    rebuilt.snapshot(),
                                    force.force(),
                                    DayRange.ALWAYS,
                                    "",
                                    Integer.MAX_VALUE));
        }
    }

    @Test
    void theyAreListedPageByPageAcrossTheMonths() {
        officer("WMP-1", "2024-02-29");
        officer("WMP-2", "2024-02-29");
        officer("WMP-3", "2024-07-01");
        var snapshot = new MemoryView(new ReadinessView()).fold(events).snapshot();
        var first = Lapses.first(snapshot, WMP, YEAR, "", 1);
        var rest = Lapses.first(snapshot, WMP, YEAR, first.getFirst().key(), 10);
        assertThat(first).extracting(row -> row.officer().value()).containsExactly("WMP-1");
        assertThat(rest).extracting(row -> row.officer().value()).containsExactly("WMP-2", "WMP-3");
    }

    @Test
    void whoLapsesNextIsToldWithoutLookingAtAnyOfficer() {
        for (int i = 0; i < 300; i++) {
            officer("WMP-" + (1000 + i), "2024-%02d-15".formatted(1 + i % 12));
        }
        var view = new MemoryView(new ReadinessView()).fold(events);
        var asked = new ArrayList<Integer>();
        int read =
                view.readBy(
                        snapshot -> asked.add(Lapses.first(snapshot, WMP, YEAR, "", 10).size()));
        assertThat(asked).containsExactly(10);
        assertThat(read).as("a month with 25 lapses holds the first ten").isEqualTo(1);
        int all = view.readBy(snapshot -> Lapses.first(snapshot, WMP, YEAR, "", 1_000));
        assertThat(all).as("one document a month").isEqualTo(12);
    }

    private static boolean deployable(OfficerHistory officer, Extensions made, LocalDate day) {
        return Skill.MANDATORY.stream()
                .allMatch(skill -> officer.inDate(skill, made).contains(day));
    }
}
