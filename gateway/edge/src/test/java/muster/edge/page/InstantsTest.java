package muster.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstantsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T06:50:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T06:40, 2026-11-21T06:40:00Z",
        "2026-07-21T06:40, 2026-07-21T05:40:00Z",
        "2026-10-25T01:30:00Z, 2026-10-25T01:30:00Z",
    })
    void whatAPickerGivesIsLocalTime(String asked, Instant meant) {
        assertThat(Instants.read(asked, NOW).at()).isEqualTo(meant);
    }

    @Test
    void onTheNightTheClocksGoBackBothAreOffered() {
        var asked = Instants.read("2026-10-25T01:30", NOW);
        assertThat(asked.at()).isNull();
        assertThat(asked.either())
                .containsExactly(
                        Instant.parse("2026-10-25T00:30:00Z"),
                        Instant.parse("2026-10-25T01:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T06:51, still to come",
        "2026-03-29T01:30, go forward",
        "nonsense, not a day and a time",
    })
    void whatIsNoMinuteOfThePastIsToldInWords(String asked, String why) {
        assertThat(Instants.read(asked, NOW).error()).contains(why);
    }

    @Test
    void withoutOneItIsNow() {
        assertThat(Instants.read("", NOW).at()).isNull();
        assertThat(Instants.read(null, NOW).error()).isNull();
    }
}
