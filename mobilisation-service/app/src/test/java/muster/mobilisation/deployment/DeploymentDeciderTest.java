package muster.mobilisation.deployment;

import static muster.mobilisation.Scene.ANN;
import static muster.mobilisation.Scene.BOB;
import static muster.mobilisation.Scene.CAT;
import static muster.mobilisation.Scene.D1;
import static muster.mobilisation.Scene.DCP;
import static muster.mobilisation.Scene.EVENING;
import static muster.mobilisation.Scene.G7;
import static muster.mobilisation.Scene.G7_1;
import static muster.mobilisation.Scene.MORNING;
import static muster.mobilisation.Scene.NOBODY;
import static muster.mobilisation.Scene.STAFFS;
import static muster.mobilisation.Scene.WMP;
import static muster.mobilisation.Scene.asked;
import static muster.mobilisation.Scene.askedForMedics;
import static muster.mobilisation.Scene.awarded;
import static muster.mobilisation.Scene.closed;
import static muster.mobilisation.Scene.committed;
import static muster.mobilisation.Scene.committedOfficers;
import static muster.mobilisation.Scene.day;
import static muster.mobilisation.Scene.deployable;
import static muster.mobilisation.Scene.deployed;
import static muster.mobilisation.Scene.forces;
import static muster.mobilisation.Scene.given;
import static muster.mobilisation.Scene.offered;
import static muster.mobilisation.Scene.offeredOfficers;
import static muster.mobilisation.Scene.officers;
import static muster.mobilisation.Scene.opened;
import static muster.mobilisation.Scene.registered;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import muster.contract.DeploymentId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.RequestId;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationEvents.AccreditationWithdrawn;
import muster.contract.cadre.CadreEvents.CadreSet;
import muster.contract.cadre.CadreEvents.NationalDeployableSet;
import muster.contract.deployment.DeploymentCommands.CancelDeployment;
import muster.contract.deployment.DeploymentCommands.DeployOfficers;
import muster.contract.deployment.DeploymentCommands.ExtendDeployment;
import muster.contract.deployment.DeploymentEvents.DeployGuardOverridden;
import muster.contract.deployment.DeploymentEvents.DeploymentCancelled;
import muster.contract.deployment.DeploymentEvents.DeploymentExtended;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.deployment.DeploymentEvents.OfficersReleased;
import muster.contract.deployment.DeploymentEvents.OfficersReturned;
import muster.contract.deployment.GuardOverride;
import muster.contract.deployment.Refusal;
import muster.contract.deployment.Refusal.Reason;
import muster.contract.officer.OfficerEvents.OfficerRetired;
import muster.contract.request.RequestEvents.RequestCancelled;
import muster.contract.request.Tier;
import muster.mobilisation.Scene;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeploymentDeciderTest {

    private static final GuardOverride OVERRIDE = new GuardOverride("life at risk", "ACC Field");
    private static final Skill MEDIC = Skill.PUBLIC_ORDER_MEDIC;
    private static final DeploymentCancelled CANCELLED =
            new DeploymentCancelled(D1, G7, null, DCP, WMP, List.of(ANN), "wrong day");

    @Test
    void theNamedOfficersGo() {
        ready(2).when(send(ANN, BOB)).thenEvents(deployed(ANN, BOB)).creating("D-0000000001");
    }

    @Test
    void whatNobodyHasRecordedIsAWrongField() {
        given(forces()).and(deployable(ANN)).when(send(ANN)).thenWrong("operation");
        ready(1).when(send(NOBODY, null, ANN)).thenWrong("donorForce");
        ready(1).when(send(WMP, G7_1, ANN)).thenWrong("request");
    }

    @Test
    void anUnknownOfficerIsARefusalWithTheOthersReasons() {
        var refused =
                ready(1).and(registered(BOB))
                        .when(send(ANN, BOB, CAT))
                        .thenRefused("officers-not-deployable");
        assertThat(refused.data().get("refusals"))
                .isEqualTo(
                        List.of(
                                new Refusal(
                                        BOB,
                                        Skill.MANDATORY.stream().map(Reason::neverHeld).toList()),
                                new Refusal(CAT, List.of(Reason.unknown()))));
    }

    @Test
    void anOverrideIsAnEventOfItsOwn() {
        var unfit = ready(1).and(withdrawn(ANN));
        unfit.when(send(ANN)).thenRefused("officers-not-deployable");
        unfit.when(override(ANN))
                .thenEvents(
                        deployed(ANN),
                        new DeployGuardOverridden(
                                D1,
                                G7,
                                null,
                                DCP,
                                WMP,
                                List.of(
                                        new Refusal(
                                                ANN,
                                                List.of(
                                                        Reason.withdrawn(
                                                                Skill.FIRST_AID,
                                                                day("2024-02-01"))))),
                                "life at risk",
                                "ACC Field"));
    }

    @Test
    void anOverrideThatIsNotNeededIsNoEvent() {
        ready(1).when(override(ANN)).thenEvents(deployed(ANN));
    }

    @Test
    void anOverrideCoversNeitherTheUnknownNorTheGoneNorTheDeployed() {
        ready(0).when(override(ANN)).thenRefused("officers-not-deployable");
        ready(1).and(deployed(ANN)).when(override(ANN)).thenRefused("officers-not-deployable");
        ready(1).and(new OfficerRetired(ANN, WMP, day("2024-06-12")))
                .when(override(ANN))
                .thenRefused("officers-not-deployable");
        ready(1).and(withdrawn(ANN))
                .when(
                        new DeployOfficers(
                                G7, null, STAFFS, List.of(ANN), MORNING, EVENING, OVERRIDE))
                .thenRefused("officers-not-deployable");
    }

    @Test
    void aClosedOperationTakesOnlyWhatBeganBefore() {
        ready(1).and(closed("2024-06-10")).when(send(ANN)).thenRefused("operation-closed");
        ready(1).and(closed("2024-06-11")).when(send(ANN)).thenAccepted();
    }

    @Test
    void aRequestIsServedByWhatItsDonorCommitted() {
        var promised = ready(26).and(asked(2), offered(WMP, 2), committed(WMP, 1));
        promised.when(send(WMP, G7_1, officers(1, 25).toArray(OfficerId[]::new))).thenAccepted();
        var beyond = promised.when(send(WMP, G7_1, officers(1, 26).toArray(OfficerId[]::new)));
        assertThat(beyond.thenRefused("beyond-commitment").data())
                .containsEntry("officersStillToName", 25);
        ready(1).and(asked(2), offered(WMP, 2))
                .when(send(WMP, G7_1, ANN))
                .thenRefused("beyond-commitment");
        ready(1).and(asked(2), offered(STAFFS, 2), committed(STAFFS, 1))
                .when(send(WMP, G7_1, ANN))
                .thenRefused("beyond-commitment");
    }

    @Test
    void aCadreIsServedOfficerByOfficer() {
        var promised =
                ready(3).and(medic(ANN), medic(BOB), medic(CAT))
                        .and(askedForMedics(4), offeredOfficers(WMP, 2), committedOfficers(WMP, 2));
        promised.when(send(WMP, G7_1, ANN, BOB))
                .thenEvents(
                        new OfficersDeployed(
                                D1,
                                G7,
                                G7_1,
                                DCP,
                                WMP,
                                List.of(ANN, BOB),
                                MORNING,
                                EVENING,
                                Skill.PUBLIC_ORDER_MEDIC,
                                false,
                                false));
        promised.when(send(WMP, G7_1, ANN, BOB, CAT)).thenRefused("beyond-commitment");
    }

    @Test
    void whoIsNotInTheCadreIsRefused() {
        var refused =
                ready(2).and(medic(ANN))
                        .and(askedForMedics(2), offeredOfficers(WMP, 2), committedOfficers(WMP, 2))
                        .when(send(WMP, G7_1, ANN, BOB))
                        .thenRefused("officers-not-deployable");
        assertThat(refused.data().get("refusals"))
                .isEqualTo(
                        List.of(
                                new Refusal(
                                        BOB, List.of(Reason.neverHeld(Skill.PUBLIC_ORDER_MEDIC)))));
    }

    @Test
    void aSpecialistNeedsNoneOfTheFourThatTheCadreDoesNotAskFor() {
        given(forces())
                .and(registered(ANN), medic(ANN), opened())
                .and(new CadreSet(MEDIC, List.of(MEDIC), day("2024-06-01"), null))
                .and(askedForMedics(1), offeredOfficers(WMP, 1), committedOfficers(WMP, 1))
                .when(send(WMP, G7_1, ANN))
                .thenAccepted();
    }

    @Test
    void theNationalCentreIsSentWhoIsNationallyDeployableOrOnAuthority() {
        var nationally =
                ready(1).and(medic(ANN))
                        .and(askedForMedics(1, Tier.NPOCC), offeredOfficers(WMP, 1))
                        .and(committedOfficers(WMP, 1));
        var refused = nationally.when(send(WMP, G7_1, ANN)).thenRefused("officers-not-deployable");
        assertThat(refused.data().get("refusals"))
                .isEqualTo(
                        List.of(new Refusal(ANN, List.of(Reason.notNationallyDeployable(MEDIC)))));
        nationally
                .when(new DeployOfficers(G7, G7_1, WMP, List.of(ANN), MORNING, EVENING, OVERRIDE))
                .thenAccepted();
        nationally.and(national(ANN, true, "2024-06-01")).when(send(WMP, G7_1, ANN)).thenAccepted();
    }

    @Test
    void aLongerStayOfSpecialistsPassesTheCadresGuard() {
        var away =
                given(forces())
                        .and(registered(ANN), medic(ANN), opened())
                        .and(new CadreSet(MEDIC, List.of(MEDIC), day("2024-06-01"), null))
                        .and(askedForMedics(1, Tier.NPOCC), offeredOfficers(WMP, 1))
                        .and(committedOfficers(WMP, 1), national(ANN, true, "2024-06-01"))
                        .and(deployed(D1, G7_1, MORNING, EVENING, ANN));
        away.when(stay("2024-06-14T18:00:00Z")).thenAccepted();
        away.and(national(ANN, false, "2024-06-14"))
                .when(stay("2024-06-14T18:00:00Z"))
                .thenRefused("officers-not-deployable");
    }

    @Test
    void returnedOfficersDoNotFreeACommitmentAndACancelledDeploymentDoes() {
        var sent = deployed(D1, G7_1, MORNING, EVENING, ANN);
        var served =
                ready(2).and(medic(ANN), medic(BOB))
                        .and(askedForMedics(1), offeredOfficers(WMP, 1), committedOfficers(WMP, 1))
                        .and(sent);
        served.when(send(WMP, G7_1, BOB)).thenRefused("beyond-commitment");
        served.and(new OfficersReturned(D1, G7, G7_1, DCP, WMP, List.of(ANN), EVENING, null))
                .when(send(WMP, G7_1, BOB))
                .thenRefused("beyond-commitment");
        served.and(new DeploymentCancelled(D1, G7, G7_1, DCP, WMP, List.of(ANN), "wrong day"))
                .when(send(WMP, G7_1, BOB))
                .thenAccepted();
    }

    @Test
    void aCancelledRequestIsNotServed() {
        ready(1).and(asked(2), offered(WMP, 2), committed(WMP, 1))
                .and(new RequestCancelled(G7_1, G7, DCP, "not needed"))
                .when(send(WMP, G7_1, ANN))
                .thenRefused("request-cancelled");
    }

    @Test
    void aDeploymentToAnExerciseSaysSoAndIsNotBlockedByARealOne() {
        given(forces())
                .and(deployable(ANN))
                .and(opened(true))
                .and(deployed(ANN))
                .when(send(ANN))
                .thenEvents(
                        new OfficersDeployed(
                                D1,
                                G7,
                                null,
                                DCP,
                                WMP,
                                List.of(ANN),
                                MORNING,
                                EVENING,
                                null,
                                false,
                                true));
    }

    @Test
    void whoIsNeitherReleasedNorHomeStaysLonger() {
        var until = Instant.parse("2024-06-13T18:00:00Z");
        ready(3).and(deployed(ANN, BOB, CAT))
                .and(new OfficersReleased(D1, G7, null, DCP, WMP, List.of(BOB), MORNING, null))
                .and(new OfficersReturned(D1, G7, null, DCP, WMP, List.of(CAT), EVENING, null))
                .when(new ExtendDeployment(D1, until))
                .thenEvents(new DeploymentExtended(D1, G7, null, DCP, WMP, List.of(ANN), until));
    }

    @Test
    void theDaysThatAreAddedPassTheGuard() {
        ready(1).and(deployed(ANN)).when(stay("2025-01-01T00:00:00Z")).thenAccepted();
        var lapsing = ready(1).and(deployed(ANN)).when(stay("2025-01-01T00:00:01Z"));
        assertThat(lapsing.thenRefused("officers-not-deployable").data()).containsKey("refusals");
        ready(1).and(deployed(ANN))
                .and(
                        deployed(
                                new DeploymentId("D-0000000002"),
                                null,
                                EVENING,
                                EVENING.plusSeconds(3_600),
                                ANN))
                .when(stay("2024-06-12T18:00:01Z"))
                .thenRefused("officers-not-deployable");
    }

    @Test
    void anExtensionContradictsNothingOnRecord() {
        given().when(stay("2024-06-13T18:00:00Z")).thenWrong("deployment");
        ready(1).and(deployed(ANN)).when(stay("2024-06-12T18:00:00Z")).thenRefused("not-longer");
        ready(1).and(deployed(ANN), CANCELLED)
                .when(stay("2024-06-13T18:00:00Z"))
                .thenRefused("deployment-cancelled");
        ready(1).and(deployed(ANN))
                .and(new OfficersReturned(D1, G7, null, DCP, WMP, List.of(ANN), EVENING, null))
                .when(stay("2024-06-13T18:00:00Z"))
                .thenRefused("nobody-left");
        ready(1).and(deployed(ANN), closed("2024-06-13"))
                .when(stay("2024-06-13T18:00:00Z"))
                .thenRefused("operation-closed");
    }

    @Test
    void aDeploymentEnteredInErrorIsCancelledOnce() {
        ready(1).and(deployed(ANN))
                .when(new CancelDeployment(D1, "wrong day"))
                .thenEvents(CANCELLED);
        ready(1).and(deployed(ANN), CANCELLED)
                .when(new CancelDeployment(D1, "wrong day"))
                .thenRefused("deployment-cancelled");
        given().when(new CancelDeployment(D1, "wrong day")).thenWrong("deployment");
    }

    @Test
    void aCancelledDeploymentLeavesItsOfficersFree() {
        ready(1).and(deployed(ANN), CANCELLED).when(send(ANN)).thenAccepted();
    }

    @Test
    void aDeploymentNamesTheOperationInItsFirstSpelling() {
        ready(1).when(
                        new DeployOfficers(
                                new OperationId("g7"),
                                null,
                                WMP,
                                List.of(ANN),
                                MORNING,
                                EVENING,
                                null))
                .thenEvents(deployed(ANN));
    }

    private static Scene ready(int officers) {
        return given(forces()).and(deployable(officers)).and(opened());
    }

    private static AccreditationWithdrawn withdrawn(OfficerId officer) {
        return new AccreditationWithdrawn(
                officer, WMP, Skill.FIRST_AID, day("2024-02-01"), "for cause");
    }

    private static Event medic(OfficerId officer) {
        return awarded(officer, MEDIC);
    }

    private static Event national(OfficerId officer, boolean deployable, String on) {
        return new NationalDeployableSet(officer, WMP, MEDIC, deployable, day(on), null);
    }

    private static DeployOfficers send(OfficerId... officers) {
        return send(WMP, null, officers);
    }

    private static DeployOfficers send(
            ForceId donor, @Nullable RequestId request, OfficerId... officers) {
        return new DeployOfficers(G7, request, donor, List.of(officers), MORNING, EVENING, null);
    }

    private static DeployOfficers override(OfficerId officer) {
        return new DeployOfficers(G7, null, WMP, List.of(officer), MORNING, EVENING, OVERRIDE);
    }

    private static ExtendDeployment stay(String to) {
        return new ExtendDeployment(D1, Instant.parse(to));
    }
}
