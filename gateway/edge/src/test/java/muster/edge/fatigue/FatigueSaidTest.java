package muster.edge.fatigue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FatigueSaidTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    HOURS_IN_7_DAYS          | OVER         | 97 | Over: 97 hours away in 7 days (limit 5)
                    CONSECUTIVE_DAYS         | WILL_BE_OVER | 6  | Will be over from 3 December 2026: 6 days in a row (limit 5)
                    REST                     | OVER         | 1  | Over: 1 hour of rest before a deployment (at least 5)
                    DEPLOYMENTS_IN_12_MONTHS | OVER         | 13 | Over: 13 deployments in 12 months (limit 5)
                    """)
    void aWarningSaysWhatItIsOfAndWhen(String finding, String state, int number, String said) {
        var warning = new Finding(finding, state, LocalDate.parse("2026-12-03"), number, 5);
        assertThat(warning.said()).isEqualTo(said);
    }
}
