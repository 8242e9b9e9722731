package muster.readiness.demand;

import static java.util.Objects.requireNonNull;
import static muster.readiness.Story.DCP;
import static muster.readiness.Story.WMP;
import static muster.readiness.Story.at;
import static muster.readiness.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import muster.contract.DayRange;
import muster.contract.DemandId;
import muster.contract.DeploymentId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.RequestId;
import muster.contract.demand.DemandEvents.DemandExpected;
import muster.contract.demand.DemandEvents.DemandRevised;
import muster.contract.demand.DemandEvents.DemandWithdrawn;
import muster.contract.demand.DemandKind;
import muster.contract.deployment.DeploymentEvents.DeploymentCancelled;
import muster.contract.deployment.DeploymentEvents.DeploymentExtended;
import muster.contract.operation.OperationEvents.OperationClosed;
import muster.contract.request.RequestEvents.RequestCancelled;
import muster.readiness.Story;
import muster.readiness.view.MemoryView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** June 2024: a summit of Devon and Cornwall and a match of West Midlands, four PSUs available. */
class DemandProjectionTest {

    private static final DayRange JUNE = new DayRange(day("2024-06-01"), day("2024-06-30"));
    private static final DemandId SUMMIT = new DemandId("P-AAAAAAAA");
    private static final DemandId MATCH = new DemandId("P-BBBBBBBB");
    private static final OperationId G7 = new OperationId("G7");
    private static final int AVAILABLE = 4;

    private final List<Event> events = new ArrayList<>();

    DemandProjectionTest() {
        given(Story.force(WMP, "West Midlands"), Story.force(DCP, "South West"));
    }

    private DemandProjectionTest given(Event... more) {
        events.addAll(Arrays.asList(more));
        return this;
    }

    private MemoryView folded() {
        return new MemoryView(new DemandView()).fold(events);
    }

    private Calendar calendar(DayRange period) {
        var available = new TreeMap<LocalDate, Integer>();
        period.first()
                .datesUntil(period.last().plusDays(1))
                .forEach(day -> available.put(day, AVAILABLE));
        return Calendar.of(Entry.of(folded().snapshot(), period, _ -> true), available);
    }

    private String needs(String on) {
        var day =
                calendar(JUNE).days().stream()
                        .filter(each -> each.on().equals(day(on)))
                        .findFirst()
                        .orElseThrow();
        return day.expected() + " " + day.needs().stream().map(Calendar.Need::entry).toList();
    }

    private static String told(Clash clash) {
        return "%s %s to %s: %s of %s, %s short %s"
                .formatted(
                        clash.kind(),
                        clash.from(),
                        clash.to(),
                        clash.expected(),
                        clash.available(),
                        clash.shortfall(),
                        clash.entries());
    }

    private static Event expected(DemandId demand, ForceId host, String from, String to, int psus) {
        return new DemandExpected(
                demand, DemandKind.CONFERENCE, "The summit", host, day(from), day(to), psus);
    }

    private static Event revised(String from, String to, int psus, @Nullable OperationId became) {
        return new DemandRevised(
                SUMMIT, DemandKind.CONFERENCE, "The summit", DCP, day(from), day(to), psus, became);
    }

    private static Event summit() {
        return expected(SUMMIT, DCP, "2024-06-08", "2024-06-10", 3);
    }

    private static Event sent(String deployment, String request, int officers) {
        return Story.deployed(
                deployment,
                request,
                DCP,
                WMP,
                "2024-06-08T06:00:00Z",
                "2024-06-09T18:00:00Z",
                IntStream.rangeClosed(1, officers)
                        .mapToObj(number -> "WMP-" + number)
                        .toArray(String[]::new));
    }

    @Test
    void aDemandNeedsItsPsusOnEachOfItsDaysAndMovesWhenItIsRevised() {
        given(summit());
        assertThat(needs("2024-06-07")).isEqualTo("0 []");
        assertThat(needs("2024-06-08")).isEqualTo("3 [P-AAAAAAAA]");
        assertThat(needs("2024-06-10")).isEqualTo("3 [P-AAAAAAAA]");
        given(revised("2024-06-10", "2024-06-11", 2, null));
        assertThat(needs("2024-06-08")).isEqualTo("0 []");
        assertThat(needs("2024-06-11")).isEqualTo("2 [P-AAAAAAAA]");
    }

    @Test
    void aWithdrawnDemandNeedsNothingAndIsStillKnown() {
        given(summit(), new DemandWithdrawn(SUMMIT, DCP, "called off"));
        assertThat(calendar(JUNE).entries()).isEmpty();
        var withdrawn = requireNonNull(folded().all(Demand.DEMANDS).get(SUMMIT.value()));
        assertThat(requireNonNull(withdrawn.withdrawn()).reason()).isEqualTo("called off");
    }

