package muster.edge.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Now is Saturday 21 November 2026, 08:00; the call was at 06:00. */
class MomentsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Instant CALL = Instant.parse("2026-11-21T06:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "06:35, 2026-11-21T06:35:00Z",
        " 0635hrs , 2026-11-21T06:35:00Z",
        "05:50, 2026-11-22T05:50:00Z",
        "now, 2026-11-21T08:00:00Z",
        "yesterday 23:00, 2026-11-20T23:00:00Z",
        "25/7/2026 06:35, 2026-07-25T05:35:00Z",
        "25/10/2026 01:30 bst, 2026-10-25T00:30:00Z",
    })
    void aTimeThatIsTypedAloneIsTheFirstAfterAnInstant(String typed, Instant meant) {
        assertThat(Moments.next(typed, CALL, NOW).at()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "soon, “soon” is not a time. Say it as 06:40",
        "06:35 sharp, “06:35 sharp” is not a time. Say it as 06:40",
        "'', “” is not a time. Say it as 06:40",
        "26:00, There is no such time. Say it as 06:00 or 18:30",
        "29/3/2026 01:30, 'There is no 01:30 on 29 March 2026: the clocks go forward then. Say"
                + " 00:30 or 02:30'",
    })
    void whatIsNoTimeIsToldInWords(String typed, String error) {
        var moment = Moments.next(typed, CALL, NOW);
        assertThat(moment.at()).isNull();
        assertThat(moment.error()).isEqualTo(error);
    }
}
