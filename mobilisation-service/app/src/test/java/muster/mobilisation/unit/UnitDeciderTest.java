package muster.mobilisation.unit;

import static muster.mobilisation.Scene.DCP;
import static muster.mobilisation.Scene.EVENING;
import static muster.mobilisation.Scene.G7;
import static muster.mobilisation.Scene.MORNING;
import static muster.mobilisation.Scene.STAFFS;
import static muster.mobilisation.Scene.WMP;
import static muster.mobilisation.Scene.awarded;
import static muster.mobilisation.Scene.closed;
import static muster.mobilisation.Scene.day;
import static muster.mobilisation.Scene.forces;
import static muster.mobilisation.Scene.given;
import static muster.mobilisation.Scene.opened;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import muster.contract.CarrierId;
import muster.contract.Command;
import muster.contract.DeploymentId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.UnitId;
import muster.contract.deployment.Component;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.deployment.DeploymentEvents.OfficersReturned;
import muster.contract.fleet.Declared;
import muster.contract.fleet.FleetEvents.CarrierRegistered;
import muster.contract.fleet.FleetEvents.CarrierTakenOutOfService;
import muster.contract.fleet.FleetEvents.CarriersDeclared;
import muster.contract.officer.OfficerEvents.OfficerRegistered;
import muster.contract.unit.Composition.Missing;
import muster.contract.unit.Doubt;
import muster.contract.unit.Member;
import muster.contract.unit.Serial;
import muster.contract.unit.UnitCommands.ChangeUnit;
import muster.contract.unit.UnitCommands.FormPSU;
import muster.contract.unit.UnitCommands.FormSerial;
import muster.contract.unit.UnitCommands.StandDownUnit;
import muster.contract.unit.UnitEvents.UnitChanged;
import muster.contract.unit.UnitEvents.UnitFormed;
import muster.contract.unit.UnitEvents.UnitStoodDown;
import muster.contract.unit.UnitKind;
import muster.mobilisation.Scene;
import muster.mobilisation.decision.Decision;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitDeciderTest {

    private static final OfficerId LEADER = new OfficerId("WMP-6001");
    private static final OfficerId SERGEANT = new OfficerId("WMP-4001");
    private static final OfficerId DRIVER = new OfficerId("STAFFS-1001");
    private static final OfficerId WALKER = new OfficerId("STAFFS-1002");
    private static final OfficerId AT_HOME = new OfficerId("WMP-1099");
    private static final CarrierId PC01 = new CarrierId("WMP-PC01");
    private static final CarrierId PC02 = new CarrierId("WMP-PC02");
    private static final DeploymentId OF_WMP = new DeploymentId("D-0000000011");
    private static final DeploymentId OF_STAFFS = new DeploymentId("D-0000000012");
    private static final UnitId U1 = new UnitId("U-0000000001");
    private static final UnitId U2 = new UnitId("U-0000000002");
    private static final Instant LATER = MORNING.plusSeconds(3_600);
    private static final Serial SERIAL = new Serial(SERGEANT, List.of(WALKER), DRIVER, PC01);

    @Test
    void aPsuOfSeveralForcesNamesWhomTheLedgerCredits() {
        here().when(psu("PSU1", LEADER, SERIAL))
                .creating("U-0000000001")
                .thenEvents(
                        new UnitFormed(
                                U1,
                                G7,
                                DCP,
                                false,
                                UnitKind.PSU,
                                "PSU1",
                                LEADER,
                                List.of(SERIAL),
                                List.of(
                                        new Member(LEADER, WMP, OF_WMP, null),
                                        new Member(SERGEANT, WMP, OF_WMP, null),
                                        new Member(WALKER, STAFFS, OF_STAFFS, null),
                                        new Member(DRIVER, STAFFS, OF_STAFFS, null)),
                                List.of(new Doubt(PC01, Doubt.Kind.NOT_DECLARED)),
                                List.of(
                                        new Missing(Component.SERGEANTS, 2),
                                        new Missing(Component.CONSTABLES, 19),
                                        new Missing(Component.DRIVERS, 2),
                                        new Missing(Component.CARRIERS, 2)),
                                MORNING));
    }

    @Test
    void whoIsNotDeployedOnTheOperationAtTheTimeIsInNoUnit() {
        refused(here(), psu("PSU1", null, new Serial(null, List.of(AT_HOME), null, null)))
                .isEqualTo("WMP-1099 [NEITHER_DEPLOYED_NOR_CALLED_OUT]");
        refused(here(), new FormPSU(G7, "PSU1", LEADER, List.of(SERIAL), MORNING.minusSeconds(1)))
                .contains(
                        "WMP-6001 [NEITHER_DEPLOYED_NOR_CALLED_OUT]",
                        "STAFFS-1002 [NEITHER_DEPLOYED_NOR_CALLED_OUT]");
        refused(here().and(home(LEADER)), psuAt("PSU1", LATER, LEADER, SERIAL))
                .isEqualTo("WMP-6001 [NEITHER_DEPLOYED_NOR_CALLED_OUT]");
    }

    @Test
    void everybodyIsOfTheRankAndHoldsTheSkillOfTheirPlace() {
        refused(here(), psu("PSU1", SERGEANT, new Serial(WALKER, List.of(LEADER), spare(), null)))
                .isEqualTo(
                        "WMP-4001 [NOT_AN_INSPECTOR, NOT_A_PSU_COMMANDER];"
                                + " STAFFS-1002 [NOT_A_SERGEANT];"
                                + " WMP-6001 [NOT_A_CONSTABLE];"
                                + " STAFFS-1003 [NOT_A_DRIVER]");
    }

    @Test
    void nobodyIsInTwoUnitsAtOnce() {
        refused(formed(), psu("PSU2", null, new Serial(null, List.of(WALKER), null, null)))
                .isEqualTo("STAFFS-1002 [IN_ANOTHER_UNIT]");
        formed().and(stoodDown(LATER))
                .when(psuAt("PSU2", LATER, null, new Serial(null, List.of(WALKER), null, null)))
                .thenAccepted();
    }

    @Test
    void whoWentHomeAndCameBackIsFreeForAnotherUnit() {
        var again =
                new OfficersDeployed(
                        new DeploymentId("D-0000000013"),
                        G7,
                        null,
                        DCP,
                        STAFFS,
                        List.of(WALKER),
                        LATER,
                        EVENING,
                        null,
                        false,
                        false);
        formed().and(
                        new OfficersReturned(
                                OF_STAFFS, G7, null, DCP, STAFFS, List.of(WALKER), LATER, null),
                        again)
                .when(psuAt("PSU2", LATER, null, new Serial(null, List.of(WALKER), null, null)))
                .thenAccepted();
    }

    @Test
    void noCarrierIsInTwoUnitsAtOnce() {
        formed().when(psu("PSU2", null, new Serial(null, List.of(spare()), null, PC01)))
                .thenRefused("carriers-allotted");
        formed().and(stoodDown(LATER))
                .when(psuAt("PSU2", LATER, null, new Serial(null, List.of(spare()), null, PC01)))
                .thenAccepted();
    }

    @Test
    void aCarrierIsInService() {
        here().and(new CarrierTakenOutOfService(PC01, WMP, day("2024-06-01"), "Gearbox"))
                .when(psu("PSU1", LEADER, SERIAL))
                .thenRefused("carriers-not-in-service");
    }

    @Test
    void aCarrierDeclaredUnfitIsAllottedAllTheSameAndTheDoubtIsKept() {
        assertThat(doubts(here().and(declared(false))))
                .containsExactly(new Doubt(PC01, Doubt.Kind.DECLARED_UNFIT));
        assertThat(doubts(here().and(declared(true)))).isEmpty();
    }

    @Test
    void aCallsignStandsOncePerOperation() {
        formed().when(psu("psu1", null, new Serial(null, List.of(spare()), null, null)))
                .thenRefused("callsign-taken");
        formed().and(stoodDown(LATER))
                .when(psuAt("PSU1", LATER, null, new Serial(null, List.of(spare()), null, null)))
                .thenAccepted();
    }

    @Test
    void aUnitOfAnUnknownOrClosedOperationIsNotFormed() {
        given(forces()).when(psu("PSU1", LEADER, SERIAL)).thenWrong("operation");
        here().and(closed("2024-06-10"))
                .when(psu("PSU1", LEADER, SERIAL))
                .thenRefused("operation-closed");
    }

    @Test
    void whoAndWhatItNamesIsOnRecord() {
        here().when(psu("PSU1", new OfficerId("WMP-9999"), SERIAL)).thenWrong("serials");
        here().when(psu("PSU1", null, new Serial(SERGEANT, null, null, new CarrierId("WMP-X"))))
                .thenWrong("serials");
    }

    @Test
    void aSerialIsFormedOnItsOwn() {
        here().when(new FormSerial(G7, "S1", SERIAL, MORNING)).thenAccepted();
    }

    @Test
    void aUnitIsChangedToWhoIsNamedAndItsCarrierIsFree() {
        var changed = new Serial(SERGEANT, List.of(WALKER), null, PC02);
        formed().when(new ChangeUnit(U1, null, List.of(changed), LATER))
                .thenEvents(
                        new UnitChanged(
                                U1,
                                G7,
                                DCP,
                                false,
                                UnitKind.PSU,
                                null,
                                List.of(changed),
                                List.of(
                                        new Member(SERGEANT, WMP, OF_WMP, null),
                                        new Member(WALKER, STAFFS, OF_STAFFS, null)),
                                List.of(PC01),
                                List.of(new Doubt(PC02, Doubt.Kind.NOT_DECLARED)),
                                List.of(
                                        new Missing(Component.INSPECTORS, 1),
                                        new Missing(Component.SERGEANTS, 2),
                                        new Missing(Component.CONSTABLES, 20),
                                        new Missing(Component.DRIVERS, 3),
                                        new Missing(Component.CARRIERS, 2)),
                                LATER));
        var after = formed();
        after.apply(new ChangeUnit(U1, null, List.of(changed), LATER));
        after.when(psuAt("PSU2", LATER, LEADER, new Serial(null, null, DRIVER, PC01)))
                .thenAccepted();
    }

    @Test
    void aUnitIsStoodDownOnceAndNotBeforeItsLastChange() {
        formed().when(new StandDownUnit(U1, LATER))
                .thenEvents(new UnitStoodDown(U1, G7, DCP, false, List.of(PC01), LATER));
        formed().and(stoodDown(LATER))
                .when(new StandDownUnit(U1, LATER))
                .thenRefused("unit-stood-down");
        formed().when(new StandDownUnit(U1, MORNING.minusSeconds(1))).thenRefused("out-of-order");
        formed().when(new StandDownUnit(U2, LATER)).thenWrong("unit");
    }

    private static List<Doubt> doubts(Scene scene) {
        var decision = scene.apply(psu("PSU1", LEADER, SERIAL));
        var accepted = (Decision.Accepted) decision;
        return ((UnitFormed) accepted.events().getFirst()).doubts();
    }

    private static AbstractStringAssert<?> refused(Scene scene, Command command) {
        var problem = scene.when(command).thenRefused("not-for-this-unit");
        var refusals = (List<?>) problem.data().getOrDefault("refusals", List.of());
        return assertThat(
                refusals.stream()
                        .map(UnitRefusals.Officer.class::cast)
                        .map(r ->
                                r.officer()
                                        + " "
                                        + r.reasons().stream()
                                                .map(UnitRefusals.Reason::reason)
                                                .toList())
                        .collect(Collectors.joining("; ")));
    }

    private static Scene formed() {
        var scene = here();
        scene.apply(psu("PSU1", LEADER, SERIAL));
        return scene;
    }

    /** An inspector and a sergeant of West Midlands and three constables of Staffordshire at G7. */
    private static Scene here() {
        return given(forces())
                .and(
                        opened(),
                        registered(LEADER, WMP, Rank.INSPECTOR),
                        awarded(LEADER, Skill.PSU_COMMANDER),
                        registered(SERGEANT, WMP, Rank.SERGEANT),
                        registered(DRIVER, STAFFS, Rank.CONSTABLE),
                        awarded(DRIVER, Skill.CARRIER_DRIVER),
                        registered(WALKER, STAFFS, Rank.CONSTABLE),
                        registered(spare(), STAFFS, Rank.CONSTABLE),
                        registered(AT_HOME, WMP, Rank.CONSTABLE),
                        new CarrierRegistered(PC01, WMP, day("2024-01-01")),
                        new CarrierRegistered(PC02, WMP, day("2024-01-01")),
                        deployed(OF_WMP, WMP, LEADER, SERGEANT),
                        deployed(OF_STAFFS, STAFFS, DRIVER, WALKER, spare()));
    }

    private static OfficerId spare() {
        return new OfficerId("STAFFS-1003");
    }

    private static Event registered(OfficerId officer, ForceId force, Rank rank) {
        return new OfficerRegistered(officer, force, rank);
    }

    private static Event deployed(DeploymentId deployment, ForceId donor, OfficerId... officers) {
        return new OfficersDeployed(
                deployment,
                G7,
                null,
                DCP,
                donor,
                List.of(officers),
                MORNING,
                EVENING,
                null,
                false,
                false);
    }

    private static Event home(OfficerId officer) {
        return new OfficersReturned(OF_WMP, G7, null, DCP, WMP, List.of(officer), LATER, null);
    }

    private static Event declared(boolean fit) {
        return new CarriersDeclared(
                WMP,
                Instant.parse("2024-06-10T06:00:00Z"),
                Instant.parse("2024-06-10T14:00:00Z"),
                List.of(new Declared(PC01, "Bournville", fit, fit ? null : "Brakes")),
                MORNING);
    }

    private static Event stoodDown(Instant at) {
        return new UnitStoodDown(U1, G7, DCP, false, List.of(PC01), at);
    }

    private static FormPSU psu(String callsign, @Nullable OfficerId commander, Serial... serials) {
        return psuAt(callsign, MORNING, commander, serials);
    }

    private static FormPSU psuAt(
            String callsign, Instant at, @Nullable OfficerId commander, Serial... serials) {
        return new FormPSU(G7, callsign, commander, List.of(serials), at);
    }
}
