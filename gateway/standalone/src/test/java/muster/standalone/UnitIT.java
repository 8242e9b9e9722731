package muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.StreamSupport;
import muster.wire.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Formed units through the gateway: of several forces, short, in the ledger, and by a line. */
class UnitIT {

    @SuppressWarnings("TimeInStaticInitializer") // one hour for a run of a minute
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.HOURS);

    private static final Instant BEGAN = NOW.minus(6, ChronoUnit.HOURS);
    private static final Instant ENDS = NOW.plus(12, ChronoUnit.HOURS);

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
    void thePsuOfTheStoryIsShortOfACarrier() {
        var unit = operator.get("/api/units?operation=biotas").get("items").get(0);
        assertThat(unit.get("callsign").asString()).isEqualTo("PSU1");
        assertThat(unit.get("officers").asInt()).isEqualTo(25);
        assertThat(unit.get("missing").toString())
                .isEqualTo("[{\"component\":\"CARRIERS\",\"count\":1}]");
    }

    @Test
    void officersOfTwoForcesAreInOneSerialAndTheLedgerCreditsEachForceItsOwn() {
        open("Two Forces", false);
        deploy("Two Forces", "WARKS", "WARKS-4010", "WARKS-1070");
        deploy("Two Forces", "WMERCIA", "WMERCIA-1070", "WMERCIA-1071", "WMERCIA-1072");
        var formed =
                operator.command(
                        "FormSerial",
                        ("{\"operation\":\"Two"
                                        + " Forces\",\"callsign\":\"S1\",\"at\":\"%s\",\"serial\":"
                                        + "{\"sergeant\":\"WARKS-4010\",\"constables\":[\"WARKS-1070\","
                                        + "\"WMERCIA-1070\",\"WMERCIA-1071\"]}}")
                                .formatted(NOW));
        var detail = operator.get("/api/units/" + formed.id() + "?atLeast=" + formed.sequence());
        assertThat(detail.get("unit").get("forces").toString())
                .isEqualTo(
                        "[{\"force\":\"WARKS\",\"officers\":2},"
                                + "{\"force\":\"WMERCIA\",\"officers\":2}]");
        var ledger =
                operator.get("/api/ledger/operations/Two%20Forces?atLeast=" + formed.sequence());
        assertThat(
                        StreamSupport.stream(ledger.get("entries").spliterator(), false)
                                .map(e -> e.get("donorForce").asString() + " " + e.get("officers")))
                .containsExactlyInAnyOrder("WARKS 2", "WMERCIA 3");

        var twice =
                operator.send(
                        "FormSerial",
                        ("{\"operation\":\"Two"
                                        + " Forces\",\"callsign\":\"S2\",\"at\":\"%s\",\"serial\":"
                                        + "{\"constables\":[\"WMERCIA-1071\",\"WMERCIA-1072\","
                                        + "\"WMERCIA-1073\"]}}")
                                .formatted(NOW),
                        null);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(reasons(twice.body()))
                .isEqualTo("WMERCIA-1071 IN_ANOTHER_UNIT, WMERCIA-1073 NOT_DEPLOYED");

        assertThat(sentence("standdown \"Two Forces\" s1"))
                .startsWith("Stand S1 of Two Forces down at ");
        assertThat(sentence("reform \"Two Forces\" S1 serial WMERCIA-1072"))
                .startsWith("Change S1 of Two Forces from ")
                .endsWith(": 1 officer in 1 serial, with 0 carriers");
        assertThat(sentence("serial \"Two Forces\" S3 WMERCIA-1072"))
                .startsWith("Form the serial S3 for Two Forces at ");
        assertThat(operator.get("/api/history?operation=Two%20Forces").toString())
                .contains("UnitFormed");
    }

    @Test
    void aUnitOfAnExerciseSaysSo() {
        open("Drill", true);
        deploy("Drill", "WARKS", "WARKS-1060");
        var formed =
                operator.command(
                        "FormPSU",
                        ("{\"operation\":\"Drill\",\"callsign\":\"PSU1\",\"at\":\"%s\",\"serials\":"
                                        + "[{\"constables\":[\"WARKS-1060\"]}]}")
                                .formatted(NOW));
        var unit = operator.get("/api/units/" + formed.id() + "?atLeast=" + formed.sequence());
        assertThat(unit.get("unit").get("exercise").asBoolean()).isTrue();
        var page = text("/units/" + formed.id());
        assertThat(page).contains("EXERCISE PSU1 of Drill", "PSU PSU1");
    }

    @Test
    void aUnitThatNobodyFormedIsNotThere() {
        assertThat(operator.ask("/api/units/U-AAAAAAAA").status()).isEqualTo(404);
        assertThat(operator.ask("/api/units?operation=Nothing").status()).isEqualTo(404);
        assertThat(operator.ask("/api/units/x").status()).isEqualTo(422);
        try (var planner = muster.as("planner")) {
            assertThat(planner.send("StandDownUnit", "{}", null).status()).isEqualTo(403);
        }
    }

    private static void open(String operation, boolean exercise) {
        operator.command(
                "OpenOperation",
                ("{\"operation\":\"%s\",\"name\":\"%s\",\"hostForce\":\"DCP\",\"kind\":\"PLANNED\","
                                + "\"from\":\"2024-01-01\",\"exercise\":%s}")
                        .formatted(operation, operation, exercise));
    }

    private static void deploy(String operation, String donor, String... officers) {
        operator.command(
                "DeployOfficers",
                ("{\"operation\":\"%s\",\"donorForce\":\"%s\",\"officers\":[\"%s\"],\"from\":\"%s\",\"to\":\"%s\",\"override\":{\"reason\":\"A"
                                + " test\",\"authority\":\"Gold\"}}")
                        .formatted(operation, donor, String.join("\",\"", officers), BEGAN, ENDS));
    }

    private static String reasons(JsonNode problem) {
        return String.join(
                ", ",
                StreamSupport.stream(problem.get("refusals").spliterator(), false)
                        .map(refusal ->
                                refusal.get("officer").asString()
                                        + " "
                                        + refusal.get("reasons").get(0).get("reason").asString())
                        .toList());
    }

    private static String sentence(String line) {
        var form = "line=" + URLEncoder.encode(line, StandardCharsets.UTF_8);
        var body =
                sent(
                        operator.request("/command-line/preview")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Accept", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build());
        var preview = Json.MAPPER.readTree(body);
        assertThat(preview.get("state").asString()).as(body).isEqualTo("READY");
        return preview.get("sentence").asString();
    }

    private static String text(String page) {
        return sent(operator.request(page).header("Accept", "text/html").GET().build());
    }

    private static String sent(HttpRequest request) {
        try {
            var answer = operator.client().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
