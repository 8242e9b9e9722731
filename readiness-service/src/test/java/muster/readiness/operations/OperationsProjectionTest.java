package muster.readiness.operations;

import static java.util.Objects.requireNonNull;
import static muster.readiness.Story.DCP;
import static muster.readiness.Story.WMP;
import static muster.readiness.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import muster.contract.DeploymentId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.RequestId;
import muster.contract.deployment.DeploymentEvents.DeployGuardOverridden;
import muster.contract.deployment.DeploymentEvents.DeploymentCancelled;
import muster.contract.deployment.DeploymentEvents.DeploymentExtended;
import muster.contract.deployment.DeploymentEvents.OfficersMustered;
import muster.contract.deployment.DeploymentEvents.OfficersRecalled;
import muster.contract.deployment.DeploymentEvents.OfficersReleased;
import muster.contract.deployment.DeploymentEvents.OfficersReturned;
import muster.contract.operation.OperationEvents.OperationClosed;
import muster.contract.request.RequestEvents.OfferWithdrawn;
import muster.contract.request.RequestEvents.RequestCancelled;
import muster.contract.request.RequestEvents.UnableToFillDeclared;
import muster.contract.request.RequestEvents.UnitsCommitted;
import muster.contract.request.RequestEvents.UnitsOffered;
import muster.readiness.Story;
import muster.readiness.view.MemoryView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OperationsProjectionTest {

    private static final OperationId ORB = new OperationId("Golden Orb");
    private static final RequestId ASKED = new RequestId("Golden Orb-1");
    private static final DeploymentId SENT = new DeploymentId("D-AAAAAAAA");
    private static final String FROM = "2024-06-10T06:00:00Z";
    private static final String TO = "2024-06-12T18:00:00Z";

    private final List<Event> events = new ArrayList<>();

    OperationsProjectionTest() {
        events.add(Story.force(WMP, "West Midlands"));
        events.add(Story.force(DCP, "South West"));
        events.add(Story.operation("Golden Orb", DCP, false));
        events.add(Story.request("Golden Orb-1", DCP, 3, FROM, TO));
    }

    private void given(Event... more) {
        events.addAll(Arrays.asList(more));
    }

    private MemoryView folded() {
        return new MemoryView(new OperationsView()).fold(events);
    }

    private Request request() {
        return requireNonNull(folded().all(Request.REQUESTS).get(Request.key(ASKED)));
    }

    private Operation operation() {
        return requireNonNull(folded().all(Operation.OPERATIONS).get(ORB.folded()));
    }

    private Deployment deployment() {
        return requireNonNull(folded().all(Deployment.DEPLOYMENTS).get(SENT.value()));
    }

    private static Event offered(int psus) {
        return new UnitsOffered(ASKED, ORB, DCP, WMP, psus, null, null);
    }

    private static Event withdrawn(@Nullable Integer psus) {
        return new OfferWithdrawn(ASKED, ORB, DCP, WMP, psus, null, "needed here");
    }

    private static Event committed(int psus) {
        return new UnitsCommitted(ASKED, ORB, DCP, WMP, psus, null, null);
    }

    private static Event sent(String... officers) {
        return Story.deployed(SENT.value(), ASKED.value(), DCP, WMP, FROM, TO, officers);
    }

    private static List<OfficerId> officers(String... codes) {
        return Arrays.stream(codes).map(OfficerId::new).toList();
    }

    @Test
    void aRequestGoesFromRequestedToDeployed() {
        assertThat(request().state()).isEqualTo(Request.State.REQUESTED);
        given(offered(2));
        assertThat(request().state()).isEqualTo(Request.State.OFFERED);
        given(committed(1));
        assertThat(request().state()).isEqualTo(Request.State.COMMITTED);
        given(sent("WMP-1", "WMP-2"));
        assertThat(request().state()).isEqualTo(Request.State.DEPLOYED);
        assertThat(request().deployed()).isEqualTo(2);
        given(new RequestCancelled(ASKED, ORB, DCP, "stood down"));
        assertThat(request().state()).isEqualTo(Request.State.CANCELLED);
        assertThat(requireNonNull(request().cancelled()).reason()).isEqualTo("stood down");
    }

    private static Event mustered(String... officers) {
        return new OfficersMustered(
                SENT, ORB, ASKED, DCP, WMP, officers(officers), at(FROM), "the harbour");
    }

    private static Event released(String... officers) {
        return new OfficersReleased(SENT, ORB, ASKED, DCP, WMP, officers(officers), at(TO), null);
    }

    private static Event returned(String... officers) {
        return new OfficersReturned(SENT, ORB, ASKED, DCP, WMP, officers(officers), at(TO), null);
    }

    private String progress() {
        var request = request();
        return "%s %d %d %d"
                .formatted(
                        request.state(),
                        request.mustered(),
                        request.released(),
                        request.returned());
    }

    @Test
    void aRequestIsReturningWhenNobodyIsLeftAndReturnedWhenAllAreHome() {
        given(committed(1), sent("WMP-1", "WMP-2", "WMP-3"));
        assertThat(progress()).isEqualTo("DEPLOYED 0 0 0");
        given(mustered("WMP-1", "WMP-2"));
        assertThat(progress()).isEqualTo("DEPLOYED 2 0 0");
        given(released("WMP-1", "WMP-3"));
        assertThat(progress()).isEqualTo("DEPLOYED 2 2 0");
        // home without having been released, or seen at the rendezvous point
        given(returned("WMP-3", "WMP-2"));
        assertThat(progress()).isEqualTo("RETURNING 2 3 2");
        given(returned("WMP-1"));
        assertThat(progress()).isEqualTo("RETURNED 2 3 3");
        assertThat(request().deployed()).isEqualTo(3);
    }

    @Test
    void everyDonorsOfficersCountAndThoseOfACancelledDeploymentDoNot() {
        var mps = new ForceId("MPS");
        given(
                committed(1),
                sent("WMP-1", "WMP-2"),
                mustered("WMP-1", "WMP-2"),
                returned("WMP-1", "WMP-2"),
                Story.deployed("D-BBBBBBBB", ASKED.value(), DCP, mps, FROM, TO, "MPS-1"));
        assertThat(progress()).isEqualTo("DEPLOYED 2 2 2");
        assertThat(request().donors()).extracting(Request.Donor::returned).containsExactly(0, 2);
        given(
                new DeploymentCancelled(
                        new DeploymentId("D-BBBBBBBB"),
                        ORB,
                        ASKED,
                        DCP,
                        mps,
                        officers("MPS-1"),
                        "typed twice"));
        assertThat(progress()).isEqualTo("RETURNED 2 2 2");
        given(
                new DeploymentCancelled(
                        SENT, ORB, ASKED, DCP, WMP, officers("WMP-1", "WMP-2"), "never went"));
        assertThat(progress()).isEqualTo("COMMITTED 0 0 0");
        assertThat(deployment().recorded()).isEqualTo(new Progress(2, 2, 2, 2));
    }

    private List<String> listed(
            @Nullable OperationId operation,
            @Nullable ForceId force,
            Request.@Nullable State state,
            boolean open) {
        return folded()
                .snapshot()
                .page(Request.REQUESTS, Request.list(operation, force, state, open), "", 100)
                .stream()
                .map(keyed -> keyed.document().request().value())
                .toList();
    }

    @Test
    void aRequestIsOnTheListsOfItsOperationItsStateItsHostAndWhoeverAnswered() {
        var mps = new ForceId("MPS");
        given(Story.request("Golden Orb-2", DCP, 1, FROM, TO), offered(1));
        given(new UnableToFillDeclared(ASKED, ORB, DCP, mps, null, null, "carnival"));
        var both = List.of("Golden Orb-1", "Golden Orb-2");
        var first = List.of("Golden Orb-1");
        assertThat(listed(null, null, null, false)).isEqualTo(both);
        assertThat(listed(ORB, null, null, true)).isEqualTo(both);
        assertThat(listed(null, DCP, null, true)).isEqualTo(both);
        assertThat(listed(null, WMP, null, false)).isEqualTo(first);
        assertThat(listed(null, mps, Request.State.OFFERED, false)).isEqualTo(first);
        assertThat(listed(null, null, Request.State.OFFERED, false)).isEqualTo(first);
        given(new RequestCancelled(ASKED, ORB, DCP, "stood down"));
        assertThat(listed(null, null, null, true)).containsExactly("Golden Orb-2");
        assertThat(listed(null, WMP, null, true)).isEmpty();
    }

    @Test
    void nothingIsOpenFromTheDayItsOperationCloses() {
        var on = LocalDate.of(2024, 7, 1);
        given(Story.request("Golden Orb-2", DCP, 1, FROM, TO), new OperationClosed(ORB, DCP, on));
        // a late entry for an earlier time
        given(Story.request("Golden Orb-3", DCP, 1, FROM, TO));
        for (var request : folded().all(Request.REQUESTS).values()) {
            assertThat(request.isOpen(on.minusDays(1))).isTrue();
            assertThat(request.isOpen(on)).isFalse();
        }
        assertThat(listed(null, null, null, true)).hasSize(3);
    }

    @Test
    void whatIsClosedForGoodIsNotLookedAtAgainToFindWhatIsOpen() {
        given(new OperationClosed(ORB, DCP, LocalDate.of(2023, 12, 31)));
        assertThat(listed(null, null, null, true)).isEmpty();
        assertThat(listed(null, null, null, false)).hasSize(1);
    }

    @Test
    void unfilledIsWhatNobodyCommitted() {
        assertThat(request().unfilled()).isEqualTo(3);
        given(offered(3));
        assertThat(request().unfilled()).isEqualTo(3);
        given(committed(1), new UnitsCommitted(ASKED, ORB, DCP, new ForceId("MPS"), 1, null, null));
        assertThat(request().unfilled()).isOne();
    }

    @Test
    void aSecondOfferAddsAndOneIsWithdrawnAsFarAsItIsNotCommitted() {
        given(offered(1), offered(2));
        assertThat(request().offered()).isEqualTo(3);
        given(committed(1), withdrawn(1));
        assertThat(request().offered()).isEqualTo(2);
        given(withdrawn(null));
        assertThat(request().offered()).isOne();
        assertThat(request().committed()).isOne();
    }

    @Test
    void whoCannotFillIsNamedWithTheReason() {
        given(
                new UnableToFillDeclared(ASKED, ORB, DCP, WMP, 2, null, "carnival"),
                new UnableToFillDeclared(ASKED, ORB, DCP, WMP, null, null, "nobody"));
        assertThat(request().refusals())
                .extracting(Request.UnableToFill::psus, Request.UnableToFill::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "carnival"),
                        org.assertj.core.groups.Tuple.tuple(null, "nobody"));
        assertThat(request().state()).isEqualTo(Request.State.REQUESTED);
    }

    private Deployment.State state(String officer, String when) {
        var deployment = deployment();
        return deployment.officers().stream()
                .filter(sent -> sent.officer().equals(new OfficerId(officer)))
                .findFirst()
                .orElseThrow()
                .state(deployment.from(), at(when));
    }

    @Test
    void anOfficerIsPlannedThenDeployedThenOverdue() {
        given(sent("WMP-1"));
        assertThat(state("WMP-1", "2024-06-10T05:59:59Z")).isEqualTo(Deployment.State.PLANNED);
        assertThat(state("WMP-1", FROM)).isEqualTo(Deployment.State.DEPLOYED);
        assertThat(state("WMP-1", "2024-06-12T17:59:59Z")).isEqualTo(Deployment.State.DEPLOYED);
        assertThat(state("WMP-1", TO)).isEqualTo(Deployment.State.OVERDUE);
    }

    @Test
    void eachOfficerIsWhatWasRecordedOfThem() {
        given(
                sent("WMP-1", "WMP-2", "WMP-3", "WMP-4"),
                new OfficersMustered(
                        SENT,
                        ORB,
                        ASKED,
                        DCP,
                        WMP,
                        officers("WMP-1", "WMP-2", "WMP-3"),
                        at("2024-06-10T08:00:00Z"),
                        null),
                new OfficersReleased(
                        SENT,
                        ORB,
                        ASKED,
                        DCP,
                        WMP,
                        officers("WMP-2", "WMP-3"),
                        at("2024-06-11T08:00:00Z"),
                        null),
                new OfficersReturned(
                        SENT,
                        ORB,
                        ASKED,
                        DCP,
                        WMP,
                        officers("WMP-3"),
                        at("2024-06-11T20:00:00Z"),
                        null));
        var during = "2024-06-12T08:00:00Z";
        assertThat(state("WMP-1", during)).isEqualTo(Deployment.State.MUSTERED);
        assertThat(state("WMP-2", during)).isEqualTo(Deployment.State.RELEASED);
        assertThat(state("WMP-3", during)).isEqualTo(Deployment.State.RETURNED);
        assertThat(state("WMP-4", during)).isEqualTo(Deployment.State.DEPLOYED);
        assertThat(state("WMP-2", TO)).isEqualTo(Deployment.State.OVERDUE);
        assertThat(state("WMP-3", TO)).isEqualTo(Deployment.State.RETURNED);
    }

    @Test
    void recalledStandsBesideTheState() {
        var by = at("2024-06-11T12:00:00Z");
        given(
                sent("WMP-1", "WMP-2"),
                new OfficersRecalled(
                        SENT, ORB, ASKED, DCP, WMP, officers("WMP-2"), by, "needed at home"));
        assertThat(deployment().officers())
                .extracting(Deployment.Sent::recalledBy)
                .containsExactly(null, by);
        assertThat(state("WMP-2", "2024-06-11T13:00:00Z")).isEqualTo(Deployment.State.DEPLOYED);
        assertThat(deployment().recalls())
                .containsExactly(new Deployment.Recall(by, "needed at home", officers("WMP-2")));
    }

    @Test
    void whoStaysLongerIsNotOverdueAtTheFirstEnd() {
        given(
                sent("WMP-1", "WMP-2"),
                new DeploymentExtended(
                        SENT, ORB, ASKED, DCP, WMP, officers("WMP-1"), at("2024-06-13T18:00:00Z")));
        assertThat(state("WMP-1", TO)).isEqualTo(Deployment.State.DEPLOYED);
        assertThat(state("WMP-2", TO)).isEqualTo(Deployment.State.OVERDUE);
        assertThat(deployment().to()).isEqualTo(at("2024-06-13T18:00:00Z"));
    }

    @Test
    void aCancelledDeploymentIsShownAsSuchAndCountsNowhere() {
        given(offered(1), committed(1), sent("WMP-1", "WMP-2"));
        assertThat(operation().officers()).isEqualTo(2);
        given(
                new DeploymentCancelled(
                        SENT, ORB, ASKED, DCP, WMP, officers("WMP-1", "WMP-2"), "typed twice"));
        assertThat(requireNonNull(deployment().cancelled()).reason()).isEqualTo("typed twice");
        assertThat(operation().officers()).isZero();
        assertThat(operation().deployments()).isZero();
        assertThat(request().deployed()).isZero();
        assertThat(request().state()).isEqualTo(Request.State.COMMITTED);
    }

    @Test
    void anOverrideAndAClosureAreShown() {
        given(
                sent("WMP-1"),
                new DeployGuardOverridden(
                        SENT, ORB, ASKED, DCP, WMP, List.of(), "no choice", "ACC Smith"),
                new OperationClosed(ORB, DCP, LocalDate.of(2024, 7, 1)));
        assertThat(requireNonNull(deployment().overriding()).authority()).isEqualTo("ACC Smith");
        assertThat(operation().closedOn()).isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(operation().requests()).isOne();
    }
}
