package muster.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
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

    private static final Map<String, String> ANSWERS =
            Map.of(
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
                            var bytes = answer.getBytes(StandardCharsets.UTF_8);
                            var status = answer.contains("\"status\": 503") ? 503 : 200;
                            exchange.sendResponseHeaders(status, bytes.length);
                            exchange.getResponseBody().write(bytes);
                            exchange.close();
                        }));
        service.start();
        var there = "http://127.0.0.1:" + service.getAddress().getPort();
        edge =
                new SpringApplicationBuilder(Edge.class)
                        .run(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--spring.config.name=muster-edge",
                                "--muster.edge.mobilisation-url=http://127.0.0.1:1",
                                "--muster.edge.readiness-url=" + there,
                                "--muster.edge.internal-secret=a secret of this test alone",
                                "--muster.edge.password=" + Running.PASSWORD,
                                "--muster.edge.data=" + data);
        address = "http://127.0.0.1:" + edge.getEnvironment().getProperty("local.server.port");
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

    private static void seen(Desk desk, Response answer, String name, int status, String words) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(desk.page().locator("body").innerText()).contains(words);
        assertThat(Sight.errors(answer.text())).isEmpty();
        Sight.check(desk.page(), name);
    }
}
