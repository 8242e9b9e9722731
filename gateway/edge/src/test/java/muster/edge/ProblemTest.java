package muster.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemTest {

    private final StubService service = StubService.json("{}");
    private final RunningEdge edge = RunningEdge.before(service.url(), service.url());

    @AfterAll
    void stop() {
        edge.close();
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/api-docs", "/problems", "/schemas/nothing.json", "/static"})
    void whereThereIsNothingAProgramGetsAProblemAndABrowserAPage(String path) throws Exception {
        var program = edge.get(path);
        assertThat(program.statusCode()).isEqualTo(404);
        assertThat(RunningEdge.slug(program)).isEqualTo("not-found");

        var browser = edge.send(edge.asOperator(path).header("Accept", "text/html"));
        assertThat(browser.statusCode()).isEqualTo(404);
        assertThat(browser.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(browser.body()).contains(">Not found</h1>", "Signed in as", "Start again");
        assertThat(browser.headers().firstValue("Content-Security-Policy").orElse(""))
                .isEqualTo(
                        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';"
                                + " connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
                                + " base-uri 'none'");
    }

    @Test
    void aMethodThatAnAddressDoesNotTakeIsNamed() throws Exception {
        var posted = edge.send(edge.asOperator("/").POST(BodyPublishers.ofString("x")));
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(RunningEdge.slug(posted)).isEqualTo("method");
        assertThat(posted.headers().firstValue("Allow").orElse("")).contains("GET");

        var unknown = edge.send(edge.asOperator("/api/x").method("BREW", BodyPublishers.noBody()));
        assertThat(unknown.statusCode()).isEqualTo(405);
        assertThat(RunningEdge.slug(unknown)).isEqualTo("method");
    }

    @Test
    void aMediaTypeThatAPageCanNotAnswerInIsRefused() throws Exception {
        var answer = edge.send(edge.asOperator("/").header("Accept", "application/pdf"));

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(RunningEdge.slug(answer)).isEqualTo("not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/x", "/nothing", "/", "/sign-in"})
    void headersThatCanNotBeReadAreNeverAFailure(String path) throws Exception {
        for (var header :
                new String[] {
                    "Accept: nonsense",
                    "Accept: */*;q=x",
                    "Content-Type: nonsense",
                    "Content-Type: text/html; charset=nonsense",
                    "Accept-Language: \u00e9,,;q=9",
                    "Cookie: ===;;muster-session=\u0001",
                    "Cookie: muster-session=x; muster-form=%%%",
                    "Host: a b",
                    "Host: [",
                    "Content-Length: -1",
                    "Transfer-Encoding: nonsense",
                    "If-None-Match: \u0080",
                    "Last-Event-ID: \u00ff"
                }) {
            var answer =
                    edge.raw(
                            "GET " + path + " HTTP/1.1",
                            header.startsWith("Host") ? "X-No: host" : "Host: edge",
                            "Authorization: " + RunningEdge.basic("operator", RunningEdge.PASSWORD),
                            header);
            assertThat(answer).as(header).matches("(?s)HTTP/1\\.1 [234].*");
            assertThat(answer)
                    .as(header)
                    .satisfiesAnyOf(
                            text -> assertThat(text).matches("(?s)HTTP/1\\.1 [23].*"),
                            text -> assertThat(text).contains("/problems/"),
                            text -> assertThat(text).contains("text/html"));
        }
    }

    @Test
    void headersThatAreTooLargeAndWhatIsNotHttpGetAProblem() throws Exception {
        var large = edge.raw("GET /api/x HTTP/1.1", "Host: edge", "X-Large: " + "x".repeat(40_000));
        assertThat(large).startsWith("HTTP/1.1 431 ").contains("/problems/headers-too-large");

        var longLine = edge.raw("GET /api/x?a=" + "x".repeat(40_000) + " HTTP/1.1", "Host: edge");
        assertThat(longLine).startsWith("HTTP/1.1 414 ").contains("/problems/address-too-long");

        assertThat(edge.raw("what is this")).startsWith("HTTP/1.1 400 ").contains("/problems/");
    }

    @Test
    void aConnectionThatIsKeptDoesNotStallHoweverFastTheNextRequestComes() throws Exception {
        for (int call = 0; call < 300; call++) {
            var unknown = edge.send(edge.anonymous("/api/x"));
            assertThat(unknown.statusCode()).isEqualTo(401);
            assertThat(edge.get("/nothing").statusCode()).isEqualTo(404);
        }
    }
}
