package muster.edge.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 | 3 | 21 | 3 | 1 inspector, 3 sergeants, 21 constables of whom 3 drivers: 1 PSU complete
                    2 | 6 | 42 | 6 | 2 inspectors, 6 sergeants, 42 constables of whom 6 drivers: 2 PSUs complete
                    0 | 0 | 0 | 0 | 0 inspectors, 0 sergeants, 0 constables of whom 0 drivers: No PSU complete: 1 inspector, 3 sergeants, 21 constables and 3 drivers short
                    1 | 2 | 21 | 3 | 1 inspector, 2 sergeants, 21 constables of whom 3 drivers: No PSU complete: 1 sergeant short
                    1 | 3 | 21 | 1 | 1 inspector, 3 sergeants, 21 constables of whom 1 driver: No PSU complete: 2 drivers short
                    1 | 3 | 22 | 3 | 1 inspector, 3 sergeants, 22 constables of whom 3 drivers: 1 PSU complete and 1 officer over; for another 1 inspector, 3 sergeants, 20 constables and 3 drivers short
                    """)
    void chosenOfficersAreCountedAsPsus(
            int inspectors, int sergeants, int constables, int drivers, String words) {
        assertThat(new Count(inspectors, sergeants, constables, drivers)).hasToString(words);
    }
}
