package muster.edge.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

class DraftTest {

    /** A Wednesday. */
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private static Draft typed(String force, String psus, String from, String to, String host) {
        var given = new LinkedMultiValueMap<String, String>();
        given.add("force", force);
        given.add("psus", psus);
        given.add("from", from);
        given.add("to", to);
        given.add("host", host);
        return Draft.read(given, NOW);
    }

    @Test
    void whatIsTypedIsMeantInLocalTimeAndToIsTheFirstAfterFrom() {
        assertThat(typed("WMP", "10", "fri 06:00", "mon 18:00", "").send())
                .isEqualTo("WMP,10,2026-11-27T06:00:00Z,2026-11-30T18:00:00Z");
        assertThat(typed("WMP", "1", "20 jul 2027 06:00", "18:00", "DCP").send())
                .isEqualTo("WMP,1,2027-07-20T05:00:00Z,2027-07-20T17:00:00Z,DCP");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1, fri 06:00, fri 18:00, '', force",
        "WMP, '', fri 06:00, fri 18:00, '', psus",
        "WMP, 0, fri 06:00, fri 18:00, '', psus",
        "WMP, 101, fri 06:00, fri 18:00, '', psus",
        "WMP, many, fri 06:00, fri 18:00, '', psus",
        "WMP, 1, '', fri 18:00, '', from",
        "WMP, 1, x, fri 18:00, '', from",
        "WMP, 1, fri 06:00, '', '', to",
        "WMP, 1, fri 06:00, 1 jun 2027 06:00, '', to",
        "WMP, 1, fri 06:00, fri 18:00, WMP, host"
    })
    void whatIsWrongIsSaidAtItsField(
            String force, String psus, String from, String to, String host, String field) {
        var draft = typed(force, psus, from, to, host);
        assertThat(draft.send()).isNull();
        assertThat(draft.errors()).containsOnlyKeys(field);
    }
}
