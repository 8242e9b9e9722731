package muster.mobilisation.unit;

import static muster.mobilisation.Scene.ANN;
import static muster.mobilisation.Scene.BOB;
import static muster.mobilisation.Scene.CAT;
import static muster.mobilisation.Scene.DCP;
import static muster.mobilisation.Scene.EVENING;
import static muster.mobilisation.Scene.G7;
import static muster.mobilisation.Scene.MORNING;
import static muster.mobilisation.Scene.WMP;
import static muster.mobilisation.Scene.forces;
import static muster.mobilisation.Scene.given;
import static muster.mobilisation.Scene.opened;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import muster.contract.Command;
import muster.contract.DeploymentId;
import muster.contract.Event;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.UnitId;
import muster.contract.callout.Called;
import muster.contract.callout.CalloutEvents.ArrivalsCancelled;
import muster.contract.callout.CalloutEvents.ArrivalsRecorded;
import muster.contract.callout.CalloutEvents.MobilisationEnded;
import muster.contract.callout.CalloutEvents.MobilisationStarted;
import muster.contract.callout.CalloutEvents.OfficersCalledOut;
import muster.contract.callout.CalloutEvents.RepliesRecorded;
import muster.contract.callout.Means;
import muster.contract.callout.Reply;
import muster.contract.callout.Requirements;
import muster.contract.deployment.DeploymentEvents.DeploymentCancelled;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.deployment.DeploymentEvents.OfficersReturned;
import muster.contract.officer.OfficerEvents.OfficerRegistered;
import muster.contract.unit.Member;
import muster.contract.unit.Serial;
import muster.contract.unit.UnitCommands.ChangeUnit;
import muster.contract.unit.UnitCommands.FormSerial;
import muster.contract.unit.UnitCommands.StandDownUnit;
import muster.contract.unit.UnitEvents.UnitFormed;
import muster.mobilisation.Scene;
import muster.mobilisation.decision.Decision;
import org.junit.jupiter.api.Test;

/** Units of officers who were called out and are not deployed yet. */
class CalledOutDeciderTest {

    private static final MobilisationId M1 = new MobilisationId("M-0000000009");
    private static final DeploymentId D1 = new DeploymentId("D-0000000011");
    private static final DeploymentId D2 = new DeploymentId("D-0000000012");
    private static final UnitId U1 = new UnitId("U-0000000001");
    private static final Instant LATER = MORNING.plusSeconds(3_600);
    private static final Instant EVEN_LATER = MORNING.plusSeconds(7_200);

    @Test
    void whoIsComingOrHasArrivedIsInAUnitBeforeAnybodyIsDeployed() {
        var decision = calledOut().and(coming(ANN), arrived(BOB)).apply(serial("S1", ANN, BOB));
        assertThat(formed(decision).members())
                .containsExactly(new Member(ANN, WMP, null, M1), new Member(BOB, WMP, null, M1));
    }

    @Test
    void whoArrivesUncalledIsInAUnitToo() {
        started().and(arrived(CAT)).when(serial("S1", CAT)).thenAccepted();
    }

    @Test
    void whoHasNotAnsweredOrIsNotComingIsRefusedAndTheRefusalSaysWhich() {
        assertThat(why(calledOut().and(notComing(ANN)), serial("S1", ANN, BOB, CAT)))
                .containsExactly(
                        "WMP-1 NOT_COMING",
                        "WMP-2 NO_REPLY",
                        "WMP-3 NEITHER_DEPLOYED_NOR_CALLED_OUT");
    }

    @Test
    void whoArrivesAfterAllCountsAndWhoseArrivalIsTakenBackDoesNot() {
        calledOut().and(notComing(ANN), arrived(ANN)).when(serial("S1", ANN)).thenAccepted();
        assertThat(why(calledOut().and(arrived(BOB), arrivalTakenBack(BOB)), serial("S1", BOB)))
                .containsExactly("WMP-2 NO_REPLY");
    }

    @Test
    void nobodyIsThereByAMobilisationThatIsOverOrHasNotBegun() {
        var over = calledOut().and(arrived(ANN), ended(LATER));
        assertThat(why(over, serialAt("S1", LATER, ANN)))
                .containsExactly("WMP-1 NEITHER_DEPLOYED_NOR_CALLED_OUT");
        over.when(serialAt("S1", LATER.minusSeconds(1), ANN)).thenAccepted();
        assertThat(why(calledOut().and(arrived(ANN)), serialAt("S1", call().minusSeconds(1), ANN)))
                .containsExactly("WMP-1 NEITHER_DEPLOYED_NOR_CALLED_OUT");
    }

    @Test
    void whoeverIsDeployedIsThereByTheDeployment() {
        var decision =
                calledOut().and(arrived(ANN), deployed(D1, MORNING, ANN)).apply(serial("S1", ANN));
        assertThat(formed(decision).members()).containsExactly(new Member(ANN, WMP, D1, null));
    }

    @Test
    void whoeverIsToBeDeployedLaterIsThereByBoth() {
        var decision =
                calledOut().and(arrived(ANN), deployed(D1, LATER, ANN)).apply(serial("S1", ANN));
        assertThat(formed(decision).members()).containsExactly(new Member(ANN, WMP, D1, M1));
    }

