package muster.standalone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route.FulfillOptions;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import muster.standalone.Caller;
import muster.standalone.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A page follows what others record and never says so while it does not; nothing is recorded twice.
 */
class LiveIT {

    private static final Pattern REFRESH = Pattern.compile(".*/board\\?.*atLeast=.*");

    private static Running muster;
    private static Caller admin;

    @BeforeAll
    static void start() {
        Chromium.browser();
        muster = new Running();
        admin = muster.as("admin");
    }

    @AfterAll
    static void stop() {
        if (muster != null) {
            admin.close();
            muster.close();
        }
    }

    private static void open(String operation) {
        admin.command(
                "OpenOperation",
                """
                {"operation": "%s", "name": "Followed", "hostForce": "MPS",
                 "kind": "SPONTANEOUS", "from": "2026-01-01"}\
                """
                        .formatted(operation));
    }

    private static void request(String operation) {
        admin.command(
                "RequestPSUs",
                """
                {"operation": "%s", "psus": 2, "from": "2027-01-01T06:00:00Z", "to": "2027-01-02T06:00:00Z"}\
                """
                        .formatted(operation));
    }

    private static int requests(String operation) {
        return admin.get("/api/requests?operation=" + operation).get("items").size();
    }

    @ParameterizedTest
    @CsvSource({"Broken, 0", "Behind, 503", "Faulty, 500"})
    void aRefreshThatFailsIsSaidAndTriedAgain(String operation, int status) {
        open(operation);
        try (var desk = Desk.of("operator", muster.address())) {
            desk.go("/board");
            var live = desk.page().locator("#live");
            assertThat(live).containsText("Live");
            var failed = new AtomicBoolean();
            desk.page()
                    .route(
                            REFRESH,
                            route -> {
                                if (failed.getAndSet(true)) {
                                    route.resume();
                                } else if (status == 0) {
                                    route.abort();
                                } else {
                                    route.fulfill(
                                            new FulfillOptions()
                                                    .setStatus(status)
                                                    .setContentType("text/html")
                                                    .setBody("<main id=\"main\">No</main>"));
                                }
                            });
            request(operation);
            assertThat(live).containsText("may be out of date");
            assertThat(desk.page().locator("h1")).hasText("Board");
            assertThat(desk.page().locator("main")).containsText(operation + "-1");
            assertThat(live).containsText("Live");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/board",
                "/operations",
                "/operations/Biotas",
                "/requests/Biotas-1",
                "/mobilisations",
                "/readiness",
                "/readiness/WMP",
                "/readiness/WMP/officers",
                "/readiness/WMP/lapses",
                "/officers/WMP-1234",
                "/rota",
                "/rota/WMP",
                "/cadres",
                "/cadres/WMP",
                "/cadres/WMP/POLICE_LIAISON",
                "/capability-return",
                "/courses",
                "/courses/plan?force=WMP",
                "/fleet",
                "/fleet/WMP",
                "/ledger",
                "/feed",
                "/reminders",
                "/messages",
                "/reference",
                "/reference/forces/WMP",
                "/reference/cadres",
                "/reference/policies"
            })
    void everyPageThatShowsTheRecordIsLive(String address) {
        try (var desk = Desk.of("planner", muster.address())) {
            desk.go(address);
            var live = desk.page().locator("#live");
            assertThat(live).containsText("Live");
            admin.command(
                    "SetPolicy",
                    """
                    {"skill": "FITNESS_TEST", "validityMonths": 12, "effectiveFrom": "2026-12-01"}\
                    """);
            assertThat(live).containsText("Last change shown");
            assertThat(live).not().containsText("out of date");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDoubleClickRecordsOnce(boolean script) {
        var operation = script ? "Twice" : "TwiceBare";
        open(operation);
        try (var desk = Desk.of("operator", muster.address(), Desk.WIDE, script)) {
            desk.go("/board");
            desk.page()
                    .locator("#line")
                    .fill("req " + operation + " 1 from tomorrow 06:00 to tomorrow 18:00");
            if (!script) {
                desk.page().locator("#line").press("Enter");
            }
            desk.page().locator(".muster-preview__send button").dblclick();
            assertThat(desk.page().locator("body")).containsText("Recorded");
        }
        org.assertj.core.api.Assertions.assertThat(requests(operation)).isOne();
    }

    @Test
    void aReloadWhileNobodyKnowsRecordsOnce() {
        open("Reloaded");
        try (var desk = Desk.of("operator", muster.address())) {
            var calls = new AtomicInteger();
            desk.page()
                    .route(
                            "**/command-line/record",
                            route -> {
                                calls.incrementAndGet();
                                // it arrives, and the answer is lost
                                route.fetch();
                                route.abort();
                            });
            desk.press("/");
            desk.type("req Reloaded 1 from tomorrow 06:00 to tomorrow 18:00");
            var answer = desk.page().locator("#line-answer");
            assertThat(answer).containsText("Will record");
            desk.press("Enter");
            assertThat(answer).containsText("Not known whether");
            desk.page().unroute("**/command-line/record");
            desk.page().reload();
            assertThat(answer).containsText("Recorded");
            org.assertj.core.api.Assertions.assertThat(calls.get()).isPositive();
        }
        org.assertj.core.api.Assertions.assertThat(requests("Reloaded")).isOne();
    }
}
