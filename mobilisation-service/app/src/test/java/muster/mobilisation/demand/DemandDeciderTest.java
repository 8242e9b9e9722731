package muster.mobilisation.demand;

import static muster.mobilisation.Scene.DCP;
import static muster.mobilisation.Scene.G7;
import static muster.mobilisation.Scene.NOBODY;
import static muster.mobilisation.Scene.WMP;
import static muster.mobilisation.Scene.day;
import static muster.mobilisation.Scene.forces;
import static muster.mobilisation.Scene.given;
import static muster.mobilisation.Scene.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import muster.contract.DemandId;
import muster.contract.ForceId;
import muster.contract.Invalid;
import muster.contract.OperationId;
import muster.contract.demand.DemandCommands.ExpectDemand;
import muster.contract.demand.DemandCommands.ReviseDemand;
import muster.contract.demand.DemandCommands.WithdrawDemand;
import muster.contract.demand.DemandEvents.DemandExpected;
import muster.contract.demand.DemandEvents.DemandRevised;
import muster.contract.demand.DemandEvents.DemandWithdrawn;
import muster.contract.demand.DemandKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A summit that Devon and Cornwall expect from 8 to 10 June 2024; it is 1 June. */
class DemandDeciderTest {

    private static final DemandId SUMMIT = new DemandId("P-0000000001");
    private static final LocalDate FIRST = day("2024-06-08");
    private static final LocalDate LAST = day("2024-06-10");

    private static final DemandExpected EXPECTED =
            new DemandExpected(SUMMIT, DemandKind.CONFERENCE, "The summit", DCP, FIRST, LAST, 4);
    private static final DemandWithdrawn WITHDRAWN = new DemandWithdrawn(SUMMIT, DCP, "called off");

    private static ExpectDemand expect(ForceId host, LocalDate from, LocalDate to) {
        return new ExpectDemand(DemandKind.CONFERENCE, "The summit", host, from, to, 4);
    }

    private static ReviseDemand revise(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new ReviseDemand(SUMMIT, null, null, from, to, null, null);
    }

    private static ReviseDemand became(OperationId operation) {
        return new ReviseDemand(SUMMIT, null, null, null, null, null, operation);
    }

    private static DemandRevised revised(
            LocalDate from, LocalDate to, int psus, @Nullable OperationId operation) {
        return new DemandRevised(
                SUMMIT, DemandKind.CONFERENCE, "The summit", DCP, from, to, psus, operation);
    }

    @Test
    void whatIsHeardOfIsExpectedOfItsHost() {
        given(forces())
                .when(expect(DCP, FIRST, LAST))
                .thenEvents(EXPECTED)
                .creating("P-0000000001");
        given(forces()).when(expect(NOBODY, FIRST, LAST)).thenWrong("hostForce");
    }

    @Test
    void whatIsOverIsNotExpected() {
        given(forces()).when(expect(DCP, day("2024-05-30"), day("2024-05-31"))).thenWrong("to");
        given(forces()).when(expect(DCP, day("2024-05-30"), day("2024-06-01"))).thenAccepted();
    }

    @Test
    void aDemandLastsAYearAtMost() {
        assertThatThrownBy(() -> expect(DCP, FIRST, FIRST.plusDays(366)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        wrong -> assertThat(wrong.faults().getFirst().field()).isEqualTo("to"));
        given(forces()).when(expect(DCP, FIRST, FIRST.plusDays(365))).thenAccepted();
        given(EXPECTED).when(revise(null, FIRST.plusDays(366))).thenWrong("to");
    }

    @Test
    void aRevisionChangesWhatItGivesAndTellsAllOfIt() {
        given(EXPECTED)
                .when(new ReviseDemand(SUMMIT, null, null, null, day("2024-06-11"), 5, null))
                .thenEvents(revised(FIRST, day("2024-06-11"), 5, null));
        given(EXPECTED, revised(FIRST, LAST, 5, null))
                .when(revise(day("2024-06-09"), null))
                .thenEvents(revised(day("2024-06-09"), LAST, 5, null));
        given(EXPECTED)
                .when(
                        new ReviseDemand(
                                SUMMIT, DemandKind.PROTEST, "The march", null, null, null, null))
                .thenEvents(
                        new DemandRevised(
                                SUMMIT,
                                DemandKind.PROTEST,
                                "The march",
                                DCP,
                                FIRST,
                                LAST,
                                4,
                                null));
    }

    @Test
    void aRevisionThatLeavesAllAsItIsIsRefused() {
        given(EXPECTED).when(revise(FIRST, LAST)).thenRefused("demand-unchanged");
        given(EXPECTED).when(revise(null, null)).thenRefused("demand-unchanged");
    }

    @Test
    void theDaysStayInOrderAlsoWhenOneOfThemMoves() {
        given(EXPECTED).when(revise(day("2024-06-11"), null)).thenWrong("to");
        given(EXPECTED).when(revise(null, day("2024-06-07"))).thenWrong("to");
    }

    @Test
    void aDemandBecomesAnOperationOfItsHostAndKeepsIt() {
        given(EXPECTED, opened())
                .when(became(new OperationId("g7")))
                .thenEvents(revised(FIRST, LAST, 4, G7));
        given(EXPECTED, opened(), revised(FIRST, LAST, 4, G7))
                .when(new ReviseDemand(SUMMIT, null, null, null, null, 6, null))
                .thenEvents(revised(FIRST, LAST, 6, G7));
        assertThat(revised(FIRST, LAST, 4, G7).tags()).contains(G7.tag(), SUMMIT.tag());
    }

    @Test
    void aDemandBecomesNoExerciseNoOperationOfAnotherHostAndNoneThatNobodyOpened() {
        given(EXPECTED, opened(true)).when(became(G7)).thenRefused("operation-is-an-exercise");
        given(EXPECTED).when(became(G7)).thenWrong("operation");
        var ofAnother =
                new DemandExpected(SUMMIT, DemandKind.FOOTBALL, "A match", WMP, FIRST, LAST, 2);
        given(ofAnother, opened()).when(became(G7)).thenRefused("hosted-by-another");
    }

    @Test
    void aDemandIsWithdrawnOnceAndStaysSo() {
        var withdraw = new WithdrawDemand(SUMMIT, "called off");
        given(EXPECTED).when(withdraw).thenEvents(WITHDRAWN);
        given(EXPECTED, WITHDRAWN).when(withdraw).thenRefused("demand-withdrawn");
        given(EXPECTED, WITHDRAWN).when(revise(null, FIRST)).thenRefused("demand-withdrawn");
        given().when(withdraw).thenWrong("demand");
        given().when(revise(null, FIRST)).thenWrong("demand");
    }

    @Test
    void aDemandIsRevisedAlsoWhenItIsOver() {
        given(EXPECTED, opened())
                .at("2024-07-01T12:00:00Z")
                .when(became(G7))
                .thenEvents(revised(FIRST, LAST, 4, G7));
    }
}
