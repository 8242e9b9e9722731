package muster.mobilisation.deployment;

import static muster.mobilisation.Scene.ANN;
import static muster.mobilisation.Scene.BOB;
import static muster.mobilisation.Scene.CAT;
import static muster.mobilisation.Scene.D1;
import static muster.mobilisation.Scene.DCP;
import static muster.mobilisation.Scene.EVENING;
import static muster.mobilisation.Scene.G7;
import static muster.mobilisation.Scene.MORNING;
import static muster.mobilisation.Scene.WMP;
import static muster.mobilisation.Scene.deployable;
import static muster.mobilisation.Scene.deployed;
import static muster.mobilisation.Scene.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import muster.contract.Command;
import muster.contract.DeploymentId;
import muster.contract.Event;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.deployment.DeploymentCommands.CancelDeployment;
import muster.contract.deployment.DeploymentCommands.DeployOfficers;
import muster.contract.deployment.DeploymentCommands.ExtendDeployment;
import muster.contract.deployment.DeploymentCommands.RecallOfficers;
import muster.contract.deployment.DeploymentCommands.RecordMuster;
import muster.contract.deployment.DeploymentCommands.RecordReturn;
import muster.contract.deployment.DeploymentCommands.ReleaseOfficers;
import muster.contract.deployment.DeploymentEvents.DeploymentCancelled;
import muster.contract.deployment.DeploymentEvents.DeploymentExtended;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.deployment.DeploymentEvents.OfficersMustered;
import muster.contract.deployment.DeploymentEvents.OfficersRecalled;
import muster.contract.deployment.DeploymentEvents.OfficersReleased;
import muster.contract.deployment.DeploymentEvents.OfficersReturned;
import muster.contract.operation.OperationEvents.OperationOpened;
import muster.contract.operation.OperationKind;
import muster.mobilisation.Scene;
import muster.mobilisation.decision.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressDeciderTest {

    private static final Instant LATER = MORNING.plus(6, ChronoUnit.HOURS);

    @Test
    void eachStepAppliesToAllThatItCanApplyTo() {
        out().when(new RecordMuster(D1, null, LATER, "Exeter services"))
                .thenEvents(
                        new OfficersMustered(
                                D1,
                                G7,
                                null,
                                DCP,
                                WMP,
                                List.of(ANN, BOB),
                                LATER,
                                "Exeter services"));
        out().and(mustered(LATER, ANN))
                .when(new RecordMuster(D1, null, LATER, null))
                .thenEvents(mustered(LATER, BOB));
        out().and(released(LATER, ANN))
                .when(new ReleaseOfficers(D1, null, EVENING, null))
                .thenEvents(released(EVENING, BOB));
        out().and(returned(LATER, ANN))
                .when(new RecordReturn(D1, null, EVENING, null))
                .thenEvents(returned(EVENING, BOB));
        out().and(returned(LATER, ANN))
                .when(new RecallOfficers(D1, null, EVENING, "needed at home"))
                .thenEvents(recalled(EVENING, BOB));
    }

    @Test
    void orToThoseNamedAllOrNone() {
        out().when(new RecordMuster(D1, List.of(BOB), LATER, null))
                .thenEvents(mustered(LATER, BOB));
        var refused =
                out().and(released(LATER, ANN))
                        .when(new ReleaseOfficers(D1, List.of(ANN, BOB), EVENING, null))
                        .thenRefused("out-of-turn");
        assertThat(refused.data()).containsEntry("officers", List.of(ANN));
    }

    @Test
    void aStrangerTakesNoPart() {
        for (var step : steps(List.of(ANN, CAT))) {
            out().when(step).thenWrong("officers");
        }
    }

    @Test
    void anUnknownDeploymentTakesNoSteps() {
        for (var step : steps(null)) {
            given().when(step).thenWrong("deployment");
        }
    }

    @Test
    void aCancelledDeploymentTakesNoSteps() {
        for (var step : steps(null)) {
            out().and(
                            new DeploymentCancelled(
                                    D1, G7, null, DCP, WMP, List.of(ANN, BOB), "wrong day"))
                    .when(step)
                    .thenRefused("deployment-cancelled");
        }
    }

    @Test
    void whenAllAreHomeNothingIsLeftToDo() {
        for (var step : steps(null)) {
            out().and(returned(EVENING, ANN, BOB)).when(step).thenRefused("nobody-left");
        }
        for (var step : steps(List.of(ANN))) {
            out().and(returned(EVENING, ANN, BOB)).when(step).thenRefused("out-of-turn");
        }
    }

    @Test
    void nobodyMustersTwiceOrAfterTheirRelease() {
        out().and(mustered(LATER, ANN))
                .when(new RecordMuster(D1, List.of(ANN), LATER, null))
                .thenRefused("out-of-turn");
        out().and(released(LATER, ANN))
                .when(new RecordMuster(D1, List.of(ANN), LATER, null))
                .thenRefused("out-of-turn");
    }

    @Test
    void whoDidNotMusterMayBeReleasedAndReturn() {
        out().when(new ReleaseOfficers(D1, List.of(ANN), MORNING, null)).thenAccepted();
        out().when(new RecordReturn(D1, List.of(ANN), LATER, null)).thenAccepted();
    }

    @Test
    void noStepIsBeforeTheOnesOnRecord() {
        var before = MORNING.minusMillis(1);
        out().when(new ReleaseOfficers(D1, null, before, null)).thenRefused("out-of-order");
        out().when(new RecordReturn(D1, null, MORNING, null)).thenRefused("out-of-order");
        out().when(new RecallOfficers(D1, null, before, "x")).thenRefused("out-of-order");
        var arrived = out().and(mustered(LATER, ANN, BOB));
        arrived.when(new ReleaseOfficers(D1, null, LATER.minusMillis(1), null))
                .thenRefused("out-of-order");
        arrived.when(new ReleaseOfficers(D1, null, LATER, null)).thenAccepted();
        var released = out().and(released(LATER, ANN, BOB));
        released.when(new RecordReturn(D1, null, LATER.minusMillis(1), null))
                .thenRefused("out-of-order");
        released.when(new RecordReturn(D1, null, LATER, null)).thenAccepted();
    }

    @Test
    void aReturnMayBeAfterThePlannedEnd() {
        out().when(new RecordReturn(D1, null, EVENING.plusSeconds(3_600), null)).thenAccepted();
    }

    @Test
    void aLateReturnDoesNotReachIntoADeploymentThatBeganSince() {
        var again =
                out().and(
                                deployed(
                                        new DeploymentId("D-0000000002"),
                                        null,
                                        EVENING.plusSeconds(3_600),
                                        EVENING.plusSeconds(36_000),
                                        ANN));
        var refused =
                again.when(new RecordReturn(D1, null, EVENING.plusSeconds(3_601), null))
                        .thenRefused("deployed-since");
        assertThat(refused.data()).containsKey("refusals");
        again.when(new RecordReturn(D1, null, EVENING.plusSeconds(3_600), null)).thenAccepted();
        again.when(new RecordReturn(D1, List.of(BOB), EVENING.plusSeconds(7_200), null))
                .thenAccepted();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void whateverIsCommandedNobodyIsOnTwoDeploymentsAtOnce(long seed) {
        var random = new Random(seed);
        var exercise = new OperationId("Drill");
        for (int history = 0; history < 15; history++) {
            var scene =
                    given(Scene.forces())
                            .and(deployable(4))
                            .and(Scene.opened())
                            .and(
                                    new OperationOpened(
                                            exercise,
                                            "A drill",
                                            DCP,
                                            OperationKind.PLANNED,
                                            Scene.day("2024-06-01"),
                                            null,
                                            false,
                                            true,
                                            null));
            int accepted = 0;
            for (int step = 0; step < 60; step++) {
                var command = any(random, scene.events(), exercise);
                accepted += scene.apply(command) instanceof Decision.Accepted ? 1 : 0;
            }
            assertThat(accepted).as("seed %d", seed).isPositive();
            assertNobodyIsInTwoPlaces(seed, scene.events());
        }
    }

    private static Command any(Random random, List<Event> events, OperationId exercise) {
        var deployments =
                events.stream()
                        .filter(e -> e instanceof OfficersDeployed)
                        .map(e -> ((OfficersDeployed) e).deployment())
                        .toList();
        var at = MORNING.plus(random.nextInt(120), ChronoUnit.HOURS);
        if (deployments.isEmpty() || random.nextInt(3) == 0) {
            var officers = new ArrayList<OfficerId>();
            for (int i = 1; i <= 4; i++) {
                if (officers.isEmpty() || random.nextInt(3) == 0) {
                    officers.add(Scene.officer(i));
                }
            }
            return new DeployOfficers(
                    random.nextInt(3) == 0 ? exercise : G7,
                    null,
                    WMP,
                    officers,
                    at,
                    at.plus(1 + random.nextInt(24), ChronoUnit.HOURS),
                    null);
        }
        var deployment = deployments.get(random.nextInt(deployments.size()));
        var some = random.nextBoolean() ? null : List.of(Scene.officer(1 + random.nextInt(4)));
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> new RecordReturn(deployment, some, at, null);
            case 3, 4 -> new ExtendDeployment(deployment, at);
            case 5 -> new ReleaseOfficers(deployment, some, at, null);
            case 6 -> new RecordMuster(deployment, some, at, null);
            default -> new CancelDeployment(deployment, "in error");
        };
    }

    private record Away(DeploymentId deployment, Instant from, Instant to, boolean exercise) {}

    // from the events alone, without the fold that the guard decides by
    private static void assertNobodyIsInTwoPlaces(long seed, List<Event> events) {
        var away = new HashMap<OfficerId, Map<DeploymentId, Away>>();
        for (var event : events) {
            switch (event) {
                case OfficersDeployed e ->
                        e.officers()
                                .forEach(o ->
                                        away.computeIfAbsent(o, _ -> new HashMap<>())
                                                .put(
                                                        e.deployment(),
                                                        new Away(
                                                                e.deployment(),
                                                                e.from(),
                                                                e.to(),
                                                                e.exercise())));
                case OfficersReturned e -> until(away, e.officers(), e.deployment(), e.at());
                case DeploymentExtended e -> until(away, e.officers(), e.deployment(), e.to());
                case DeploymentCancelled e ->
                        away.values().forEach(stays -> stays.remove(e.deployment()));
                default -> {}
            }
        }
        for (var stays : away.values()) {
            for (var a : stays.values()) {
                for (var b : stays.values()) {
                    boolean meet = a.from().isBefore(b.to()) && b.from().isBefore(a.to());
                    assertThat(
                                    meet
                                            && a.exercise() == b.exercise()
                                            && !a.deployment().equals(b.deployment()))
                            .as("seed %d: %s and %s", seed, a, b)
                            .isFalse();
                }
            }
        }
    }

    private static void until(
            Map<OfficerId, Map<DeploymentId, Away>> away,
            List<OfficerId> officers,
            DeploymentId deployment,
            Instant to) {
        for (var officer : officers) {
            away.getOrDefault(officer, Map.of())
                    .computeIfPresent(
                            deployment, (_, a) -> new Away(deployment, a.from(), to, a.exercise()));
        }
    }

    private static Scene out() {
        return given(deployable(ANN)).and(deployable(BOB)).and(deployed(ANN, BOB));
    }

    private static List<Command> steps(@Nullable List<OfficerId> officers) {
        return List.of(
                new RecordMuster(D1, officers, LATER, null),
                new ReleaseOfficers(D1, officers, LATER, null),
                new RecordReturn(D1, officers, LATER, null),
                new RecallOfficers(D1, officers, LATER, "needed at home"));
    }

    private static OfficersMustered mustered(Instant at, OfficerId... officers) {
        return new OfficersMustered(D1, G7, null, DCP, WMP, List.of(officers), at, null);
    }

    private static OfficersReleased released(Instant at, OfficerId... officers) {
        return new OfficersReleased(D1, G7, null, DCP, WMP, List.of(officers), at, null);
    }

    private static OfficersReturned returned(Instant at, OfficerId... officers) {
        return new OfficersReturned(D1, G7, null, DCP, WMP, List.of(officers), at, null);
    }

    private static OfficersRecalled recalled(Instant by, OfficerId... officers) {
        return new OfficersRecalled(
                D1, G7, null, DCP, WMP, List.of(officers), by, "needed at home");
    }
}