    @Test
    void anEntryIsListedOnceInEveryPeriodItHasADayIn() {
        given(expected(SUMMIT, DCP, "2024-05-31", "2024-07-01", 1));
        assertThat(calendar(JUNE).entries()).hasSize(1);
        var after = new DayRange(day("2024-07-02"), day("2024-07-31"));
        assertThat(calendar(after).entries()).isEmpty();
        assertThat(calendar(new DayRange(day("2024-07-01"), day("2024-07-31"))).entries())
                .hasSize(1);
    }

    @Test
    void aDemandThatBecameAnOperationCountsOnceByTheLargerOfBoth() {
        given(summit(), Story.operation("G7", DCP, false));
        given(revised("2024-06-08", "2024-06-10", 3, G7));
        assertThat(needs("2024-06-08")).isEqualTo("3 [G7]");
        given(Story.request("G7-1", DCP, 2, "2024-06-08T06:00:00Z", "2024-06-09T18:00:00Z"));
        assertThat(needs("2024-06-08")).isEqualTo("3 [G7]");
        given(Story.request("G7-2", DCP, 2, "2024-06-08T06:00:00Z", "2024-06-09T18:00:00Z"));
        assertThat(needs("2024-06-08")).isEqualTo("4 [G7]");
        assertThat(needs("2024-06-10")).isEqualTo("3 [G7]");
        given(new RequestCancelled(new RequestId("G7-2"), G7, DCP, "not needed"));
        assertThat(needs("2024-06-08")).isEqualTo("3 [G7]");
        var entry = calendar(JUNE).entries().getFirst();
        assertThat(entry.demands()).hasSize(1);
        assertThat(entry.to()).isEqualTo(day("2024-06-10"));
    }

    @Test
    void whoIsDeployedNeedsNotBeFoundOnTheDaysOfTheDeployment() {
        given(summit(), Story.operation("G7", DCP, false));
        given(revised("2024-06-08", "2024-06-10", 3, G7));
        given(Story.request("G7-1", DCP, 2, "2024-06-08T06:00:00Z", "2024-06-09T18:00:00Z"));
        given(sent("D-AAAAAAAA", "G7-1", 25));
        assertThat(needs("2024-06-09")).isEqualTo("2 [G7]");
        assertThat(needs("2024-06-10")).isEqualTo("3 [G7]");
        var officers =
                IntStream.rangeClosed(1, 25).mapToObj(n -> new OfficerId("WMP-" + n)).toList();
        var deployment = new DeploymentId("D-AAAAAAAA");
        var request = new RequestId("G7-1");
        given(
                new DeploymentExtended(
                        deployment, G7, request, DCP, WMP, officers, at("2024-06-10T18:00:00Z")));
        assertThat(needs("2024-06-10")).isEqualTo("2 [G7]");
        given(
                new DeploymentCancelled(
                        deployment, G7, request, DCP, WMP, officers, "entered twice"));
        assertThat(needs("2024-06-09")).isEqualTo("3 [G7]");
    }

    @Test
    void aClosedOperationNeedsNothingAndAnExerciseNever() {
        given(Story.operation("G7", DCP, false));
        given(Story.request("G7-1", DCP, 2, "2024-06-08T06:00:00Z", "2024-06-11T18:00:00Z"));
        given(new OperationClosed(G7, DCP, day("2024-06-10")));
        assertThat(needs("2024-06-09")).isEqualTo("2 [G7]");
        assertThat(needs("2024-06-10")).isEqualTo("0 []");
        given(Story.operation("Drill", DCP, true));
        given(Story.request("Drill-1", DCP, 2, "2024-06-20T06:00:00Z", "2024-06-21T18:00:00Z"));
        assertThat(needs("2024-06-20")).isEqualTo("0 []");
    }

    @Test
    void entriesClashWhereTheyNeedMoreThanIsAvailableAndDaysInARowAreOneClash() {
        given(summit(), expected(MATCH, WMP, "2024-06-09", "2024-06-10", 2));
        assertThat(calendar(JUNE).clashes().stream().map(DemandProjectionTest::told))
                .containsExactly(
                        "SHORTFALL 2024-06-09 to 2024-06-10: 5 of 4, 1 short [P-AAAAAAAA,"
                                + " P-BBBBBBBB]");
    }

    @Test
    void twoEntriesOfOneHostClashAlsoWhereEnoughIsAvailable() {
        given(
                expected(SUMMIT, DCP, "2024-06-08", "2024-06-10", 1),
                expected(MATCH, DCP, "2024-06-10", "2024-06-10", 1));
        assertThat(calendar(JUNE).clashes().stream().map(DemandProjectionTest::told))
                .containsExactly(
                        "SAME_HOST 2024-06-10 to 2024-06-10: 2 of null, null short [P-AAAAAAAA,"
                                + " P-BBBBBBBB]");
    }
}
