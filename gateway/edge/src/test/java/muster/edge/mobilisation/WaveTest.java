package muster.edge.mobilisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import muster.edge.mobilisation.Wave.Formation;
import muster.edge.mobilisation.Wave.Late;
import muster.edge.mobilisation.Wave.Soonest;
import org.junit.jupiter.api.Test;

class WaveTest {

    private static final Instant SOON = Instant.parse("2026-11-21T07:20:00Z");

    private static Wave wave(String factor, int psus, int withoutIt) {
        return new Wave(
                "ONE_HOUR",
                60,
                SOON,
                -75,
                Verdict.FAILED,
                List.of(),
                new Formation(psus),
                factor,
                withoutIt,
                List.of());
    }

    @Test
    void whatLimitsItIsToldWithWhatTheOthersWouldForm() {
        assertThat(wave("INSPECTORS", 10, 33).limit())
                .isEqualTo("PSU commanders cap it at 10 PSUs; the others would form 33");
        assertThat(wave("CARRIERS", 1, 1).limit()).isEqualTo("Carriers cap it at 1 PSU");
    }

    @Test
    void whatWouldFixItSoonestBeginsWithWhoIsOnTheWay() {
        var late = List.of(new Late("WMP-1", SOON), new Late("WMP-2", SOON));
        var gap =
                new Soonest(
                        "SERGEANTS",
                        4,
                        late,
                        1,
                        12,
                        List.of("WMP-3", "WMP-4", "WMP-5", "WMP-6"),
                        0,
                        List.of(),
                        0);
        assertThat(gap.gap()).isEqualTo("Sergeants, 4 short");
        assertThat(gap.fix())
                .isEqualTo(
                        "2 are coming late (WMP-1 at 07:20, WMP-2 at 07:20); 1 called has not"
                                + " answered; 12 are deployable and not called (WMP-3, WMP-4, WMP-5"
                                + " and others)");
        assertThat(new Soonest("DRIVERS", 4, List.of(), 0, 0, List.of(), 0, List.of(), 0).fix())
                .isEqualTo("nobody more can be called");
    }

    private static Soonest ofCarriers(int unfit, String... notDeclared) {
        return new Soonest(
                "CARRIERS",
                4,
                List.of(),
                0,
                0,
                List.of(),
                notDeclared.length,
                List.of(notDeclared),
                unfit);
    }

    @Test
    void whatWouldFixAShortageOfCarriersIsWhatIsInServiceAndWasNotDeclared() {
        assertThat(ofCarriers(2, "WMP-PC06", "WMP-PC07", "WMP-PC08", "WMP-PC09").fix())
                .isEqualTo(
                        "4 in service were not declared (WMP-PC06, WMP-PC07, WMP-PC08 and others);"
                                + " 2 were declared unfit");
        assertThat(ofCarriers(0, "WMP-PC06").fix())
                .isEqualTo("1 in service was not declared (WMP-PC06)");
        assertThat(ofCarriers(1).fix()).isEqualTo("1 was declared unfit");
        assertThat(ofCarriers(0).fix()).isEqualTo("no other is in service");
    }

    @Test
    void aClockTellsHowMuchIsLeftAndHowFarItIsOver() {
        assertThat(wave("CARRIERS", 0, 0).remaining()).hasToString("0:01:15");
        assertThat(wave("CARRIERS", 0, 0).remaining().over()).isTrue();
        assertThat(new Span(3_600 + 61)).hasToString("1:01:01");
    }
}
