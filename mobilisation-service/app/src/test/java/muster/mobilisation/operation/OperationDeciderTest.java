package muster.mobilisation.operation;

import static muster.mobilisation.Scene.DCP;
import static muster.mobilisation.Scene.G7;
import static muster.mobilisation.Scene.NOBODY;
import static muster.mobilisation.Scene.closed;
import static muster.mobilisation.Scene.day;
import static muster.mobilisation.Scene.forces;
import static muster.mobilisation.Scene.given;
import static muster.mobilisation.Scene.opened;

import muster.contract.ForceId;
import muster.contract.OperationId;
import muster.contract.operation.LegalBasis;
import muster.contract.operation.OperationCommands.CloseOperation;
import muster.contract.operation.OperationCommands.OpenOperation;
import muster.contract.operation.OperationEvents.OperationClosed;
import muster.contract.operation.OperationKind;
import org.junit.jupiter.api.Test;

class OperationDeciderTest {

    @Test
    void anOperationIsOpened() {
        given(forces()).when(open(G7, DCP)).thenEvents(opened()).creating("G7");
    }

    @Test
    void theHostIsOnRecord() {
        given(forces()).when(open(G7, NOBODY)).thenWrong("hostForce");
        given(forces()).when(open(G7, ForceId.OTHER)).thenWrong("hostForce");
    }

    @Test
    void aCodeIsTakenInAnySpellingAndForGood() {
        given(forces())
                .and(opened())
                .when(open(new OperationId("g7"), DCP))
                .thenRefused("operation-already-opened");
        given(forces())
                .and(opened(), closed("2024-07-01"))
                .when(open(G7, DCP))
                .thenRefused("operation-already-opened");
    }

    @Test
    void anOperationIsClosedUnderItsFirstSpelling() {
        given(opened())
                .when(new CloseOperation(new OperationId("g7"), day("2024-06-01")))
                .thenEvents(new OperationClosed(G7, DCP, day("2024-06-01")));
    }

    @Test
    void anOperationClosesOnceAndNotBeforeItBegins() {
        given(opened(), closed("2024-07-01"))
                .when(new CloseOperation(G7, day("2024-08-01")))
                .thenRefused("operation-closed");
        given(opened())
                .when(new CloseOperation(G7, day("2024-05-31")))
                .thenRefused("closes-before-it-begins");
        given().when(new CloseOperation(G7, day("2024-07-01"))).thenWrong("operation");
    }

    private static OpenOperation open(OperationId code, ForceId host) {
        return new OpenOperation(
                code,
                "The summit",
                host,
                OperationKind.PLANNED,
                day("2024-06-01"),
                null,
                null,
                null,
                LegalBasis.SECTION_24);
    }
}
