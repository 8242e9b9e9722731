package muster.readiness.decisionlog;

import static muster.readiness.Story.DCP;
import static muster.readiness.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import muster.contract.DecisionId;
import muster.contract.OperationId;
import muster.contract.decisionlog.DecisionLogEvents.DecisionRecorded;
import muster.contract.decisionlog.DecisionLogEvents.DecisionWithdrawn;
import muster.readiness.Service;
import muster.readiness.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DecisionLogIT {

    private static final OperationId G7 = new OperationId("G7");

    private static Service service;
    private static long head;

    @BeforeAll
    static void start() {
        service = new Service();
        service.record(Story.force(DCP, "South West"));
        service.record(Story.operation("G7", DCP, false), Story.operation("Quiet", DCP, false));
        service.record(decided("L-AAAAAAAA", "Close the bridge", "2024-06-10T08:00:00Z"));
        service.record(decided("L-BBBBBBBB", "Hold two PSUs", "2024-06-10T06:00:00Z"));
        head =
                service.record(
                        new DecisionWithdrawn(
                                new DecisionId("L-AAAAAAAA"), G7, DCP, "wrong bridge", false));
    }

    private static DecisionRecorded decided(String decision, String text, String at) {
        return new DecisionRecorded(
                new DecisionId(decision), G7, DCP, text, "Second march", "Gold", at(at), false);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonNode decisions(String operation) {
        return service.json("/api/operations/" + operation + "/decisions?atLeast=" + head)
                .get("items");
    }

    @Test
    void decisionsComeInTheOrderInWhichTheyWereTakenAndNoneIsHidden() {
        var decisions = decisions("g7");
        assertThat(
                        StreamSupport.stream(decisions.spliterator(), false)
                                .map(d -> d.get("text").asString()))
                .containsExactly("Hold two PSUs", "Close the bridge");
        assertThat(decisions.get(0).has("withdrawn")).isFalse();
        assertThat(decisions.get(0).get("authority").asString()).isEqualTo("Gold");
        assertThat(decisions.get(1).at("/withdrawn/reason").asString()).isEqualTo("wrong bridge");
        assertThat(decisions.get(1).at("/withdrawn/by").asString()).isEqualTo("somebody");
    }

    @Test
    void anOperationWithoutDecisionsHasAnEmptyLogAndAnUnknownOneNone() {
        assertThat(decisions("Quiet")).isEmpty();
        assertThat(service.get("/api/operations/nix/decisions").statusCode()).isEqualTo(404);
    }

    @Test
    void decisionsAreInTheHistoryOfTheOperation() {
        var types =
                StreamSupport.stream(
                                service.json("/api/history?operation=G7&atLeast=" + head)
                                        .get("items")
                                        .spliterator(),
                                false)
                        .map(row -> row.get("type").asString());
        assertThat(types)
                .containsExactly(
                        "DecisionWithdrawn",
                        "DecisionRecorded",
                        "DecisionRecorded",
                        "OperationOpened");
    }

    @Test
    void theFeedTellsOfDecisionsWithoutWhatWasDecided() {
        var feed = service.get("/api/feed?after=0&types=DecisionRecorded,DecisionWithdrawn").body();
        assertThat(feed)
                .contains("L-AAAAAAAA", "\"subject\":\"G7\"")
                .doesNotContain("bridge", "Gold", "Second march");
    }
}
