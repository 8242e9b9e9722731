package muster.edge.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import muster.edge.relay.Listed;
import muster.edge.timeline.Timeline.By;
import muster.edge.timeline.Timeline.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    private static final Instant SIX = Instant.parse("2024-01-31T06:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S,",
        "PT60S,",
        "PT61S,logged 1 min later",
        "PT59M,logged 59 min later",
        "PT2H30M,logged 2 h later",
        "PT47H,logged 47 h later",
        "P2D,logged 2 days later",
        "P500D,logged 500 days later"
    })
    void whatIsLoggedLaterThanAMinuteSaysHowMuch(String delay, @Nullable String words) {
        assertThat(Timeline.late(SIX, SIX.plus(Duration.parse(delay)))).isEqualTo(words);
    }

    @Test
    void anEntrySaysWhoRecordedIt() {
        assertThat(by(new By("jones", "OPERATOR", null))).isEqualTo("jones (operator)");
        assertThat(by(new By("operator", "OPERATOR", null))).isEqualTo("operator");
        assertThat(by(new By(null, "RICC", null))).isEqualTo("RICC");
        assertThat(by(null)).isNull();
    }

    @Test
    void anEventWithoutWordsIsNamed() {
        var told = new Told(7, "UnitsLentAway", SIX, SIX, null, null, false, null);
        assertThat(of(told).sentence()).isEqualTo("Units Lent Away");
    }

    private static @Nullable String by(@Nullable By by) {
        return of(new Told(7, "UnitsOffered", SIX, SIX, by, null, false, null)).by();
    }

    private static Timeline.Entry of(Told told) {
        return Timeline.of(new Listed<>(List.of(told), null, 7, null)).entries().getFirst();
    }
}