    @Test
    void nobodyIsInTwoUnitsAlsoOnceDeployedOrWhenTheMobilisationIsOver() {
        var formed = calledOut().and(arrived(ANN));
        formed.apply(serial("S1", ANN));
        assertThat(why(formed, serialAt("S2", LATER, ANN)))
                .containsExactly("WMP-1 IN_ANOTHER_UNIT");
        formed.and(deployed(D1, LATER, ANN), ended(EVEN_LATER));
        assertThat(why(formed, serialAt("S2", EVEN_LATER, ANN)))
                .containsExactly("WMP-1 IN_ANOTHER_UNIT");
        formed.apply(new StandDownUnit(U1, EVEN_LATER));
        formed.when(serialAt("S2", EVEN_LATER, ANN)).thenAccepted();
    }

    @Test
    void whoeverWentHomeFromTheDeploymentThatFollowedIsOutOfTheUnitAndNotAtTheRendezvousPoint() {
        var formed = calledOut().and(arrived(ANN));
        formed.apply(serial("S1", ANN));
        formed.and(deployed(D1, MORNING.plusSeconds(60), ANN), home(ANN));
        assertThat(why(formed, serialAt("S2", EVEN_LATER, ANN)))
                .containsExactly("WMP-1 NEITHER_DEPLOYED_NOR_CALLED_OUT");
        formed.and(deployed(D2, LATER, ANN)).when(serialAt("S2", EVEN_LATER, ANN)).thenAccepted();
    }

    @Test
    void aDeploymentEnteredInErrorLeavesWhoWasCalledOutInTheUnit() {
        var formed = calledOut().and(arrived(ANN));
        formed.apply(serial("S1", ANN));
        formed.and(
                deployed(D1, LATER, ANN),
                new DeploymentCancelled(D1, G7, null, DCP, WMP, List.of(ANN), "Wrong force"));
        assertThat(why(formed, serialAt("S2", EVEN_LATER, ANN)))
                .containsExactly("WMP-1 IN_ANOTHER_UNIT");
    }

    @Test
    void aUnitIsChangedByTheSameRule() {
        var formed = calledOut().and(arrived(ANN));
        formed.apply(serial("S1", ANN));
        var also = new Serial(null, List.of(ANN, BOB), null, null);
        assertThat(why(formed, new ChangeUnit(U1, null, List.of(also), LATER)))
                .containsExactly("WMP-2 NO_REPLY");
        formed.and(coming(BOB)).when(new ChangeUnit(U1, null, List.of(also), LATER)).thenAccepted();
    }

    private static UnitFormed formed(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return (UnitFormed) ((Decision.Accepted) decision).events().getFirst();
    }

    private static List<String> why(Scene scene, Command command) {
        var problem = scene.when(command).thenRefused("not-for-this-unit");
        return ((List<?>) problem.data().getOrDefault("refusals", List.of()))
                .stream()
                        .map(UnitRefusals.Officer.class::cast)
                        .map(r -> r.officer() + " " + r.reasons().getFirst().reason())
                        .toList();
    }

    private static Instant call() {
        return MORNING.minusSeconds(600);
    }

    private static Scene started() {
        return given(forces())
                .and(opened())
                .and(
                        new OfficerRegistered(ANN, WMP, Rank.CONSTABLE),
                        new OfficerRegistered(BOB, WMP, Rank.CONSTABLE),
                        new OfficerRegistered(CAT, WMP, Rank.CONSTABLE),
                        new MobilisationStarted(
                                M1,
                                G7,
                                DCP,
                                WMP,
                                false,
                                "Hamlin Way",
                                Requirements.DEFAULT_WAVES,
                                call()));
    }

    /** Ann and Bob, and not Cat. */
    private static Scene calledOut() {
        return started()
                .and(
                        new OfficersCalledOut(
                                M1,
                                G7,
                                DCP,
                                WMP,
                                false,
                                Stream.of(ANN, BOB).map(CalledOutDeciderTest::called).toList(),
                                "IMMEDIATE",
                                Means.PHONE,
                                call()));
    }

    private static Called called(OfficerId officer) {
        return new Called(officer, Rank.CONSTABLE, false, false, true);
    }

    private static Event coming(OfficerId officer) {
        return replied(new Reply(officer, Reply.Answer.COMING, LATER, null));
    }

    private static Event notComing(OfficerId officer) {
        return replied(new Reply(officer, Reply.Answer.NOT_COMING, null, "Ill"));
    }

    private static Event replied(Reply reply) {
        return new RepliesRecorded(M1, G7, DCP, WMP, false, List.of(reply), call());
    }

    private static Event arrived(OfficerId officer) {
        return new ArrivalsRecorded(
                M1, G7, DCP, WMP, false, List.of(called(officer)), null, List.of(), call(), null);
    }

    private static Event arrivalTakenBack(OfficerId officer) {
        return new ArrivalsCancelled(
                M1, G7, DCP, WMP, false, List.of(officer), null, List.of(), "Another Bob");
    }

    private static Event ended(Instant at) {
        return new MobilisationEnded(M1, G7, DCP, WMP, false, at, List.of());
    }

    private static Event deployed(DeploymentId deployment, Instant from, OfficerId officer) {
        return new OfficersDeployed(
                deployment,
                G7,
                null,
                DCP,
                WMP,
                List.of(officer),
                from,
                EVENING,
                null,
                false,
                false);
    }

    private static Event home(OfficerId officer) {
        return new OfficersReturned(D1, G7, null, DCP, WMP, List.of(officer), LATER, null);
    }

    private static FormSerial serial(String callsign, OfficerId... constables) {
        return serialAt(callsign, MORNING, constables);
    }

    private static FormSerial serialAt(String callsign, Instant at, OfficerId... constables) {
        return new FormSerial(G7, callsign, new Serial(null, List.of(constables), null, null), at);
    }
}
