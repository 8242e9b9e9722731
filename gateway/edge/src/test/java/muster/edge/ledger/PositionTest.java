package muster.edge.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import muster.edge.ledger.Ledger.Amounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NET_RECIPIENT | -22 | 0 | -22 | Net recipient of 22 PSUs",
                "NET_PROVIDER | 1 | 0 | 1 | Net provider of 1 PSU",
                "NET_PROVIDER | 0 | 25 | 1.00 | Net provider of 1 PSU equivalent (net 25 officers supplied)",
                "NET_PROVIDER | -22 | 785 | 9.40 | Net provider of 9.4 PSU equivalents (net 22 PSUs received, 785 officers supplied)",
                "NET_PROVIDER | 0 | 1 | 0.04 | Net provider of 0.04 PSU equivalents (net 1 officer supplied)",
                "BALANCED | 0 | 0 | 0 | Balanced: as much supplied as received"
            })
    void thePositionIsSaidInWords(
            String position,
            BigDecimal psus,
            BigDecimal officers,
            BigDecimal equivalent,
            String words) {
        assertThat(Position.words(position, new Amounts(psus, officers, equivalent)))
                .isEqualTo(words);
    }
}
