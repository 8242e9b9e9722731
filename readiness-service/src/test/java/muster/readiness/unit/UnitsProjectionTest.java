package muster.readiness.unit;

import static java.util.Objects.requireNonNull;
import static muster.readiness.Story.DCP;
import static muster.readiness.Story.WMP;
import static muster.readiness.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import muster.contract.CarrierId;
import muster.contract.DeploymentId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.Rank;
import muster.contract.UnitId;
import muster.contract.callout.Called;
import muster.contract.callout.CalloutEvents.ArrivalsRecorded;
import muster.contract.callout.CalloutEvents.MobilisationStarted;
import muster.contract.callout.CalloutEvents.OfficersCalledOut;
import muster.contract.callout.CalloutEvents.RepliesRecorded;
import muster.contract.callout.Means;
import muster.contract.callout.Mobilisation;
import muster.contract.callout.Reply;
import muster.contract.callout.Requirements;
import muster.contract.deployment.Component;
import muster.contract.deployment.DeploymentEvents.DeploymentCancelled;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.deployment.DeploymentEvents.OfficersReturned;
import muster.contract.fleet.Fitness;
import muster.contract.unit.Composition.Missing;
import muster.contract.unit.Doubt;
import muster.contract.unit.Member;
import muster.contract.unit.Serial;
import muster.contract.unit.UnitEvents.UnitChanged;
import muster.contract.unit.UnitEvents.UnitFormed;
import muster.contract.unit.UnitEvents.UnitStoodDown;
import muster.contract.unit.UnitKind;
import muster.readiness.Story;
import muster.readiness.unit.Answer.Detail;
import muster.readiness.unit.Answer.Finding;
import muster.readiness.unit.Answer.FindingKind;
import muster.readiness.unit.Answer.OfForce;
import muster.readiness.unit.Answer.Place;
import muster.readiness.unit.Answer.Standing;
import muster.readiness.unit.Answer.State;
import muster.readiness.unit.Answer.UnitOfficer;
import muster.readiness.unit.UnitQueries.Taken;
import muster.readiness.view.MemoryView;
import muster.readiness.view.RunningView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitsProjectionTest {

    private static final UnitId U1 = new UnitId("U-AAAAAAAA");
    private static final OperationId G7 = new OperationId("G7");
    private static final ForceId STAFFS = new ForceId("STAFFS");
    private static final OfficerId SERGEANT = new OfficerId("WMP-4001");
    private static final OfficerId WALKER = new OfficerId("STAFFS-1002");
    private static final CarrierId PC01 = new CarrierId("WMP-PC01");
    private static final DeploymentId OF_WMP = new DeploymentId("D-AAAAAAAA");
    private static final DeploymentId OF_STAFFS = new DeploymentId("D-BBBBBBBB");

    private static final DeploymentId D3 = new DeploymentId("D-CCCCCCCC");
    private static final MobilisationId M1 = new MobilisationId("M-AAAAAAAA");
    private static final Instant CALL = at("2024-06-01T07:30:00Z");
    private static final Instant LATER = at("2024-06-01T18:00:00Z");

    private final List<Event> events =
            new ArrayList<>(List.of(Story.operation("G7", DCP, false), formed()));

    private UnitsProjectionTest given(Event... more) {
        events.addAll(Arrays.asList(more));
        return this;
    }

    private Detail unit() {
        var snapshot = new MemoryView(new UnitsView()).fold(events).snapshot();
        return Detail.of(requireNonNull(snapshot.get(Unit.UNITS, U1.value())), whereabouts, LATER);
    }

    private final Whereabouts whereabouts =
            new Whereabouts() {
                @Override
                public List<RunningView> views() {
                    return List.of();
                }

                @Override
                public @Nullable Mobilisation mobilisation(MobilisationId code) {
                    return mobilisation;
                }

                @Override
                public Map<CarrierId, Fitness> fitness(Collection<CarrierId> carriers, Instant at) {
                    return carriers.stream().collect(Collectors.toMap(c -> c, _ -> fitness));
                }
            };

    private Mobilisation mobilisation = Mobilisation.of(called());
    private Fitness fitness = Fitness.FIT;

    @Test
    void aUnitShowsEverybodyInItsPlaceAndOfWhichForce() {
        assertThat(unit().officers())
                .containsExactly(
                        new UnitOfficer(
                                SERGEANT, Place.SERGEANT, 1, WMP, OF_WMP, null, Standing.DEPLOYED),
                        new UnitOfficer(
                                WALKER,
                                Place.CONSTABLE,
                                1,
                                STAFFS,
                                OF_STAFFS,
                                null,
                                Standing.DEPLOYED));
        assertThat(unit().unit().forces())
                .containsExactly(new OfForce(STAFFS, 1), new OfForce(WMP, 1));
        assertThat(unit().carriers().getFirst().doubt()).isEqualTo(Doubt.Kind.NOT_DECLARED);
    }

    @Test
    void whoGoesHomeIsMissedFromThen() {
        assertThat(unit().unit().missing())
                .containsExactly(
                        new Missing(Component.CONSTABLES, 6), new Missing(Component.DRIVERS, 1));
        given(
                new OfficersReturned(
                        OF_STAFFS,
                        G7,
                        null,
                        DCP,
                        STAFFS,
                        List.of(WALKER),
                        at("2024-06-01T12:00:00Z"),
                        null));
        assertThat(unit().unit().missing())
                .containsExactly(
                        new Missing(Component.CONSTABLES, 7), new Missing(Component.DRIVERS, 1));
        assertThat(unit().officers().getLast().standing()).isEqualTo(Standing.HOME);
        assertThat(unit().unit().officers()).isEqualTo(1);
    }

    @Test
    void aDeploymentEnteredInErrorTakesItsOfficersOut() {
        given(
                new DeploymentCancelled(
                        OF_WMP, G7, null, DCP, WMP, List.of(SERGEANT), "Entered twice"));
        assertThat(unit().unit().missing()).contains(new Missing(Component.SERGEANTS, 1));
    }

    @Test
    void aUnitIsWhatItWasChangedTo() {
        var alone = new Serial(null, List.of(WALKER), null, null);
        given(
                new UnitChanged(
                        U1,
                        G7,
                        DCP,
                        false,
                        UnitKind.SERIAL,
                        null,
                        List.of(alone),
                        List.of(new Member(WALKER, STAFFS, OF_STAFFS, null)),
                        List.of(PC01),
                        List.of(),
                        List.of(),
                        at("2024-06-01T10:00:00Z")));
        assertThat(unit().officers()).extracting(UnitOfficer::officer).containsExactly(WALKER);
        assertThat(unit().carriers()).isEmpty();
        assertThat(unit().unit().callsign()).isEqualTo("S1");
    }

    @Test
    void aUnitIsStoodDown() {
        given(new UnitStoodDown(U1, G7, DCP, false, List.of(PC01), at("2024-06-01T18:00:00Z")));
        assertThat(unit().unit().state()).isEqualTo(State.STOOD_DOWN);
    }

    @Test
    void whoIsCalledOutIsInItByTheMobilisationThenByTheDeploymentAndUntilHome() {
        events.set(1, ofCalledOut());
        mobilisation = mobilisation.evolve(arrived());
        assertThat(unit().officers().getFirst().standing()).isEqualTo(Standing.ARRIVED);
        given(deployed("2024-06-01T09:00:00Z"));
        assertThat(unit().officers().getFirst())
                .isEqualTo(
                        new UnitOfficer(
                                WALKER, Place.CONSTABLE, 1, WMP, D3, M1, Standing.DEPLOYED));
        given(new OfficersReturned(D3, G7, null, DCP, WMP, List.of(WALKER), LATER, null));
        assertThat(unit().officers().getFirst().standing()).isEqualTo(Standing.HOME);
    }

    @Test
    void aDeploymentThatWasOverBeforeOrWasEnteredInErrorIsNotHowTheyAreThere() {
        events.set(1, ofCalledOut());
        mobilisation = mobilisation.evolve(arrived());
        given(deployed("2024-06-01T07:00:00Z"));
        assertThat(unit().officers().getFirst().deployment()).isNull();
        given(
                deployed("2024-06-01T09:00:00Z"),
                new DeploymentCancelled(D3, G7, null, DCP, WMP, List.of(WALKER), "Wrong force"));
        assertThat(unit().officers().getFirst().standing()).isEqualTo(Standing.ARRIVED);
    }

    @Test
    void whoIsNotComingOrNotHeardOfOrWasNotDeployedIsAFindingAndIsMissed() {
        events.set(1, ofCalledOut());
        assertThat(unit().findings())
                .containsExactly(
                        new Finding(FindingKind.OFFICERS_NOT_HEARD_OF, List.of(WALKER), List.of()));
        assertThat(unit().unit().officers()).isZero();
        assertThat(unit().unit().missing()).contains(new Missing(Component.CONSTABLES, 7));
        mobilisation =
                mobilisation
                        .evolve(
                                new OfficersCalledOut(
                                        M1,
                                        G7,
                                        DCP,
                                        WMP,
                                        false,
                                        List.of(constable()),
                                        "IMMEDIATE",
                                        Means.PHONE,
                                        CALL))
                        .evolve(
                                new RepliesRecorded(
                                        M1,
                                        G7,
                                        DCP,
                                        WMP,
                                        false,
                                        List.of(
                                                new Reply(
                                                        WALKER,
                                                        Reply.Answer.NOT_COMING,
                                                        null,
                                                        "Ill")),
                                        CALL));
        assertThat(unit().findings())
                .extracting(Finding::finding)
                .containsExactly(FindingKind.OFFICERS_NOT_COMING);
        mobilisation = mobilisation.evolve(arrived());
        assertThat(unit().findings()).isEmpty();
        mobilisation = mobilisation.ended(LATER, List.of());
        assertThat(unit().findings())
                .extracting(Finding::finding)
                .containsExactly(FindingKind.OFFICERS_NOT_DEPLOYED);
    }

    @Test
    void aCarrierThatIsNotDeclaredFitForTheTourOfDutyIsAFindingWhileTheUnitStands() {
        fitness = Fitness.DECLARED_BEFORE;
        assertThat(unit().findings())
                .containsExactly(
                        new Finding(
                                FindingKind.CARRIERS_DECLARED_BEFORE, List.of(), List.of(PC01)));
        fitness = Fitness.UNFIT;
        assertThat(unit().findings())
                .extracting(Finding::finding)
                .containsExactly(FindingKind.CARRIERS_UNFIT);
        given(new UnitStoodDown(U1, G7, DCP, false, List.of(PC01), LATER));
        assertThat(unit().findings()).isEmpty();
    }

    @Test
    void whoAndWhatIsInAUnitThatStandsIsTaken() {
        var view = new MemoryView(new UnitsView()).fold(events);
        assertThat(UnitQueries.taken(view.snapshot(), G7, false))
                .isEqualTo(new Taken(Set.of(SERGEANT, WALKER), Set.of(PC01)));
        assertThat(UnitQueries.taken(view.snapshot(), new OperationId("COP26"), true))
                .isEqualTo(new Taken(Set.of(), Set.of()));
        view.fold(List.of(new UnitStoodDown(U1, G7, DCP, false, List.of(PC01), LATER)));
        assertThat(UnitQueries.taken(view.snapshot(), G7, false))
                .isEqualTo(new Taken(Set.of(), Set.of()));
    }

    private static MobilisationStarted called() {
        return new MobilisationStarted(
                M1, G7, DCP, WMP, false, null, Requirements.DEFAULT_WAVES, CALL);
    }

    private static Called constable() {
        return new Called(WALKER, Rank.CONSTABLE, false, false, true);
    }

    private static ArrivalsRecorded arrived() {
        return new ArrivalsRecorded(
                M1, G7, DCP, WMP, false, List.of(constable()), null, List.of(), CALL, null);
    }

    /** Until an hour later. */
    private static OfficersDeployed deployed(String from) {
        return new OfficersDeployed(
                D3,
                G7,
                null,
                DCP,
                WMP,
                List.of(WALKER),
                at(from),
                at(from).plusSeconds(3_600),
                null,
                false,
                false);
    }

    private static UnitFormed ofCalledOut() {
        return new UnitFormed(
                U1,
                G7,
                DCP,
                false,
                UnitKind.SERIAL,
                "S1",
                null,
                List.of(new Serial(null, List.of(WALKER), null, null)),
                List.of(new Member(WALKER, WMP, null, M1)),
                List.of(),
                List.of(),
                at("2024-06-01T08:00:00Z"));
    }

    private static UnitFormed formed() {
        return new UnitFormed(
                U1,
                G7,
                DCP,
                false,
                UnitKind.SERIAL,
                "S1",
                null,
                List.of(new Serial(SERGEANT, List.of(WALKER), null, PC01)),
                List.of(
                        new Member(SERGEANT, WMP, OF_WMP, null),
                        new Member(WALKER, STAFFS, OF_STAFFS, null)),
                List.of(new Doubt(PC01, Doubt.Kind.NOT_DECLARED)),
                List.of(),
                at("2024-06-01T08:00:00Z"));
    }
}
