package muster.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import muster.edge.identity.LocalUsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

    private final StubService service = StubService.json("{}");
    private final RunningEdge edge = RunningEdge.before(service.url(), service.url());

    @AfterAll
    void stop() {
        edge.close();
        service.close();
    }

    @Test
    void aProgramWithoutAPasswordIsChallengedAndOneWithAWrongOneIsTold() throws Exception {
        var none = edge.send(edge.anonymous("/api/forces"));
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(RunningEdge.slug(none)).isEqualTo("not-signed-in");
        assertThat(none.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");

        var wrong =
                edge.send(
                        edge.anonymous("/api/forces")
                                .header("Authorization", RunningEdge.basic("planner", "wrong")));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("The user or the password is wrong");
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void headersThatAreNoPasswordAreARefusalAndNeverAFailure() throws Exception {
        for (var header :
                new String[] {"Basic", "Basic ???", "Basic b3A=", "Bearer x", "Basic  "}) {
            var answer = edge.send(edge.anonymous("/api/x").header("Authorization", header));
            assertThat(answer.statusCode()).as(header).isEqualTo(401);
            assertThat(RunningEdge.slug(answer)).isEqualTo("not-signed-in");
        }
    }

    @Test
    void aPageSendsToTheSignInPageAndAScriptOfAPageIsNotChallenged() throws Exception {
        var page = edge.send(edge.anonymous("/").header("Accept", HTML));
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).contains("/sign-in");

        var script = edge.send(edge.anonymous("/api/forces").header("Sec-Fetch-Mode", "cors"));
        assertThat(script.statusCode()).isEqualTo(401);
        assertThat(script.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void theSlowHashIsComputedOnceAndNotForEveryRequest() throws Exception {
        edge.get("/api/forces");
        int before = edge.hashesChecked();

        for (int call = 0; call < 50; call++) {
            assertThat(edge.get("/api/forces").statusCode()).isEqualTo(200);
        }

        assertThat(edge.hashesChecked()).isEqualTo(before);
    }

    @Test
    void callersThatComeAtOnceShareOneCheck() {
        try (var fresh = RunningEdge.before(service.url(), service.url())) {
            var statuses =
                    IntStream.range(0, 40)
                            .parallel()
                            .map(_ -> status(fresh, fresh.asOperator("/api/forces")))
                            .toArray();

            assertThat(statuses).containsOnly(200);
            assertThat(fresh.hashesChecked()).isLessThan(5);
        }
    }

    @Test
    void whoeverIsWrongTooOftenHasToWaitAndWhoeverIsKnownDoesNot() throws Exception {
        try (var fresh = RunningEdge.before(service.url(), service.url())) {
            assertThat(fresh.get("/api/forces").statusCode()).isEqualTo(200);
            var last = wrong(fresh, 0);
            for (int attempt = 1; attempt <= 30 && last.statusCode() == 401; attempt++) {
                last = wrong(fresh, attempt);
            }

            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(RunningEdge.slug(last)).isEqualTo("too-many-sign-ins");
            assertThat(last.headers().firstValue("Retry-After")).isPresent();
            assertThat(fresh.get("/api/forces").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theFormSignsInReturnsToThePageAskedForAndSignsOut() throws Exception {
        try (var browser = RunningEdge.browser()) {
            page(browser, "/?from=bookmark");
            var signIn = page(browser, "/sign-in");
            assertThat(signIn.statusCode()).isEqualTo(200);
            assertThat(signIn.body())
                    .contains("lang=\"en-GB\"", "for=\"username\">")
                    .doesNotContain("<script>", "style=");

            var wrong =
                    post(browser, "/sign-in", "username=admin&password=no&_csrf=" + token(signIn));
            assertThat(wrong.headers().firstValue("Location")).contains("/sign-in?error");
            var told = page(browser, "/sign-in?error");
            assertThat(told.body()).contains("role=\"alert\"", "The user or the password is wrong");

            var in = signIn(browser);
            assertThat(in.statusCode()).isEqualTo(302);
            assertThat(in.headers().firstValue("Location")).contains("/?from=bookmark");
            assertThat(in.headers().allValues("Set-Cookie").toString())
                    .contains("muster-session=", "HTTPOnly", "SameSite=Lax");
            assertThat(page(browser, "/").headers().firstValue("Location")).contains("/board");
            var home = page(browser, "/nothing");
            assertThat(home.body()).contains("Signed in as", "admin", "/readiness");

            var out = post(browser, "/sign-out", "_csrf=" + token(home));
            assertThat(out.headers().firstValue("Location")).contains("/sign-in?signed-out");
            assertThat(page(browser, "/").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void aSessionChangesNothingWithoutTheTokenOfAPage() throws Exception {
        try (var browser = RunningEdge.browser()) {
            assertThat(post(browser, "/sign-in", "username=admin&password=x").statusCode())
                    .isEqualTo(403);
            signIn(browser);
            int before = service.asked().size();

            var refused = post(browser, "/api/commands/SetPolicy", "{}");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(RunningEdge.slug(refused)).isEqualTo("form-token");
            assertThat(post(browser, "/sign-out", "").statusCode()).isEqualTo(403);
            assertThat(service.asked()).hasSize(before);

            var token = token(page(browser, "/nothing"));
            var taken =
                    browser.send(
                            HttpRequest.newBuilder(edge.at("/api/commands/SetPolicy"))
                                    .header("X-XSRF-TOKEN", token)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("_csrf=body&belongs=service"))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(taken.statusCode()).isEqualTo(200);
            assertThat(service.last().body()).isEqualTo("_csrf=body&belongs=service");
            assertThat(service.last().header("Muster-Role")).isEqualTo("ADMIN");
        }
    }

    @Test
    void aPasswordThatABrowserSendsForAnotherSiteChangesNothing() throws Exception {
        var answer =
                edge.send(
                        edge.asOperator("/api/commands/SetPolicy")
                                .header("Sec-Fetch-Site", "cross-site")
                                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(RunningEdge.slug(answer)).isEqualTo("form-token");
    }

    @Test
    void thePasswordsOfTheFileLetEachUserIn(@TempDir Path data) throws Exception {
        try (var own = RunningEdge.withPasswordsIn(data)) {
            var file = own.bean(LocalUsers.class).passwordFile().orElseThrow();
            assertThat(file).isEqualTo(data.resolve("passwords").toAbsolutePath());
            for (var line : Files.readAllLines(file)) {
                var words = line.split(" ", -1);
                var answer =
                        own.send(
                                own.anonymous("/actuator/prometheus")
                                        .header(
                                                "Authorization",
                                                RunningEdge.basic(words[0], words[1])));
                assertThat(answer.statusCode()).as(words[0]).isEqualTo(200);
                assertThat(answer.body())
                        .contains("muster_sign_ins_total")
                        .doesNotContain("operator", "planner");
            }
        }
    }

    private HttpResponse<String> signIn(HttpClient browser) throws Exception {
        return post(
                browser,
                "/sign-in",
                "username=admin&password="
                        + RunningEdge.PASSWORD.replace(' ', '+')
                        + "&_csrf="
                        + token(page(browser, "/sign-in")));
    }

    private HttpResponse<String> page(HttpClient browser, String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(edge.at(path)).header("Accept", HTML).build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(HttpClient browser, String path, String form)
            throws Exception {
        return browser.send(
                HttpRequest.newBuilder(edge.at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String token(HttpResponse<String> page) {
        var found = TOKEN.matcher(page.body());
        assertThat(found.find()).as("a token in " + page.body()).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> wrong(RunningEdge edge, int attempt) throws Exception {
        return edge.send(
                edge.anonymous("/api/forces")
                        .header("Authorization", RunningEdge.basic("operator", "no" + attempt)));
    }

    private static int status(RunningEdge edge, HttpRequest.Builder request) {
        try {
            return edge.send(request).statusCode();
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
