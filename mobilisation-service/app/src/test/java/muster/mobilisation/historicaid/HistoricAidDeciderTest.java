package muster.mobilisation.historicaid;

import static muster.mobilisation.Scene.DCP;
import static muster.mobilisation.Scene.G7;
import static muster.mobilisation.Scene.NOBODY;
import static muster.mobilisation.Scene.WMP;
import static muster.mobilisation.Scene.day;
import static muster.mobilisation.Scene.forces;
import static muster.mobilisation.Scene.given;
import static muster.mobilisation.Scene.opened;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import muster.contract.AidId;
import muster.contract.ForceId;
import muster.contract.Invalid;
import muster.contract.OperationId;
import muster.contract.historicaid.AidUnit;
import muster.contract.historicaid.HistoricAidCommands.CancelHistoricAid;
import muster.contract.historicaid.HistoricAidCommands.RecordHistoricAid;
import muster.contract.historicaid.HistoricAidEvents.HistoricAidCancelled;
import muster.contract.historicaid.HistoricAidEvents.HistoricAidRecorded;
import muster.contract.operation.OperationEvents.OperationOpened;
import muster.contract.operation.OperationKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoricAidDeciderTest {

    private static final AidId A1 = new AidId("A-0000000001");
    private static final OperationOpened COP26 =
            new OperationOpened(
                    new OperationId("COP26"),
                    "The conference",
                    DCP,
                    OperationKind.PLANNED,
                    day("2021-10-31"),
                    null,
                    true,
                    false,
                    null);

    @Test
    void aidOfThePastIsRecordedInItsUnit() {
        given(forces())
                .and(opened())
                .when(record(WMP, DCP, new OperationId("g7"), null))
                .thenEvents(recorded(WMP, DCP, G7, false))
                .creating("A-0000000001");
    }

    @Test
    void theRestOfTheWorldIsAForceLikeAny() {
        given(forces())
                .when(record(WMP, ForceId.OTHER, null, null))
                .thenEvents(recorded(WMP, ForceId.OTHER, null, false));
        given(forces())
                .when(record(ForceId.OTHER, WMP, null, true))
                .thenEvents(recorded(ForceId.OTHER, WMP, null, true));
    }

    @Test
    void aidIsExceptionalWhereItsOperationIsUnlessItSaysElse() {
        given(forces())
                .and(COP26)
                .when(record(WMP, DCP, COP26.operation(), null))
                .thenEvents(recorded(WMP, DCP, COP26.operation(), true));
        given(forces())
                .and(COP26)
                .when(record(WMP, DCP, COP26.operation(), false))
                .thenEvents(recorded(WMP, DCP, COP26.operation(), false));
    }

    @Test
    void whatNobodyHasRecordedIsRefused() {
        given(forces()).when(record(NOBODY, DCP, null, null)).thenWrong("donorForce");
        given(forces()).when(record(WMP, NOBODY, null, null)).thenWrong("hostForce");
        given(forces()).when(record(WMP, DCP, G7, null)).thenWrong("operation");
    }

    @Test
    void nobodyAidsThemselves() {
        assertThatThrownBy(() -> record(WMP, WMP, null, null)).isInstanceOf(Invalid.class);
    }

    @Test
    void anExerciseNeverTouchesTheLedger() {
        given(forces()).and(opened(true)).when(record(WMP, DCP, G7, null)).thenRefused("exercise");
    }

    @Test
    void aidEnteredInErrorIsCancelledOnce() {
        var cancelled = new HistoricAidCancelled(A1, WMP, DCP, G7, "counted twice");
        given(recorded(WMP, DCP, G7, false))
                .when(new CancelHistoricAid(A1, "counted twice"))
                .thenEvents(cancelled);
        given(recorded(WMP, DCP, G7, false), cancelled)
                .when(new CancelHistoricAid(A1, "counted twice"))
                .thenRefused("aid-cancelled");
        given().when(new CancelHistoricAid(A1, "counted twice")).thenWrong("aid");
    }

    private static RecordHistoricAid record(
            ForceId donor,
            ForceId host,
            @Nullable OperationId operation,
            @Nullable Boolean exceptional) {
        return new RecordHistoricAid(
                donor,
                host,
                operation,
                day("2021-06-01"),
                day("2021-06-14"),
                AidUnit.OFFICER,
                258,
                "board paper of 2022, paragraph 40",
                exceptional);
    }

    private static HistoricAidRecorded recorded(
            ForceId donor, ForceId host, @Nullable OperationId operation, boolean exceptional) {
        return new HistoricAidRecorded(
                A1,
                donor,
                host,
                operation,
                day("2021-06-01"),
                day("2021-06-14"),
                AidUnit.OFFICER,
                258,
                "board paper of 2022, paragraph 40",
                exceptional);
    }
}
