package muster.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import muster.edge.Edge;
import muster.standalone.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What a page says when what is behind it fails. */
class TroubleIT {

    private static final String NOTHING =
            """
            {"items": [], "next": null, "upTo": 7}\
            """;

    private static final String NO_LOG =
            """
            {"type": "/problems/log-unavailable", "title": "The log is not available",
             "status": 503, "detail": "Nothing was stored. Send it again in a moment."}\
            """;

    /** Of an import of which the last line is never answered. */
    private static final String BROKEN_OFF =
            """
            {"line": 1, "sequence": 8}
            {"line": 2, "status": 422, "title": "A field is wrong", \
            "errors": [{"field": "rank", "message": "must be a rank"}]}
            """;

    private static final Map<String, String> ANSWERS =
            Map.of(
                    "/api/requests/G7-1",
                            """
                            {"request": "G7-1", "operation": "G7", "hostForce": "DCP", "exercise": false,
                             "unit": "PSU", "requested": 1, "from": "2026-11-20T06:00:00Z",
                             "to": "2026-11-20T18:00:00Z", "upTo": 7}\
                            """,
                    "/api/requests/G7-1/proposal",
                            """
                            {"request": "G7-1", "donorForce": "WMP", "from": "2026-11-20T06:00:00Z",
                             "to": "2026-11-20T18:00:00Z", "psus": 1, "proposed": [], "spare":
                             [{"officer": "WMP-1", "rank": "SERGEANT", "driver": false, "drives": false,
                               "daysDeployedThisYear": 0}],
                             "unavailableCount": 0, "unavailableByReason": {}, "unavailable": [], "upTo": 7}\
                            """,
                    "/api/forces", NOTHING,
                    "/api/requests", NOTHING,
                    "/api/ledger", "{nonsense",
                    "/api/readiness",
                            """
                            {"type": "/problems/projection-behind", "title": "Not there yet",
                             "status": 503, "detail": "The view has seen event 7 and not yet 9."}\
                            """,
                    "/api/operations",
                            """
                            {"items": [], "next": null, "upTo": 7, "stopped":
                             {"at": "2026-11-20T06:00:00Z", "sequence": 8, "reason": "unknown type"}}\
                            """);

    @TempDir private static Path data;
    private static HttpServer service;
    private static ConfigurableApplicationContext edge;
    private static String address;

    @BeforeAll
    static void start() throws IOException {
        Chromium.browser();
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ANSWERS.forEach((path, answer) ->
                service.createContext(
                        path,
                        exchange -> {
                            var status = answer.contains("\"status\": 503") ? 503 : 200;
                            answer(exchange, status, answer);
                        }));
        service.createContext("/api/commands", TroubleIT::commands);
        // nobody knows what became of a command that got no answer
        service.createContext("/api/commands/DeployOfficers", HttpExchange::close);
        service.start();
        var there = "http://127.0.0.1:" + service.getAddress().getPort();
        edge =
                new SpringApplicationBuilder(Edge.class)
                        .run(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--spring.config.name=muster-edge",
                                "--muster.edge.mobilisation-url=" + there,
                                "--muster.edge.readiness-url=" + there,
                                "--muster.edge.internal-secret=a secret of this test alone",
                                "--muster.edge.password=" + Running.PASSWORD,
                                "--muster.edge.data=" + data);
        address = "http://127.0.0.1:" + edge.getEnvironment().getProperty("local.server.port");
    }

    /** Nothing can be stored, and of what is imported without trying it first two lines are. */
    private static void commands(HttpExchange exchange) throws IOException {
        boolean imported =
                "application/x-ndjson".equals(exchange.getRequestHeaders().getFirst("Content-Type"))
                        && exchange.getRequestURI().getQuery() == null;
        answer(exchange, imported ? 200 : 503, imported ? BROKEN_OFF : NO_LOG);
    }

