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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    @SuppressWarnings("TimeInStaticInitializer") // as above
    private static final Instant CALLED =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(600);

    private static Running muster;

    /** What the next query about a mobilisation has to have seen. */
    private static long last;

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
        assertThat(credits("Two Forces", formed.sequence()))
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
                .isEqualTo(
                        "WMERCIA-1071 IN_ANOTHER_UNIT, WMERCIA-1073"
                                + " NEITHER_DEPLOYED_NOR_CALLED_OUT");

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
    void aPsuOfTwoForcesIsProposedAtTheRendezvousPointFormedInOneCommandAndCreditedToEach() {
        open("Rendezvous", false);
        carriers("DCP-PC91", "DCP-PC92", "DCP-PC93");
        var staffs = mobilise("Rendezvous", "STAFFS");
        var wmp = mobilise("Rendezvous", "WMP");
        var sergeants = callOut(staffs, "SERGEANT", 2);
        var constables = callOut(staffs, "CONSTABLE", 12);
        var driver = drivers(staffs, 1);
        arrive(staffs, sergeants + "," + constables + "," + driver);
        var inspector = callOut(wmp, "INSPECTOR", 1);
        var sergeant = callOut(wmp, "SERGEANT", 1);
        var drivers = drivers(wmp, 2);
        arrive(wmp, inspector + "," + sergeant + "," + drivers);
        var called = bare(callOut(wmp, "CONSTABLE", 8)).split(",", -1);
        reply(wmp, "COMING", Arrays.copyOf(called, 6));
        var seen = reply(wmp, "NOT_COMING", called[6]);

        var proposal = operator.get("/api/operations/rendezvous/unit-proposal?atLeast=" + seen);
        assertThat(proposal.get("missing")).as(proposal.toString()).isEmpty();
        assertThat(proposal.get("officers")).hasSize(25);
        assertThat(
                        proposal.get("officers")
                                .valueStream()
                                .map(o -> o.get("standing").asString())
                                .filter("COMING"::equals))
                .hasSize(6);
        assertThat(text("/forms/form?operation=Rendezvous"))
                .contains("Nothing is missing for a whole PSU", "6 of the 25 officers are coming");

        var preview = preview("form Rendezvous PSU1");
        assertThat(preview.get("sentence").asString())
                .contains("25 officers in 3 serials, with 3 carriers, led by " + bare(inspector));
        var refused =
                operator.send(
                        "FormSerial",
                        """
                        {"operation": "Rendezvous", "callsign": "S9", "at": "%s",
                         "serial": {"constables": ["%s", "%s"]}}
                        """
                                .formatted(Instant.now(), called[6], called[7]),
                        null);
        assertThat(reasons(refused.body()))
                .isEqualTo(called[6] + " NOT_COMING, " + called[7] + " NO_REPLY");

        var formed = operator.command("FormPSU", preview.get("send").get("body").toString());
        var unit = unit(formed);
        assertThat(unit.get("unit").get("missing")).isEmpty();
        assertThat(unit.get("unit").get("forces").toString())
                .isEqualTo(
                        "[{\"force\":\"STAFFS\",\"officers\":15},"
                                + "{\"force\":\"WMP\",\"officers\":10}]");
        assertThat(unit.get("findings")).isEmpty();
        assertThat(credits("Rendezvous", formed.sequence())).isEmpty();

        deploy("Rendezvous", "STAFFS", members(unit, "STAFFS"));
        var last = deploy("Rendezvous", "WMP", members(unit, "WMP"));
        assertThat(credits("Rendezvous", last)).containsExactlyInAnyOrder("STAFFS 15", "WMP 10");
        assertThat(operator.get("/api/units/" + formed.id() + "?atLeast=" + last).get("officers"))
                .allSatisfy(o -> {
                    assertThat(o.get("standing").asString()).isEqualTo("DEPLOYED");
                    assertThat(o.get("deployment").asString()).startsWith("D-");
                });
        var left = operator.get("/api/operations/Rendezvous/unit-proposal?atLeast=" + last);
        assertThat(left.get("serials")).isEmpty();
    }

    @Test
    void aUnitOfADrillSaysWhoIsNotThereAnyMore() {
        open("No Show", true);
        var wmp = mobilise("No Show", "WMP");
        var called = bare(callOut(wmp, "CONSTABLE", 3)).split(",", -1);
        arrive(wmp, "\"%s\",\"%s\"".formatted(called[0], called[1]));
        var seen = reply(wmp, "COMING", called[2]);
        operator.get("/api/operations/No%20Show/unit-proposal?kind=SERIAL&atLeast=" + seen);
        var preview = preview("serial \"No Show\" S1");
        assertThat(preview.get("more").toString())
                .contains("EXERCISE", "1 of the 3 officers is coming and not there yet");
        var formed = operator.command("FormSerial", preview.get("send").get("body").toString());
        assertThat(unit(formed).get("unit").get("exercise").asBoolean()).isTrue();
        assertThat(unit(formed).get("findings")).isEmpty();
        assertThat(formed.sequence()).isGreaterThan(seen);

        operator.command(
                "CancelArrivals",
                "{\"mobilisation\": \"%s\", \"officers\": [\"%s\"], \"reason\": \"Another\"}"
                        .formatted(wmp, called[0]));
        var changed = reply(wmp, "NOT_COMING", called[2]);
        var unit = "/api/units/" + formed.id() + "?atLeast=";
        assertThat(findings(unit + changed))
                .containsExactly(
                        "OFFICERS_NOT_COMING " + called[2], "OFFICERS_NOT_HEARD_OF " + called[0]);
        assertThat(text("/units/" + formed.id()))
                .contains("1 officer called out is not coming", "EXERCISE");
        var ended =
                operator.command(
                        "EndMobilisation",
                        "{\"mobilisation\": \"%s\", \"at\": \"%s\"}".formatted(wmp, Instant.now()));
        assertThat(findings(unit + ended.sequence()))
                .singleElement()
                .asString()
                .startsWith("OFFICERS_NOT_DEPLOYED");
        assertThat(credits("No Show", ended.sequence())).isEmpty();
    }

    @Test
    void nobodyIsProposedWhereNobodyIsAndTheAnswerIsForReadersOfTheOperation() {
        long opened = open("Nobody There", false);
        var proposal =
                operator.get(
                        "/api/operations/Nobody%20There/unit-proposal?kind=SERIAL&atLeast="
                                + opened);
        assertThat(proposal.get("serials")).isEmpty();
        assertThat(text("/forms/serial?operation=Nobody%20There"))
                .contains("Nobody can be proposed");
        assertThat(operator.ask("/api/operations/Nothing/unit-proposal").status()).isEqualTo(404);
        assertThat(operator.ask("/api/operations/Nobody%20There/unit-proposal?kind=CADRE").status())
                .isEqualTo(422);
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

    private static long open(String operation, boolean exercise) {
        return operator.command(
                        "OpenOperation",
                        ("{\"operation\":\"%s\",\"name\":\"%s\",\"hostForce\":\"DCP\",\"kind\":\"PLANNED\","
                                        + "\"from\":\"2024-01-01\",\"exercise\":%s}")
                                .formatted(operation, operation, exercise))
                .sequence();
    }

    private static void carriers(String... carriers) {
        var declared = new ArrayList<String>();
        for (var carrier : carriers) {
            operator.command(
                    "RegisterCarrier",
                    "{\"carrier\": \"%s\", \"force\": \"DCP\", \"on\": \"2024-01-01\"}"
                            .formatted(carrier));
            declared.add(
                    "{\"carrier\": \"%s\", \"location\": \"Exeter\", \"fit\": true}"
                            .formatted(carrier));
        }
        operator.command(
                "DeclareCarriers",
                "{\"force\": \"DCP\", \"carriers\": [%s], \"at\": \"%s\"}"
                        .formatted(String.join(",", declared), Instant.now()));
    }

    private static String mobilise(String operation, String force) {
        var started =
                operator.command(
                        "StartMobilisation",
                        "{\"operation\": \"%s\", \"force\": \"%s\", \"at\": \"%s\"}"
                                .formatted(operation, force, CALLED));
        last = started.sequence();
        return started.id();
    }

    /** The first who can be called, in quotes. */
    private static String callOut(String mobilisation, String rank, int number) {
        return called(mobilisation, rank, number, row -> !row.get("driver").asBoolean());
    }

    private static String drivers(String mobilisation, int number) {
        return called(mobilisation, "CONSTABLE", number, row -> row.get("driver").asBoolean());
    }

    private static String called(
            String mobilisation, String rank, int number, Predicate<JsonNode> which) {
        var callable =
                operator.get(
                        "/api/mobilisations/%s/callable?limit=300&rank=%s&atLeast=%d"
                                .formatted(mobilisation, rank, last));
        var officers =
                callable.get("items")
                        .valueStream()
                        .filter(which)
                        .filter(row ->
                                !rank.equals("INSPECTOR") || row.get("psuCommander").asBoolean())
                        .limit(number)
                        .map(row -> row.get("officer").toString())
                        .collect(Collectors.joining(","));
        last =
                operator.command(
                                "CallOutOfficers",
                                """
                                {"mobilisation": "%s", "officers": [%s], "wave": "IMMEDIATE",
                                 "means": "PHONE", "at": "%s"}
                                """
                                        .formatted(mobilisation, officers, CALLED))
                        .sequence();
        return officers;
    }

    private static void arrive(String mobilisation, String officers) {
        operator.command(
                "RecordArrivals",
                "{\"mobilisation\": \"%s\", \"officers\": [%s], \"at\": \"%s\"}"
                        .formatted(mobilisation, officers, CALLED));
    }

    private static long reply(String mobilisation, String answer, String... officers) {
        var how =
                answer.equals("COMING")
                        ? "\"expectedAt\": \"" + ENDS + "\""
                        : "\"reason\": \"Ill\"";
        var replies =
                Stream.of(officers)
                        .map(o ->
                                "{\"officer\": \"%s\", \"answer\": \"%s\", %s}"
                                        .formatted(o, answer, how))
                        .collect(Collectors.joining(","));
        return operator.command(
                        "RecordReplies",
                        "{\"mobilisation\": \"%s\", \"replies\": [%s], \"at\": \"%s\"}"
                                .formatted(mobilisation, replies, CALLED))
                .sequence();
    }

    private static String bare(String quoted) {
        return quoted.replace("\"", "");
    }

    private static JsonNode unit(Caller.Answer formed) {
        return operator.get("/api/units/" + formed.id() + "?atLeast=" + formed.sequence());
    }

    private static String[] members(JsonNode unit, String force) {
        return unit.get("officers")
                .valueStream()
                .filter(o -> o.get("force").asString().equals(force))
                .map(o -> o.get("officer").asString())
                .toArray(String[]::new);
    }

    private static List<String> findings(String path) {
        return operator.get(path)
                .get("findings")
                .valueStream()
                .map(f ->
                        f.get("finding").asString()
                                + " "
                                + f.get("officers")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .collect(Collectors.joining(",")))
                .toList();
    }

    private static List<String> credits(String operation, long atLeast) {
        var path = "/api/ledger/operations/" + operation.replace(" ", "%20");
        return operator.get(path + "?atLeast=" + atLeast)
                .get("entries")
                .valueStream()
                .map(e -> e.get("donorForce").asString() + " " + e.get("officers"))
                .toList();
    }

    private static long deploy(String operation, String donor, String... officers) {
        return operator.command(
                        "DeployOfficers",
                        ("{\"operation\":\"%s\",\"donorForce\":\"%s\",\"officers\":[\"%s\"],\"from\":\"%s\",\"to\":\"%s\",\"override\":{\"reason\":\"A"
                                        + " test\",\"authority\":\"Gold\"}}")
                                .formatted(
                                        operation,
                                        donor,
                                        String.join("\",\"", officers),
                                        BEGAN,
                                        ENDS))
                .sequence();
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
        return preview(line).get("sentence").asString();
    }

    private static JsonNode preview(String line) {
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
        return preview;
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
