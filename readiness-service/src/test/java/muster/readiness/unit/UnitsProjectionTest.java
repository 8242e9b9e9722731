package muster.readiness.unit;

import static java.util.Objects.requireNonNull;
import static muster.readiness.Story.DCP;
import static muster.readiness.Story.WMP;
import static muster.readiness.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import muster.contract.CarrierId;
import muster.contract.DeploymentId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.UnitId;
import muster.contract.deployment.Component;
import muster.contract.deployment.DeploymentEvents.DeploymentCancelled;
import muster.contract.deployment.DeploymentEvents.OfficersReturned;
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
import muster.readiness.unit.Answer.OfForce;
import muster.readiness.unit.Answer.Place;
import muster.readiness.unit.Answer.State;
import muster.readiness.unit.Answer.UnitOfficer;
import muster.readiness.view.MemoryView;
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

    private final List<Event> events =
            new ArrayList<>(List.of(Story.operation("G7", DCP, false), formed()));

    private UnitsProjectionTest given(Event... more) {
        events.addAll(Arrays.asList(more));
        return this;
    }

    private Detail unit() {
        var snapshot = new MemoryView(new UnitsView()).fold(events).snapshot();
        return Detail.of(requireNonNull(snapshot.get(Unit.UNITS, U1.value())));
    }

    @Test
    void aUnitShowsEverybodyInItsPlaceAndOfWhichForce() {
        assertThat(unit().officers())
                .containsExactly(
                        new UnitOfficer(SERGEANT, Place.SERGEANT, 1, WMP, OF_WMP, false),
                        new UnitOfficer(WALKER, Place.CONSTABLE, 1, STAFFS, OF_STAFFS, false));
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
        assertThat(unit().officers().getLast().gone()).isTrue();
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
                        List.of(new Member(WALKER, STAFFS, OF_STAFFS)),
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
                List.of(new Member(SERGEANT, WMP, OF_WMP), new Member(WALKER, STAFFS, OF_STAFFS)),
                List.of(new Doubt(PC01, Doubt.Kind.NOT_DECLARED)),
                List.of(),
                at("2024-06-01T08:00:00Z"));
    }
}
