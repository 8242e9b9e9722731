package muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import muster.contract.Days;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The calendar of demand through the gateway: what the story expects, and what a planner does. */
class DemandIT {

    private final LocalDate today = Days.of(Instant.now());

    private static Running muster;
    private static Caller planner;

    @BeforeAll
    static void start() {
        muster = new Running();
        planner = muster.as("planner");
    }

    @AfterAll
    static void stop() {
        planner.close();
        muster.close();
    }

    private static Caller.Answer expect(String host, LocalDate on, int psus) {
        return planner.command(
                "ExpectDemand",
                """
                {"kind": "FOOTBALL", "name": "A match", "hostForce": "%s", "from": "%s", "to": "%s",
                 "psus": %d}
                """
                        .formatted(host, on, on.plusDays(1), psus));
    }

    private static long withdraw(String code) {
        return planner.command(
                        "WithdrawDemand",
                        "{\"demand\": \"%s\", \"reason\": \"called off\"}".formatted(code))
                .sequence();
    }

    private static JsonNode calendar(String force, LocalDate on, long atLeast) {
        return planner.get(
                "/api/demand?force=%s&from=%s&to=%s&atLeast=%d".formatted(force, on, on, atLeast));
    }

    private static String needed(JsonNode calendar) {
        var day = calendar.get("items").get(0);
        var needs =
                day.get("needs")
                        .valueStream()
                        .map(need -> need.get("entry").asString() + " " + need.get("psus"))
                        .toList();
        return day.get("expected") + " " + needs;
    }

    private static List<String> clashes(JsonNode calendar) {
        return calendar.get("clashes")
                .valueStream()
                .map(clash ->
                        clash.get("kind").asString()
                                + " "
                                + clash.get("from").asString()
                                + " "
                                + clash.get("expected"))
                .toList();
    }

    @Test
    void theStoryExpectsMoreOfWarwickshireThanItHas() {
        var calendar = planner.get("/api/demand?force=WARKS");
        var day = today.plusDays(19).toString();
        assertThat(clashes(calendar))
                .containsExactly("SHORTFALL " + day + " 5", "SAME_HOST " + day + " 5");
        assertThat(calendar.get("clashes").get(0).get("shortfall").asInt()).isOne();
        var region = planner.get("/api/demand?region=West%20Midlands");
        assertThat(clashes(region)).contains("SAME_HOST " + day + " 5");
        assertThat(clashes(region)).noneMatch(told -> told.startsWith("SHORTFALL"));
        var elsewhere = planner.get("/api/demand?region=London");
        assertThat(elsewhere.get("entries")).isEmpty();
    }

    @Test
    void whatIsAvailableIsWhatTheForecastSays() {
        var calendar = planner.get("/api/demand?force=WMP").get("items");
        var forecast = planner.get("/api/readiness/WMP/forecast").get("items");
        assertThat(calendar).hasSize(forecast.size());
        for (int i = 0; i < forecast.size(); i++) {
            assertThat(calendar.get(i).get("on")).isEqualTo(forecast.get(i).get("on"));
            assertThat(calendar.get(i).get("available"))
                    .isEqualTo(forecast.get(i).get("available").get("psus"));
        }
        var together = planner.get("/api/forecast?region=West%20Midlands").get("items").get(0);
        var region = planner.get("/api/demand?region=West%20Midlands").get("items").get(0);
        assertThat(region.get("available")).isEqualTo(together.get("available").get("psus"));
    }

    @Test
    void aDemandIsExpectedChangedAndWithdrawn() {
        var on = today.plusDays(120);
        var expected = expect("STAFFS", on, 2);
        var code = expected.id();
        assertThat(needed(calendar("STAFFS", on, expected.sequence())))
                .isEqualTo("2 [" + code + " 2]");
        long changed =
                planner.command("ReviseDemand", "{\"demand\": \"%s\", \"psus\": 3}".formatted(code))
                        .sequence();
        assertThat(needed(calendar("STAFFS", on, changed))).isEqualTo("3 [" + code + " 3]");
        long withdrawn = withdraw(code);
        assertThat(needed(calendar("STAFFS", on, withdrawn))).isEqualTo("0 []");
        var told = planner.get("/api/demand/" + code);
        assertThat(told.get("psus").asInt()).isEqualTo(3);
        assertThat(told.get("withdrawn").get("reason").asString()).isEqualTo("called off");
        var history =
                planner.get("/api/history?demand=" + code + "&atLeast=" + withdrawn).get("items");
        assertThat(history.valueStream().map(event -> event.get("type").asString()))
                .containsExactly("DemandWithdrawn", "DemandRevised", "DemandExpected");
    }

    @Test
    void aDemandThatBecomesAnOperationIsNotCountedTwice() {
        var on = today.plusDays(150);
        var code = expect("WMERCIA", on, 3).id();
        try (var operator = muster.as("operator")) {
            operator.command(
                    "OpenOperation",
                    """
                    {"operation": "Derby", "name": "A derby", "hostForce": "WMERCIA", "kind": "PLANNED",
                     "from": "%s"}
                    """
                            .formatted(on));
            operator.command(
                    "RequestPSUs",
                    """
                    {"operation": "Derby", "psus": 2, "from": "%sT10:00:00Z", "to": "%sT20:00:00Z"}
                    """
                            .formatted(on, on));
        }
        long became =
                planner.command(
                                "ReviseDemand",
                                "{\"demand\": \"%s\", \"operation\": \"derby\"}".formatted(code))
                        .sequence();
        var calendar = calendar("WMERCIA", on, became);
        assertThat(needed(calendar)).isEqualTo("3 [Derby 3]");
        assertThat(calendar.get("entries").get(0).get("demands").get(0).get("demand").asString())
                .isEqualTo(code);
        assertThat(needed(calendar("WMERCIA", on.plusDays(1), became))).isEqualTo("3 [Derby 3]");
    }

    @Test
    void plannersKeepTheCalendarAndTheRiccReadsIt() {
        try (var ricc = muster.as("ricc")) {
            var body =
                    """
                    {"kind": "OTHER", "name": "A visit", "hostForce": "WMP", "from": "%s", "to": "%s",
                     "psus": 1}
                    """
                            .formatted(today, today);
            assertThat(ricc.send("ExpectDemand", body, null).status()).isEqualTo(403);
            assertThat(planner.send("ExpectDemand", body.replace("WMP", "NOPE"), null).status())
                    .isEqualTo(422);
            assertThat(ricc.get("/api/demand?force=WMP").get("entries")).isNotEmpty();
        }
    }

    @Test
    void theFeedTellsOfDemandWithoutWhyItWasWithdrawn() {
        var code = expect("STAFFS", today.plusDays(200), 1).id();
        long before = withdraw(code) - 1;
        var event = planner.get("/api/feed?limit=1&after=" + before).get(0);
        assertThat(event.get("type").asString()).isEqualTo("muster.demand.DemandWithdrawn.v1");
        assertThat(event.get("source").asString()).isEqualTo("/muster/STAFFS");
        assertThat(event.get("subject").asString()).isEqualTo(code);
        assertThat(event.get("data").has("reason")).isFalse();
    }
}