    private static void answer(HttpExchange exchange, int status, String answer)
            throws IOException {
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @AfterAll
    static void stop() {
        if (edge != null) {
            edge.close();
            service.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "something-went-wrong, /ledger, 500, Quote this reference",
        "view-behind, /readiness/WMP, 503, Not there yet",
        "view-stopped, /operations, 200, not complete"
    })
    void theHouseSaysWhatFailedAndWhatToDo(String name, String path, int status, String words) {
        for (int width : new int[] {Desk.WIDE, Desk.NARROW}) {
            try (var desk = Desk.of("operator", address, width, true)) {
                seen(desk, desk.go(path), name + "-" + width, status, words);
                if (status == 500) {
                    assertThat(desk.page().locator(".muster-reference").innerText().strip())
                            .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "page-out-of-date, /sign-out, false, The page is out of date",
        "not-allowed, /reference/policies, true, Not allowed"
    })
    void theHouseSaysWhyAFormIsNotTaken(String name, String to, boolean token, String words) {
        for (int width : new int[] {Desk.WIDE, Desk.NARROW}) {
            try (var desk = Desk.of("operator", address, width, true)) {
                seen(desk, desk.submit(to, token), name + "-" + width, 403, words);
            }
        }
    }

    @Test
    void whatGotNoAnswerIsSentAgainWithItsKey() {
        var line =
                Map.of(
                        "command", "DeployOfficers",
                        "body", "{}",
                        "key", "once",
                        "line", "deploy G7-1 WMP",
                        "sentence", "Deploy 25 officers of WMP for G7-1");
        var form =
                Map.of(
                        "request", "G7-1",
                        "donorForce", "WMP",
                        "from", "2026-11-20T06:00:00Z",
                        "to", "2026-11-20T18:00:00Z",
                        "officers", "WMP-1",
                        "key", "once",
                        "record", "yes");
        for (int width : new int[] {Desk.WIDE, Desk.NARROW}) {
            try (var desk = Desk.of("operator", address, width, true)) {
                var again = desk.submit("/command-line/record", true, line);
                seen(desk, again, "line-send-again-" + width, 503, "Send again");
                assertThat(desk.page().locator("main input[name=key]").getAttribute("value"))
                        .isEqualTo("once");
                desk.go("/board");
                var deploy = desk.submit("/deploy", true, form);
                seen(desk, deploy, "deploy-send-again-" + width, 503, "not recorded twice");
                assertThat(desk.page().locator("main input[name=key]").getAttribute("value"))
                        .isEqualTo("once");
            }
        }
    }

    @Test
    void aLogThatIsNotAvailableIsToldInPlaceAndByItself() {
        for (int width : new int[] {Desk.WIDE, Desk.NARROW}) {
            try (var desk = Desk.of("operator", address, width, true)) {
                desk.press("/");
                desk.type("offer G7-1 WMP 1");
                PlaywrightAssertions.assertThat(desk.page().locator("#line-answer"))
                        .containsText("The log is not available");
                Sight.check(desk.page(), "line-log-unavailable-" + width);
                desk.go("/import");
                desk.page().locator("#lines").fill("{}");
                // as without script, which would show it in place
                var sent =
                        desk.page()
                                .waitForResponse(
                                        answer -> answer.request().method().equals("POST"),
                                        () ->
                                                desk.page()
                                                        .evaluate(
                                                                "document.querySelector('form[data-import]').submit()"));
                desk.page().waitForLoadState();
                seen(desk, sent, "log-unavailable-" + width, 503, "keep what you have on paper");
            }
        }
    }

    @Test
    void anImportThatBreaksOffSaysHowFarItCameAndWhatToDo() {
        for (int width : new int[] {Desk.WIDE, Desk.NARROW}) {
            try (var desk = Desk.of("operator", address, width, true)) {
                desk.go("/import");
                desk.page().locator("#lines").fill("{}\n{}\n{}\n");
                desk.page().locator("form[data-import] button").last().click();
                PlaywrightAssertions.assertThat(desk.page().locator("#result"))
                        .containsText("The answers ended after 2 lines");
                PlaywrightAssertions.assertThat(desk.page().locator("#result"))
                        .containsText("Line 2 refused: A field is wrong");
                Sight.check(desk.page(), "import-broken-off-" + width);
            }
        }
    }

    @Test
    void whoGuessesPasswordsIsToldToWait() {
        for (int width : new int[] {Desk.WIDE, Desk.NARROW}) {
            try (var desk = Desk.unknown(address, width)) {
                Response answer;
                do {
                    desk.go("/sign-in");
                    desk.page().getByLabel("User").fill("planner");
                    desk.page().locator("#password").fill("wrong");
                    answer =
                            desk.page()
                                    .waitForResponse(
                                            sent -> sent.request().method().equals("POST"),
                                            () -> desk.page().locator("#password").press("Enter"));
                    desk.page().waitForLoadState();
                } while (answer.status() != 429);
                seen(desk, answer, "sign-in-too-often-" + width, 429, "Too many failed sign-ins");
                assertThat(desk.page().locator("main").innerText())
                        .containsPattern("Wait (\\d+ seconds|a minute)");
            }
        }
    }

    private static void seen(Desk desk, Response answer, String name, int status, String words) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(desk.page().locator("body").innerText()).contains(words);
        assertThat(Sight.errors(answer.text())).isEmpty();
        Sight.check(desk.page(), name);
    }
}
