package muster.mobilisation.decisionlog;

import static muster.mobilisation.Scene.DCP;
import static muster.mobilisation.Scene.G7;
import static muster.mobilisation.Scene.NOON;
import static muster.mobilisation.Scene.closed;
import static muster.mobilisation.Scene.given;
import static muster.mobilisation.Scene.opened;

import java.time.Instant;
import muster.contract.DecisionId;
import muster.contract.OperationId;
import muster.contract.decisionlog.DecisionLogCommands.RecordDecision;
import muster.contract.decisionlog.DecisionLogCommands.WithdrawDecision;
import muster.contract.decisionlog.DecisionLogEvents.DecisionRecorded;
import muster.contract.decisionlog.DecisionLogEvents.DecisionWithdrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionLogDeciderTest {

    private static final DecisionId L1 = new DecisionId("L-0000000001");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDecisionIsRecordedWithWhyAndByWhomAndSaysWhetherItIsOfAnExercise(boolean exercise) {
        given(opened(exercise))
                .when(decide(new OperationId("g7"), NOON))
                .thenEvents(recorded(NOON, exercise))
                .creating("L-0000000001");
    }

    @Test
    void aDecisionIsRecordedLateAlsoFromBeforeTheOperation() {
        var before = Instant.parse("2024-05-28T09:00:00Z");
        given(opened()).when(decide(G7, before)).thenEvents(recorded(before, false));
    }

    @Test
    void nothingIsDecidedInTheFuture() {
        given(opened()).when(decide(G7, NOON.plusMillis(1))).thenWrong("at");
    }

    @Test
    void aClosedOperationTakesOnlyWhatWasDecidedBefore() {
        given(opened(), closed("2024-06-01"))
                .when(decide(G7, NOON))
                .thenRefused("operation-closed");
        given(opened(), closed("2024-06-01"))
                .when(decide(G7, Instant.parse("2024-05-31T22:59:59Z")))
                .thenAccepted();
    }

    @Test
    void anUnknownOperationIsNamed() {
        given().when(decide(G7, NOON)).thenWrong("operation");
    }

    @Test
    void aDecisionIsWithdrawnOnce() {
        var withdrawn = new DecisionWithdrawn(L1, G7, DCP, "wrong operation", true);
        given(recorded(NOON, true))
                .when(new WithdrawDecision(L1, "wrong operation"))
                .thenEvents(withdrawn);
        given(recorded(NOON, true), withdrawn)
                .when(new WithdrawDecision(L1, "wrong operation"))
                .thenRefused("decision-withdrawn");
        given().when(new WithdrawDecision(L1, "wrong operation")).thenWrong("decision");
    }

    private static RecordDecision decide(OperationId operation, Instant at) {
        return new RecordDecision(
                operation, "Hold two PSUs in reserve", "Second march expected", "Gold", at);
    }

    private static DecisionRecorded recorded(Instant at, boolean exercise) {
        return new DecisionRecorded(
                L1,
                G7,
                DCP,
                "Hold two PSUs in reserve",
                "Second march expected",
                "Gold",
                at,
                exercise);
    }
}
