package muster.mobilisation.intake;

import static muster.mobilisation.intake.Running.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import muster.contract.Catalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsIT {

    private static final Set<String> ADMIN_ONLY =
            Set.of(
                    "RegisterForce",
                    "SetRequirement",
                    "SetMobilisationRequirement",
                    "SetPolicy",
                    "SetCadre",
                    "SetCadreStrength",
                    "SetToursOfDuty",
                    "SetReminderPolicy",
                    "SetFatiguePolicy",
                    "RetryMessage",
                    "EraseOfficer");
    private static final Set<String> AUTOMATED = Set.of("RaiseReminder", "RecordDelivery");
    private static final Set<String> BROKERING =
            Set.of("OfferUnits", "WithdrawOffer", "CommitUnits", "DeclareUnableToFill");
    private static final Set<String> PLANNING =
            Set.of("ExpectDemand", "ReviseDemand", "WithdrawDemand");
    private static final String WMP =
            "{\"force\": \"WMP\", \"name\": \"West Midlands Police\", \"region\": \"WM\"}";

    private @Nullable Running running;

    @BeforeAll
    void start(@TempDir Path folder) {
        running = new Running(folder);
        assertThat(service().command("ADMIN", "RegisterForce", WMP).status()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        service().close();
    }

    @Test
    void nobodyIsHeardWithoutTheSecretOfTheGateway() {
        var body = WMP.getBytes(StandardCharsets.UTF_8);
        for (var address : List.of("/RegisterForce", "", "/Nonsense")) {
            var reply =
                    service()
                            .send(service().request(null, address, "application/json", null, body));
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.slug()).isEqualTo("not-signed-in");
        }
    }

    @ParameterizedTest
    @MethodSource("muster.mobilisation.intake.Running#roles")
    void everyRoleMayCommandWhatIsItsOwn(String role) {
        for (var command : Catalogue.COMMANDS) {
            var allowed =
                    switch (role) {
                        case "ADMIN" -> true;
                        case "OPERATOR" ->
                                !ADMIN_ONLY.contains(command.name())
                                        && !AUTOMATED.contains(command.name());
                        case "SYSTEM" -> AUTOMATED.contains(command.name());
                        case "RICC" -> BROKERING.contains(command.name());
                        default -> PLANNING.contains(command.name());
                    };
            var reply = service().command(role, command.name(), "{}");
            assertThat(reply.status())
                    .as("%s by %s", command.name(), role)
                    .isEqualTo(allowed ? 422 : 403);
            var inBulk = service().bulk(role, "", line(command.name(), null, "{}"));
            assertThat(inBulk.status()).isEqualTo(role.equals("PLANNER") ? 403 : 200);
            if (inBulk.status() == 200) {
                assertThat(inBulk.lines().getFirst().path("status").asInt())
                        .isEqualTo(allowed ? 422 : 403);
            }
        }
    }

    @Test
    void anUnknownCommandIsNotFound() {
        var reply = service().command("ADMIN", "BuyHelicopter", "{}");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.slug()).isEqualTo("unknown-command");
        assertThat(reply.contentType()).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-ndjson"})
    void otherMediaTypesAreRefused(String type) {
        var body = WMP.getBytes(StandardCharsets.UTF_8);
        var reply = service().send(service().request("ADMIN", "/RegisterForce", type, null, body));
        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.slug()).isEqualTo("media-type");
    }

    @Test
    void bulkIsNdjson() {
        var body = WMP.getBytes(StandardCharsets.UTF_8);
        var reply = service().send(service().request("ADMIN", "", "application/json", null, body));
        assertThat(reply.status()).isEqualTo(415);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        var reply =
                service()
                        .command(
                                "ADMIN",
                                "RegisterForce",
                                "{\"force\": \"" + "x".repeat(1 << 20) + "\"}");
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.slug()).isEqualTo("too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}{}",
                "{} x",
                "{'force': 'WMP'}",
                "{\"force\": \"WMP\", \"force\": \"DCP\"}",
                "{\"force\": NaN}",
                "{\"a\": 01}"
            })
    void whatIsNotOneJsonValueIsUnreadable(String body) {
        var reply = service().command("ADMIN", "RegisterForce", body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.slug()).isEqualTo("unreadable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"force\": \"wmp\", \"name\": \"x\", \"region\": \"x\"} | force",
                "{\"force\": \"AAA\", \"name\": \"\", \"region\": \"x\"} | name",
                "{\"force\": \"AAA\", \"name\": 7, \"region\": \"x\"} | name",
                "{\"force\": \"AAA\", \"name\": \"x\"} | region",
                "{\"force\": \"AAA\", \"name\": \"x\", \"region\": \"x\", \"size\": 1} | size",
                "{\"force\": \"AAA\", \"name\": \"x\", \"region\": \"x\", \"note\": 7} | note",
                "{\"force\": \"AAA\", \"name\": \"x\", \"region\": \"x\", \"note\": \"\"} | note",
                "{\"force\": \"AAA\", \"name\": \"x\", \"region\": \"x\", \"occurredAt\": 7} |"
                        + " occurredAt",
                "{\"force\": \"AAA\", \"name\": \"x\", \"region\": \"x\", \"occurredAt\":"
                        + " \"2024-01-01T00:00:00\"} | occurredAt",
                "{\"force\": \"AAA\", \"name\": \"x\", \"region\": \"x\", \"occurredAt\":"
                        + " \"2199-01-01T00:00:00Z\"} | occurredAt",
            })
    void aWrongFieldIsNamed(String body, String field) {
        var reply = service().command("ADMIN", "RegisterForce", body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.fields()).containsExactly(field);
    }

    @Test
    void aBodyThatIsNoObjectIsWrong() {
        for (var body : List.of("[]", "7", "\"x\"", "null", "true")) {
            assertThat(service().command("ADMIN", "RegisterForce", body).status()).isEqualTo(422);
        }
    }

    @Test
    void aRuleThatSaysNoIsAConflict() {
        var reply = service().command("ADMIN", "RegisterForce", WMP);
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.slug()).isEqualTo("force-already-registered");
        assertThat(reply.contentType()).isEqualTo("application/problem+json");
    }

    @Test
    void successNamesWhatWasStored() {
        var reply = register("WMP-100");
        var json = reply.json();
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(json.path("id").asString()).isEqualTo("WMP-100");
        assertThat(json.path("sequence").asLong()).isEqualTo(service().head());
        assertThat(json.path("command").asString()).isNotBlank();
        var event = json.path("events").path(0);
        assertThat(event.path("type").asString()).isEqualTo("OfficerRegistered");
        assertThat(event.path("sequence").asLong()).isEqualTo(service().head());
        assertThat(event.path("id").asString()).isNotBlank();
    }

    @Test
    void aRefusedDeploymentListsEveryOfficerWithEveryReason() {
        register("WMP-200");
        service()
                .command(
                        "OPERATOR",
                        "OpenOperation",
                        "{\"operation\": \"G7\", \"name\": \"The summit\", \"hostForce\": \"WMP\","
                                + " \"kind\": \"PLANNED\", \"from\": \"2024-01-01\"}");
        var reply =
                service()
                        .command(
                                "OPERATOR",
                                "DeployOfficers",
                                "{\"operation\": \"g7\", \"donorForce\": \"WMP\", \"officers\":"
                                        + " [\"WMP-200\", \"WMP-201\"], \"from\":"
                                        + " \"2024-06-10T06:00:00+01:00\", \"to\":"
                                        + " \"2024-06-12T06:00:00Z\"}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(409);
        assertThat(reply.slug()).isEqualTo("officers-not-deployable");
        var refusals = reply.json().path("refusals");
        assertThat(refusals.path(0).path("officer").asString()).isEqualTo("WMP-200");
        assertThat(refusals.path(0).path("reasons").path(0).toString())
                .isEqualTo("{\"reason\":\"NEVER_HELD\",\"skill\":\"PUBLIC_ORDER_LEVEL_2\"}");
        assertThat(refusals.path(1).path("reasons").toString())
                .isEqualTo("[{\"reason\":\"UNKNOWN\"}]");
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswer() {
        var body = "{\"officer\": \"WMP-300\", \"force\": \"WMP\", \"rank\": \"CONSTABLE\"}";
        var first = service().keyed("RegisterOfficer", "k-300", body);
        long head = service().head();
        assertThat(first.status()).isEqualTo(200);
        var respelt =
                "{\"rank\":\"CONSTABLE\",\n\"officer\":\"WMP-300\",\"force\":\"WMP\","
                        + "\"personal\": {\"name\": \"Ann\"}}";
        assertThat(service().keyed("RegisterOfficer", "k-300", body)).isEqualTo(first);
        assertThat(service().keyed("RegisterOfficer", "k-300", respelt)).isEqualTo(first);
        assertThat(service().head()).isEqualTo(head);
        var other = body.replace("CONSTABLE", "SERGEANT");
        var reply = service().keyed("RegisterOfficer", "k-300", other);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.slug()).isEqualTo("key-reused");
        assertThat(
                        service()
                                .keyed(
                                        "EraseOfficer",
                                        "k-300",
                                        "{\"officer\": \"WMP-300\", \"reason\": \"x\"}")
                                .slug())
                .isEqualTo("key-reused");
    }

    @Test
    void aDryRunOfOneCommandSaysWhatWouldHappenAndStoresNothing() {
        long head = service().head();
        var body =
                "{\"officer\": \"WMP-350\", \"force\": \"WMP\", \"rank\": \"CONSTABLE\","
                        + " \"personal\": {\"name\": \"Ann Example\"}}";
        for (int time = 0; time < 2; time++) {
            var reply = service().command("OPERATOR", "RegisterOfficer?dryRun=true", body);
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            assertThat(reply.text())
                    .isEqualTo(
                            "{\"dryRun\":true,\"events\":[{\"type\":\"OfficerRegistered\","
                                    + "\"data\":{\"officer\":\"WMP-350\",\"force\":\"WMP\","
                                    + "\"rank\":\"CONSTABLE\"}}]}");
        }
        assertThat(service().head()).isEqualTo(head);
        assertThat(service().command("OPERATOR", "RegisterOfficer?dryRun=false", body).status())
                .isEqualTo(200);
        assertThat(service().head()).isEqualTo(head + 1);
    }

    @Test
    void aDryRunOfWhatIsStoredUnderItsKeyChangesNothing() {
        var body = "{\"officer\": \"WMP-360\", \"force\": \"WMP\", \"rank\": \"CONSTABLE\"}";
        service().keyed("RegisterOfficer", "k-360", body);
        var again = service().keyed("RegisterOfficer?dryRun=true", "k-360", body);
        assertThat(again.text()).isEqualTo("{\"dryRun\":true,\"events\":[]}");
        var other = body.replace("CONSTABLE", "SERGEANT");
        assertThat(service().keyed("RegisterOfficer?dryRun=true", "k-360", other).slug())
                .isEqualTo("key-reused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    RegisterForce   | {"force": "WMP", "name": "Again", "region": "X"}
                    RegisterForce   | {"force": "wmp", "name": 3}
                    RegisterForce   | {
                    RegisterOfficer | {"officer": "XYZ-1", "force": "XYZ", "rank": "SERGEANT"}
                    """)
    void aDryRunIsRefusedAsTheCommandIs(String command, String body) {
        var dry = service().command("ADMIN", command + "?dryRun=true", body);
        assertThat(dry).isEqualTo(service().command("ADMIN", command, body));
        assertThat(dry.status()).isBetween(400, 422);
        assertThat(service().command("PLANNER", command + "?dryRun=true", body).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "?dryRun=, dryRun",
        "?dryRun, dryRun",
        "?dryRun=TRUE, dryRun",
        "?dryRun=true&dryRun=true, dryRun",
        "?dryrun=true, dryrun",
        "?atLeast=1, atLeast"
    })
    void whatIsAskedForAndNotKnownIsRefusedInAddressesToo(String query, String field) {
        long head = service().head();
        var body = "{\"force\": \"NEW\", \"name\": \"New\", \"region\": \"WM\"}";
        var one = service().command("ADMIN", "RegisterForce" + query, body);
        assertThat(one.status()).as(one.text()).isEqualTo(422);
        assertThat(one.fields()).containsExactly(field);
        var bulk = service().bulk("ADMIN", query, line("RegisterForce", null, body));
        assertThat(bulk.status()).isEqualTo(422);
        assertThat(bulk.fields()).containsExactly(field);
        assertThat(service().head()).isEqualTo(head);
    }

    @Test
    void aKeyHasAtMost255Characters() {
        var body = "{\"officer\": \"WMP-310\", \"force\": \"WMP\", \"rank\": \"CONSTABLE\"}";
        var tooLong = service().keyed("RegisterOfficer", "k".repeat(256), body);
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.fields()).containsExactly("Idempotency-Key");
        assertThat(service().keyed("RegisterOfficer", "k".repeat(255), body).status())
                .isEqualTo(200);
    }

    @Test
    void whenItHappenedAndWhatWasNotedIsKept() {
        var reply =
                service()
                        .keyed(
                                "RegisterOfficer",
                                "k-320",
                                "{\"officer\": \"WMP-320\", \"force\": \"WMP\", \"rank\":"
                                        + " \"CONSTABLE\", \"occurredAt\":"
                                        + " \"2024-02-29T07:30:00+01:00\", \"note\": \"on paper\"}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        var commit = service().log().byKey("k-320").orElseThrow();
        assertThat(commit.header().note()).isEqualTo("on paper");
        assertThat(commit.header().actor()).containsEntry("role", "ADMIN");
        assertThat(commit.events().getFirst().occurredAt())
                .isEqualTo(Instant.parse("2024-02-29T06:30:00Z"));
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var file =
                IntStream.range(400, 700)
                        .mapToObj(i -> line("RegisterOfficer", null, officer("WMP-" + i)))
                        .toArray(String[]::new);
        var first = service().bulk("OPERATOR", "", file);
        assertThat(totals(first))
                .isEqualTo("{\"total\":300,\"stored\":300,\"unchanged\":0," + "\"refused\":0}");
        long head = service().head();
        var second = service().bulk("OPERATOR", "", file);
        assertThat(totals(second))
                .isEqualTo("{\"total\":300,\"stored\":0,\"unchanged\":300," + "\"refused\":0}");
        assertThat(service().head()).isEqualTo(head);
        for (int i = 0; i < 300; i++) {
            var before = first.lines().get(i);
            var again = second.lines().get(i);
            assertThat(before.path("line").asInt()).isEqualTo(i + 1);
            assertThat(before.path("status").asInt()).isEqualTo(200);
            assertThat(again.path("unchanged").asLong())
                    .isEqualTo(before.path("sequence").asLong());
        }
    }

    @Test
    void equalLinesWithoutAKeyAreCommandsOfTheirOwn() {
        register("WMP-710");
        var absence =
                line(
                        "AbstractOfficer",
                        null,
                        "{\"officer\": \"WMP-710\", \"kind\": \"LEAVE\", \"from\":"
                                + " \"2024-01-01\", \"to\": \"2024-01-02\"}");
        var keyed = absence.replace("\"body\"", "\"key\": \"a-710\", \"body\"");
        var reply = service().bulk("OPERATOR", "", absence, absence, keyed, keyed);
        assertThat(totals(reply))
                .isEqualTo("{\"total\":4,\"stored\":3,\"unchanged\":1,\"refused\":0}");
        var again = service().bulk("OPERATOR", "", absence, absence, absence);
        assertThat(totals(again))
                .isEqualTo("{\"total\":3,\"stored\":1,\"unchanged\":2,\"refused\":0}");
    }

    @Test
    void aDryRunSeesTheLinesBeforeItAndStoresNothing() {
        long head = service().head();
        var lines =
                List.of(
                        line("AbstractOfficer", null, absence("DRY-1")),
                        line(
                                "RegisterForce",
                                null,
                                "{\"force\": \"DRY\", \"name\": \"x\", \"region\": \"x\"}"),
                        line("RegisterOfficer", "dry", officer("DRY-1")),
                        line("RegisterOfficer", "dry", officer("DRY-1")),
                        line("RegisterOfficer", "dry", officer("DRY-2")),
                        line("AbstractOfficer", null, absence("DRY-1")));
        for (int time = 0; time < 2; time++) {
            var reply = service().bulk("ADMIN", "?dryRun=true", lines.toArray(String[]::new));
            assertThat(reply.lines().stream().map(l -> l.path("status").asInt()).limit(6))
                    .as(reply.text())
                    .containsExactly(422, 200, 200, 200, 422, 200);
            assertThat(totals(reply))
                    .isEqualTo("{\"total\":6,\"stored\":3,\"unchanged\":1,\"refused\":2}");
            assertThat(service().head()).isEqualTo(head);
        }
        assertThat(service().bulk("ADMIN", "?dryRun=perhaps", "{}").status()).isEqualTo(422);
    }

    @Test
    void malformedLinesAreAnsweredInTheirPlace() {
        var reply =
                service()
                        .bulk(
                                "OPERATOR",
                                "",
                                line("RegisterOfficer", null, officer("WMP-800")),
                                "{nonsense",
                                "",
                                "[]",
                                line("BuyHelicopter", null, "{}"),
                                line("RegisterOfficer", null, "7"),
                                line("RegisterOfficer", "k".repeat(256), officer("WMP-801")),
                                line("RegisterForce", null, WMP),
                                "{\"command\": \"" + "x".repeat(1 << 20) + "\"}",
                                line("RegisterOfficer", null, officer("WMP-802")));
        assertThat(reply.lines().stream().limit(9).map(l -> l.path("status").asInt()))
                .as(reply.text().substring(0, 500))
                .containsExactly(200, 400, 422, 404, 422, 422, 403, 413, 200);
        assertThat(reply.lines().stream().limit(9).map(l -> l.path("line").asInt()))
                .containsExactly(1, 2, 4, 5, 6, 7, 8, 9, 10);
        assertThat(totals(reply))
                .isEqualTo("{\"total\":9,\"stored\":2,\"unchanged\":0,\"refused\":7}");
    }

    @Test
    void aLineIsAnsweredWhileTheNextIsStillBeingSent() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), service().port())) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            out.write(
                    ("POST /api/commands HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + Running.SECRET
                                    + "\r\nMuster-Role: OPERATOR\r\nMuster-User: operator\r\n"
                                    + "Content-Type: application/x-ndjson\r\n"
                                    + "Transfer-Encoding: chunked\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            var in =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var first = line("RegisterOfficer", null, officer("WMP-900"));
            var second = line("RegisterOfficer", null, officer("WMP-901"));
            chunk(out, first + "\n" + second.substring(0, 20));
            assertThat(until(in, "\"line\":1")).contains("200");
            chunk(out, second.substring(20) + "\n");
            assertThat(until(in, "\"line\":2")).contains("200");
            out.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(until(in, "\"total\"")).contains("\"stored\":2");
        }
    }

    private static void chunk(java.io.OutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String until(BufferedReader in, String wanted) throws IOException {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.contains(wanted)) {
                return line;
            }
        }
        throw new AssertionError("The answer ended before " + wanted);
    }

    private static String totals(Running.Reply reply) {
        return reply.lines().getLast().toString();
    }

    private Running.Reply register(String officer) {
        return service().command("OPERATOR", "RegisterOfficer", officer(officer));
    }

    private static String officer(String code) {
        return "{\"officer\": \"%s\", \"force\": \"%s\", \"rank\": \"CONSTABLE\"}"
                .formatted(code, code.substring(0, code.indexOf('-')));
    }

    private static String absence(String officer) {
        return "{\"officer\": \"%s\", \"kind\": \"LEAVE\", \"from\": \"2024-01-01\"}"
                .formatted(officer);
    }

    private Running service() {
        return Objects.requireNonNull(running);
    }
}
