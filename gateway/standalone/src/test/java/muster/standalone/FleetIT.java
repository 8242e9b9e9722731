package muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.StreamSupport;
import muster.wire.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A fleet through the gateway: carriers, a declaration, its findings, and readiness. */
class FleetIT {

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
    void aFleetIsRegisteredDeclaredAndCounted() {
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        var before = operator.get("/api/readiness/WARKS").get("carriers");
        assertThat(before.get("declared").asInt()).isZero();
        register("WARKS-PC01", "WARKS", today);
        var second = register("WARKS-PC02", "WARKS", today);

        var undeclared = operator.get("/api/fleet/WARKS?atLeast=" + second);
        assertThat(findings(undeclared)).isEqualTo("DECLARATION_MISSING");

        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        long declared = declare("WARKS", now, "WARKS-PC01").sequence();
        var incomplete = operator.get("/api/fleet/WARKS?atLeast=" + declared);
        assertThat(findings(incomplete)).isEqualTo("DECLARATION_INCOMPLETE");
        assertThat(incomplete.get("findings").get(0).get("carriers").toString())
                .isEqualTo("[\"WARKS-PC02\"]");

        long out =
                operator.command(
                                "TakeCarrierOutOfService",
                                "{\"carrier\":\"WARKS-PC02\",\"on\":\""
                                        + today
                                        + "\",\"reason\":\"Gearbox\"}")
                        .sequence();
        assertThat(findings(operator.get("/api/fleet/WARKS?atLeast=" + out))).isEmpty();
        var readiness = operator.get("/api/readiness/WARKS?atLeast=" + out);
        assertThat(readiness.get("carriers").get("declared").asInt()).isEqualTo(1);
        assertThat(readiness.get("deployable").get("limitingFactor").asString())
                .isEqualTo("CARRIERS");
        assertThat(readiness.get("deployable").get("psus").asInt()).isZero();
        assertThat(readiness.get("deployable").get("serials").asInt()).isEqualTo(1);
    }

    @Test
    void aCarrierOfAnotherForceIsNotDeclared() {
        register("DCP-PC01", "DCP", LocalDate.of(2024, 1, 1));
        var refused =
                operator.send(
                        "DeclareCarriers",
                        declaration("WMP", Instant.now().minusSeconds(1), "DCP-PC01"),
                        null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("type").asString())
                .isEqualTo("/problems/carriers-not-in-service");
        assertThat(refused.body().get("carriers").toString()).isEqualTo("[\"DCP-PC01\"]");
    }

    @Test
    void onlyAnAdminSetsToursOfDutyAndNobodyIsUnknown() {
        var body = "{\"effectiveFrom\":\"2024-01-01\",\"begins\":[\"06:00\",\"18:00\"]}";
        assertThat(operator.send("SetToursOfDuty", body, null).status()).isEqualTo(403);
        var own = "{\"force\":\"WMERCIA\"," + body.substring(1);
        long set;
        try (var admin = muster.as("admin")) {
            set = admin.command("SetToursOfDuty", own).sequence();
        }
        assertThat(
                        operator.get("/api/tours-of-duty?atLeast=" + set)
                                .get("items")
                                .valueStream()
                                .filter(tours ->
                                        tours.path("force").asString("").equals("WMERCIA")))
                .singleElement()
                .hasToString(
                        "{\"force\":\"WMERCIA\",\"begins\":[\"06:00\",\"18:00\"],"
                                + "\"effectiveFrom\":\"2024-01-01\",\"default\":false,"
                                + "\"inForce\":true}");
        operator.get("/api/operations?atLeast=" + set);
        var newest = operator.get("/api/history?toursOfDuty=true&limit=1").get("items").get(0);
        assertThat(newest.get("sequence").asLong()).isEqualTo(set);
        assertThat(operator.ask("/api/fleet/NOPE").status()).isEqualTo(404);
        assertThat(operator.ask("/api/fleet/WMP?at=yesterday").status()).isEqualTo(422);
    }

    @Test
    void aLineDeclaresAndTakesOffTheRoad() throws Exception {
        assertThat(
                        sentence(
                                "declare WMP WMP-PC01 \"Bournville\" WMP-PC02 Bournville unfit"
                                        + " \"brakes\""))
                .startsWith("WMP declares 2 carriers for its tour of duty at ")
                .endsWith(", 1 of them unfit");
        assertThat(sentence("offroad WMP-PC03 \"gearbox\""))
                .startsWith("WMP-PC03 is out of service from ")
                .endsWith(": “gearbox”");
        assertThat(sentence("onroad WMP-PC150")).startsWith("WMP-PC150 is back in service from ");
        assertThat(sentence("carrier STAFFS-PC09 for STAFFS"))
                .startsWith("Register carrier STAFFS-PC09 of STAFFS, in service from ");
    }

    @Test
    void theFeedGivesOutNoDefect() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var body =
                "{\"force\":\"WMP\",\"at\":\""
                        + now
                        + "\",\"carriers\":[{\"carrier\":\"WMP-PC05\",\"location\":\"Bournville\","
                        + "\"fit\":false,\"defect\":\"Oil\"}]}";
        long declared = operator.command("DeclareCarriers", body).sequence();
        var event = operator.get("/api/feed?after=" + (declared - 1) + "&limit=1").get(0);
        assertThat(event.get("type").asString()).isEqualTo("muster.fleet.CarriersDeclared.v1");
        assertThat(event.get("source").asString()).isEqualTo("/muster/WMP");
        assertThat(event.get("data").get("carriers").toString())
                .isEqualTo(
                        "[{\"carrier\":\"WMP-PC05\",\"location\":\"Bournville\",\"fit\":false}]");
    }

    private static long register(String carrier, String force, LocalDate on) {
        return operator.command(
                        "RegisterCarrier",
                        "{\"carrier\":\"%s\",\"force\":\"%s\",\"on\":\"%s\"}"
                                .formatted(carrier, force, on))
                .sequence();
    }

    private static Caller.Answer declare(String force, Instant at, String carrier) {
        return operator.command("DeclareCarriers", declaration(force, at, carrier));
    }

    private static String declaration(String force, Instant at, String carrier) {
        return ("{\"force\":\"%s\",\"at\":\"%s\",\"carriers\":[{\"carrier\":\"%s\","
                        + "\"location\":\"Bournville\",\"fit\":true}]}")
                .formatted(force, at, carrier);
    }

    private static String findings(JsonNode fleet) {
        return String.join(
                " ",
                StreamSupport.stream(fleet.get("findings").spliterator(), false)
                        .map(finding -> finding.get("finding").asString())
                        .toList());
    }

    private static String sentence(String line) throws Exception {
        var form = "line=" + URLEncoder.encode(line, StandardCharsets.UTF_8);
        var request =
                operator.request("/command-line/preview")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        var answer = operator.client().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var preview = Json.MAPPER.readTree(answer.body());
        assertThat(preview.get("state").asString()).as(answer.body()).isEqualTo("READY");
        return preview.get("sentence").asString();
    }
}
