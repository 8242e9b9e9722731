package muster.mobilisation.request;

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
import static muster.mobilisation.Scene.closed;
import static muster.mobilisation.Scene.committed;
import static muster.mobilisation.Scene.committedOfficers;
import static muster.mobilisation.Scene.forces;
import static muster.mobilisation.Scene.given;
import static muster.mobilisation.Scene.offered;
import static muster.mobilisation.Scene.offeredOfficers;
import static muster.mobilisation.Scene.opened;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Random;
import muster.contract.Command;
import muster.contract.ForceId;
import muster.contract.OperationId;
import muster.contract.RequestId;
import muster.contract.Skill;
import muster.contract.request.RequestCommands.CancelRequest;
import muster.contract.request.RequestCommands.CommitUnits;
import muster.contract.request.RequestCommands.DeclareUnableToFill;
import muster.contract.request.RequestCommands.OfferUnits;
import muster.contract.request.RequestCommands.RequestCadre;
import muster.contract.request.RequestCommands.RequestPSUs;
import muster.contract.request.RequestCommands.WithdrawOffer;
import muster.contract.request.RequestEvents.CadreRequested;
import muster.contract.request.RequestEvents.OfferWithdrawn;
import muster.contract.request.RequestEvents.PSUsRequested;
import muster.contract.request.RequestEvents.RequestCancelled;
import muster.contract.request.RequestEvents.UnableToFillDeclared;
import muster.contract.request.RequestEvents.UnitsCommitted;
import muster.contract.request.RequestEvents.UnitsOffered;
import muster.mobilisation.Scene;
import muster.mobilisation.decision.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestDeciderTest {

    private static final RequestCancelled CANCELLED =
            new RequestCancelled(G7_1, G7, DCP, "not needed");

    @Test
    void requestsAreNumberedPerOperation() {
        given(opened()).when(askFor(3)).thenEvents(requested(G7_1, 3)).creating("G7-1");
        given(opened(), requested(G7_1, 3))
                .when(askFor(2))
                .thenEvents(requested(new RequestId("G7-2"), 2))
                .creating("G7-2");
    }

    @Test
    void aNumberIsNotGivenAgainAfterACancellation() {
        given(opened(), requested(G7_1, 3), CANCELLED).when(askFor(2)).creating("G7-2");
    }

    @Test
    void aRequestTakesTheFirstSpellingOfItsOperation() {
        given(opened())
                .when(new RequestPSUs(new OperationId("g7"), 3, MORNING, EVENING, null, null, null))
                .creating("G7-1");
    }

    @Test
    void aCadreIsAskedForInOfficers() {
        given(opened())
                .when(medics())
                .thenEvents(
                        new CadreRequested(
                                G7_1,
                                G7,
                                DCP,
                                Skill.PUBLIC_ORDER_MEDIC,
                                4,
                                MORNING,
                                EVENING,
                                null,
                                null,
                                null,
                                false));
    }

    @Test
    void aRequestOfAnExerciseSaysSo() {
        given(opened(true))
                .when(askFor(3))
                .thenEvents(
                        new PSUsRequested(
                                G7_1, G7, DCP, 3, MORNING, EVENING, null, null, null, true));
    }

    @Test
    void anUnknownOperationAsksForNothing() {
        given().when(askFor(3)).thenWrong("operation");
        given().when(medics()).thenWrong("operation");
    }

    @Test
    void aClosedOperationAsksForNothingFromItsDayOn() {
        given(opened(), closed("2024-06-10")).when(askFor(3)).thenRefused("operation-closed");
        given(opened(), closed("2024-06-10")).when(medics()).thenRefused("operation-closed");
        given(opened(), closed("2024-06-11")).when(askFor(3)).thenAccepted();
    }

    @Test
    void aRequestIsCancelledOnce() {
        given(asked(3)).when(new CancelRequest(G7_1, "not needed")).thenEvents(CANCELLED);
        given(asked(3), CANCELLED)
                .when(new CancelRequest(G7_1, "not needed"))
                .thenRefused("request-cancelled");
        given().when(new CancelRequest(G7_1, "not needed")).thenWrong("request");
    }

    @Test
    void aDonorOffersInTheUnitOfTheRequest() {
        asking(3)
                .when(offer(WMP, 2, null))
                .thenEvents(new UnitsOffered(G7_1, G7, DCP, WMP, 2, null, null));
        asking(3).when(offer(WMP, null, 50)).thenWrong("officers");
        askingForMedics(4)
                .when(offer(WMP, null, 3))
                .thenEvents(new UnitsOffered(G7_1, G7, DCP, WMP, null, 3, null));
        askingForMedics(4).when(offer(WMP, 1, null)).thenWrong("psus");
    }

    @Test
    void moreMayBeOfferedThanIsAsked() {
        asking(3).when(offer(WMP, 5, null)).thenAccepted();
    }

    @Test
    void onlyKnownForcesAnswerKnownRequests() {
        for (var answer : answers(NOBODY)) {
            asking(3).when(answer).thenWrong("donorForce");
        }
        for (var answer : answers(WMP)) {
            given(forces()).and(opened()).when(answer).thenWrong("request");
        }
    }

    @Test
    void aCancelledRequestTakesNoAnswers() {
        for (var answer : answers(WMP)) {
            asking(3).and(offered(WMP, 3), CANCELLED).when(answer).thenRefused("request-cancelled");
        }
    }

    @Test
    void aClosedOperationTakesNoAnswersButLateEntries() {
        var closed = asking(3).and(offered(WMP, 3), closed("2024-06-15"));
        closed.at("2024-06-14T22:59:59Z").when(offer(WMP, 1, null)).thenAccepted();
        closed.at("2024-06-14T23:00:00Z").when(offer(WMP, 1, null)).thenRefused("operation-closed");
        closed.when(commit(WMP, 1, null)).thenRefused("operation-closed");
        closed.when(new DeclareUnableToFill(G7_1, STAFFS, null, null, "none"))
                .thenRefused("operation-closed");
        closed.when(withdraw(WMP, null, null)).thenAccepted();
    }

    @Test
    void anOfferIsWithdrawnAsFarAsItIsNotCommitted() {
        var promised = asking(3).and(offered(WMP, 3), committed(WMP, 1));
        promised.when(withdraw(WMP, 2, null)).thenEvents(withdrawn(2));
        promised.when(withdraw(WMP, null, null)).thenEvents(withdrawn(2));
        promised.when(withdraw(WMP, 3, null)).thenRefused("beyond-offer");
        promised.when(withdraw(STAFFS, null, null)).thenRefused("beyond-offer");
        promised.when(withdraw(WMP, null, 25)).thenWrong("officers");
        promised.and(withdrawn(2)).when(withdraw(WMP, null, null)).thenRefused("beyond-offer");
        askingForMedics(4)
                .and(offeredOfficers(WMP, 3))
                .when(withdraw(WMP, null, null))
                .thenEvents(new OfferWithdrawn(G7_1, G7, DCP, WMP, null, 3, "needed at home"));
    }

    @Test
    void aDonorSaysWhyItCannotFill() {
        asking(3)
                .when(new DeclareUnableToFill(G7_1, WMP, null, null, "football"))
                .thenEvents(new UnableToFillDeclared(G7_1, G7, DCP, WMP, null, null, "football"));
        asking(3)
                .when(new DeclareUnableToFill(G7_1, WMP, 2, null, "football"))
                .thenEvents(new UnableToFillDeclared(G7_1, G7, DCP, WMP, 2, null, "football"));
        asking(3)
                .when(new DeclareUnableToFill(G7_1, WMP, null, 2, "football"))
                .thenWrong("officers");
    }

    @Test
    void aCommitmentIsOfWhatWasOffered() {
        asking(3)
                .and(offered(WMP, 2))
                .when(commit(WMP, 2, null))
                .thenEvents(new UnitsCommitted(G7_1, G7, DCP, WMP, 2, null, null));
        asking(3).when(commit(WMP, 1, null)).thenRefused("beyond-offer");
        asking(3).and(offered(STAFFS, 3)).when(commit(WMP, 1, null)).thenRefused("beyond-offer");
        var beyond = asking(3).and(offered(WMP, 2)).when(commit(WMP, 3, null));
        assertThat(beyond.thenRefused("beyond-offer").data()).containsEntry("uncommitted", 2);
        asking(3)
                .and(offered(WMP, 2), committed(WMP, 1))
                .when(commit(WMP, 2, null))
                .thenRefused("beyond-offer");
        asking(3).and(offered(WMP, 1), offered(WMP, 1)).when(commit(WMP, 2, null)).thenAccepted();
        asking(3).and(offered(WMP, 2)).when(commit(WMP, null, 50)).thenWrong("officers");
    }

    @Test
    void aCommitmentDoesNotExceedWhatIsUnfilled() {
        var nearlyFilled = asking(3).and(offered(WMP, 5), offered(STAFFS, 5), committed(STAFFS, 2));
        var beyond = nearlyFilled.when(commit(WMP, 2, null));
        assertThat(beyond.thenRefused("beyond-request").data()).containsEntry("unfilled", 1);
        nearlyFilled.when(commit(WMP, 1, null)).thenAccepted();
        askingForMedics(4)
                .and(offeredOfficers(WMP, 9), committedOfficers(WMP, 3))
                .when(commit(WMP, null, 2))
                .thenRefused("beyond-request");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void whateverIsAnsweredCommitmentsStayWithinWhatIsAskedAndOffered(long seed) {
        var random = new Random(seed);
        for (int history = 0; history < 30; history++) {
            int wanted = 1 + random.nextInt(6);
            var scene = asking(wanted);
            var offered = new HashMap<ForceId, Integer>();
            var committed = new HashMap<ForceId, Integer>();
            for (int step = 0; step < 30; step++) {
                var donor = List.of(WMP, STAFFS, DCP).get(random.nextInt(3));
                int n = 1 + random.nextInt(4);
                int open = offered.getOrDefault(donor, 0) - committed.getOrDefault(donor, 0);
                int unfilled =
                        wanted - committed.values().stream().mapToInt(Integer::intValue).sum();
                boolean accepted;
                boolean allowed;
                switch (random.nextInt(3)) {
                    case 0 -> {
                        accepted = isAccepted(scene, offer(donor, n, null));
                        allowed = true;
                        offered.merge(donor, n, Integer::sum);
                    }
                    case 1 -> {
                        accepted = isAccepted(scene, commit(donor, n, null));
                        allowed = n <= open && n <= unfilled;
                        if (allowed) {
                            committed.merge(donor, n, Integer::sum);
                        }
                    }
                    default -> {
                        accepted = isAccepted(scene, withdraw(donor, n, null));
                        allowed = n <= open;
                        if (allowed) {
                            offered.merge(donor, -n, Integer::sum);
                        }
                    }
                }
                assertThat(accepted).as("seed %d: %s", seed, scene.events()).isEqualTo(allowed);
            }
        }
    }

    private static boolean isAccepted(Scene scene, Command command) {
        return scene.apply(command) instanceof Decision.Accepted;
    }

    private static Scene asking(int psus) {
        return given(forces()).and(opened(), asked(psus));
    }

    private static Scene askingForMedics(int officers) {
        return given(forces()).and(opened(), askedForMedics(officers));
    }

    private static List<Command> answers(ForceId donor) {
        return List.of(
                offer(donor, 1, null),
                withdraw(donor, null, null),
                new DeclareUnableToFill(G7_1, donor, null, null, "none left"),
                commit(donor, 1, null));
    }

    private static RequestPSUs askFor(int psus) {
        return new RequestPSUs(G7, psus, MORNING, EVENING, null, null, null);
    }

    private static RequestCadre medics() {
        return new RequestCadre(
                G7, Skill.PUBLIC_ORDER_MEDIC, 4, MORNING, EVENING, null, null, null);
    }

    private static PSUsRequested requested(RequestId id, int psus) {
        return new PSUsRequested(id, G7, DCP, psus, MORNING, EVENING, null, null, null, false);
    }

    private static OfferUnits offer(
            ForceId donor, @Nullable Integer psus, @Nullable Integer officers) {
        return new OfferUnits(G7_1, donor, psus, officers, null);
    }

    private static CommitUnits commit(
            ForceId donor, @Nullable Integer psus, @Nullable Integer officers) {
        return new CommitUnits(G7_1, donor, psus, officers, null);
    }

    private static WithdrawOffer withdraw(
            ForceId donor, @Nullable Integer psus, @Nullable Integer officers) {
        return new WithdrawOffer(G7_1, donor, psus, officers, "needed at home");
    }

    private static OfferWithdrawn withdrawn(int psus) {
        return new OfferWithdrawn(G7_1, G7, DCP, WMP, psus, null, "needed at home");
    }
}
