package muster.edge.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import muster.edge.readiness.Strength.Missing;
import org.junit.jupiter.api.Test;

class StrengthTest {

    @Test
    void oneMorePsuTakesWhatIsLeftOverAndTheRest() {
        var strength =
                new Strength(
                        45,
                        136,
                        950,
                        140,
                        1131,
                        45,
                        0,
                        "INSPECTORS",
                        Map.of("inspectors", 0, "sergeants", 1, "constables", 5, "drivers", 5));
        assertThat(strength.forOneMore())
                .containsExactly(
                        new Missing("inspector", 1),
                        new Missing("sergeant", 2),
                        new Missing("constable", 16));
    }

    @Test
    void withoutAnyPsuNothingIsKnownOfWhatOneTakes() {
        assertThat(CliffTest.psus(0).forOneMore()).isEmpty();
    }
}
