package muster.edge.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import muster.edge.bulk.Steps.Step;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StepsTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String TAKEN = "{\"line\": 1, \"status\": 200, \"sequence\": 7}";

    private final Steps steps = new Steps();

    @Test
    void aLineThatIsTakenSaysNothing() {
        assertThat(of(TAKEN)).isEmpty();
    }

    @Test
    void progressIsSaidNowAndThen() {
        for (int line = 1; line < 500; line++) {
            assertThat(of(TAKEN)).isEmpty();
        }
        assertThat(of(TAKEN)).containsExactly(new Step.Progress(500));
    }

    @Test
    void aRefusalNamesTheFields() {
        assertThat(
                        of(
                                """
                                {"line": 2, "status": 422, "title": "A field is wrong", "detail": "Nothing was stored.",
                                 "errors": [{"field": "officer", "message": "is upper case"}]}\
                                """))
                .containsExactly(new Step.Refused(2, "A field is wrong", "officer is upper case"));
    }

    @Test
    void refusalsBeyondAHundredAreOnlyCounted() {
        for (int line = 1; line <= Steps.MOST_REFUSALS; line++) {
            assertThat(of("{\"line\": 1, \"status\": 409}")).hasSize(1);
        }
        assertThat(of("{\"line\": 1, \"status\": 409}")).isEmpty();
    }

    @Test
    void theTotalsEndIt() {
        assertThat(of("{\"total\": 4, \"stored\": 1, \"unchanged\": 2, \"refused\": 1}"))
                .containsExactly(new Step.Totals(4, 1, 2, 1));
        assertThat(steps.missing()).isNull();
    }

    @Test
    void withoutTotalsItBrokeOff() {
        of(TAKEN);
        assertThat(steps.missing()).isEqualTo(new Step.BrokenOff(1));
    }

    private List<Step> of(String answer) {
        return steps.of(MAPPER.readTree(answer));
    }
}
