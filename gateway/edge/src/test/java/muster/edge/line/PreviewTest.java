package muster.edge.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PreviewTest {

    @Test
    void whatIsPartOfAnExerciseSaysSoBeforeItIsRecorded() {
        var body = new JsonMapper().createObjectNode().put("note", "by phone");
        var preview =
                Preview.ready("offer", "WMP offers", Preview.Send.of("OfferUnits", body), null);
        assertThat(preview.ofExercise(false).more()).containsExactly("Note: by phone");
        assertThat(preview.ofExercise(true).more())
                .containsExactly("EXERCISE: never in the ledger or in readiness", "Note: by phone");
    }
}
