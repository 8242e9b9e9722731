package muster.edge.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfSaidTest {

    @ParameterizedTest
    @CsvSource({"0, Met", "1, 1 serial short", "3, 1 PSU short", "62, 20 PSUs and 2 serials short"})
    void aShortfallIsSaidInPsusAndSerials(int shortfall, String said) {
        var owed = new WhatIf.Owed("LOCAL_NEED", new BigDecimal("75"), 225, shortfall);
        assertThat(owed.said()).isEqualTo(said);
    }

    @Test
    void thePageOfOneMoreOrOneFewerKeepsTheOthers() {
        var beside = new Beside(List.of("WMP,1,a,b", "DCP,2,a,b"));
        assertThat(beside.with("MPS,3,a,b"))
                .isEqualTo(
                        "/what-if?send=WMP%2C1%2Ca%2Cb&send=DCP%2C2%2Ca%2Cb&send=MPS%2C3%2Ca%2Cb");
        assertThat(beside.without(0)).isEqualTo("/what-if?send=DCP%2C2%2Ca%2Cb");
        assertThat(beside.answer("DCP,2,a,b")).isEqualTo("/api/what-if?send=DCP%2C2%2Ca%2Cb");
    }
}
