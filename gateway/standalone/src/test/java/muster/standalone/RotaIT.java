package muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The command rota and the decision log as the gateway's callers use them, beside the story's. */
class RotaIT {

    @SuppressWarnings("TimeInStaticInitializer") // one day for a run of a minute
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    private static Running muster;
    private static Caller operator;

    @BeforeAll
    static void start() {
        muster = new Running();
        operator = muster.as("operator");
    }

    @AfterAll
    static void stop() {
        operator.close();
        muster.close();
    }

    @Test
    void theStorysFortnightHasOneGapAndOneDoubleBooking() {
        var rota = operator.get("/api/rota/WMP");
        assertThat(stream(rota.get("findings")).map(f -> f.get("finding").asString()))
                .containsExactly("GAP", "DOUBLE_BOOKED");
        var gap = rota.get("findings").get(0);
        assertThat(gap.get("role").asString()).isEqualTo("SILVER");
        var wmp =
                stream(operator.get("/api/rota?limit=200").get("items"))
                        .filter(row -> row.get("force").asString().equals("WMP"))
                        .findFirst()
                        .orElseThrow();
        assertThat(wmp.get("gaps").asInt()).isEqualTo(1);
        for (var role : rota.get("roles")) {
            assertThat(role.get("onNow")).as(role.get("role").asString()).hasSize(1);
        }
    }

    @Test
    void onlyWhoIsAccreditedIsPutOnAndTheGapCloses() {
        // in the story's silence beyond the fortnight
        var from = TODAY.plusDays(40) + "T08:00:00Z";
        var to = TODAY.plusDays(41) + "T08:00:00Z";
        var refused = operator.send("RosterCommander", roster("GOLD", "WMP-1001", from, to), null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("type").asString())
                .isEqualTo("/problems/commander-not-accredited");
        assertThat(refused.body().at("/refusals/0/reasons/0/reason").asString())
                .isEqualTo("NEVER_HELD");

        var query =
                "/api/rota/WMP?from=%s&to=%s&at=%s"
                        .formatted(TODAY.plusDays(40), TODAY.plusDays(40), from);
        assertThat(operator.get(query).at("/roles/0/onNow")).isEmpty();
        var one = operator.command("RosterCommander", roster("GOLD", "WMP-7001", from, to));
        var put = operator.get(query + "&atLeast=" + one.sequence());
        assertThat(put.at("/roles/0/onNow/0/officer").asString()).isEqualTo("WMP-7001");

        var next = TODAY.plusDays(42) + "T08:00:00Z";
        var other = operator.command("RosterCommander", roster("GOLD", "WMP-7002", to, next));
        var swapped =
                operator.command(
                        "SwapOnRota",
                        "{\"entry\":\"%s\",\"with\":\"%s\"}".formatted(one.id(), other.id()));
        assertThat(
                        operator.get(query + "&atLeast=" + swapped.sequence())
                                .at("/roles/0/onNow/0/officer")
                                .asString())
                .isEqualTo("WMP-7002");

        var off =
                operator.command(
                        "RemoveFromRota",
                        "{\"entry\":\"%s\",\"reason\":\"ill\"}".formatted(one.id()));
        assertThat(operator.get(query + "&atLeast=" + off.sequence()).at("/roles/0/onNow"))
                .isEmpty();
        assertThat(
                        stream(
                                        operator.get(
                                                        "/api/history?rota=WMP&limit=4&atLeast="
                                                                + off.sequence())
                                                .get("items"))
                                .map(row -> row.get("type").asString()))
                .containsExactly(
                        "CommanderTakenOffRota",
                        "CommandersSwapped",
                        "CommanderRostered",
                        "CommanderRostered");
    }

    @Test
    void aDecisionEnteredLateStandsWhereItWasTakenAndStaysWhenItIsWithdrawn() {
        var earliest = operator.get("/api/operations/Biotas/decisions").get("items").get(0);
        var at = java.time.Instant.parse(earliest.get("at").asString()).minusSeconds(60);
        var recorded =
                operator.command(
                        "RecordDecision",
                        """
                        {"operation":"biotas","decision":"Open the command room",
                         "reason":"Crowds","authority":"Gold","at":"%s"}
                        """
                                .formatted(at));
        operator.command(
                "WithdrawDecision",
                "{\"decision\":\"%s\",\"reason\":\"entered twice\"}".formatted(recorded.id()));
        var first =
                operator.get(
                                "/api/operations/Biotas/decisions?atLeast="
                                        + (recorded.sequence() + 1))
                        .get("items")
                        .get(0);
        assertThat(first.get("decision").asString()).isEqualTo(recorded.id());
        assertThat(first.at("/withdrawn/reason").asString()).isEqualTo("entered twice");
    }

    private static String roster(String role, String officer, String from, String to) {
        return "{\"force\":\"WMP\",\"role\":\"%s\",\"officer\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}"
                .formatted(role, officer, from, to);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
