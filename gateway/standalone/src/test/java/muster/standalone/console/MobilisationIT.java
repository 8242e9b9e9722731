package muster.standalone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import muster.standalone.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole chain for one PSU as an operator logs it, and as somebody else sees it happen. */
class MobilisationIT {

    private static final Duration SOON = Duration.ofSeconds(1);

    private static Running muster;

    /** A line, and the column of the board the request is in once it is recorded. */
    private record Step(String line, String column) {}

    private static List<Step> chain(String operation) {
        var request = operation + "-1";
        return List.of(
                new Step(
                        "req "
                                + operation
                                + " 1 from yesterday 18:00 to tomorrow 18:00 rvp \"Hyde Park\"",
                        "Requested"),
                new Step("offer " + request + " WMP 1", "Offered"),
                new Step("commit " + request + " WMP 1", "Committed"),
                new Step("deploy " + request + " WMP", "Deployed"),
                new Step("muster " + request + " WMP", "Deployed"),
                new Step("release " + request + " WMP", "Returning"),
                new Step("return " + request + " WMP", ""));
    }

    @BeforeAll
    static void start() {
        Chromium.browser();
        muster = new Running();
    }

    @AfterAll
    static void stop() {
        if (muster != null) {
            muster.close();
        }
    }

    private static void open(String operation) {
        try (var admin = muster.as("admin")) {
            admin.command(
                    "OpenOperation",
                    """
                    {"operation": "%s", "name": "At the keys", "hostForce": "MPS",
                     "kind": "SPONTANEOUS", "from": "2026-01-01"}\
                    """
                            .formatted(operation));
        }
    }

    private static Locator card(Desk desk, String column, String request) {
        return desk.page()
                .locator("section.muster-column")
                .filter(new Locator.FilterOptions().setHasText(column))
                .getByText(request, new Locator.GetByTextOptions().setExact(true));
    }

    @ParameterizedTest
    @ValueSource(ints = {Desk.WIDE, Desk.NARROW})
    void isSevenLinesByKeyboardAloneAndAnotherScreenFollowsWithinASecond(int width) {
        var operation = "Keys" + width;
        var request = operation + "-1";
        open(operation);
        try (var operator = Desk.of("operator", muster.address(), width, true);
                var watcher = Desk.of("ricc", muster.address(), width, true)) {
            watcher.go("/board?operation=" + operation);
            assertThat(watcher.page().locator("#live")).containsText("Live");
            watcher.page().evaluate("window.stayed = true");
            operator.go("/operations");
            var took = new ArrayList<Duration>();
            for (var step : chain(operation)) {
                operator.press("/");
                operator.type(step.line());
                var preview = operator.page().locator("#line-answer .muster-preview");
                assertThat(preview).containsText("Will record");
                if (step.line().startsWith("deploy")) {
                    Sight.check(operator.page(), "line-preview-of-a-deployment-" + width);
                }
                operator.press("Enter");
                assertThat(preview).containsText("Recorded");
                long recorded = System.nanoTime();
                if (step.column().isEmpty()) {
                    assertThat(watcher.page().getByText(request)).hasCount(0);
                } else {
                    assertThat(card(watcher, step.column(), request)).isVisible();
                }
                if (step.line().startsWith("muster")) {
                    assertThat(watcher.page().locator(".muster-card")).containsText("25 mustered");
                }
                took.add(Duration.ofNanos(System.nanoTime() - recorded));
            }
            took.sort(null);
            assertThat(took.get(took.size() / 2))
                    .as("from recorded to seen: " + took)
                    .isLessThan(SOON);
            assertThat(watcher.page().evaluate("window.stayed"))
                    .as("the watcher's page was never loaded again")
                    .isEqualTo(true);
            assertThat(operator.complaints()).isEmpty();
            assertThat(watcher.complaints()).isEmpty();
        }
        assertRecordedOnce(operation);
    }

    @Test
    void worksWithoutScriptOnANarrowScreen() {
        open("Plain");
        try (var operator = Desk.of("operator", muster.address(), Desk.NARROW, false)) {
            for (var step : chain("Plain")) {
                operator.go("/board?operation=Plain");
                operator.page().locator("#line").fill(step.line());
                operator.page().locator("#line").press("Enter");
                operator.page().locator("main .muster-preview__send button").press("Enter");
                assertThat(operator.page().locator("main")).containsText("Recorded");
                operator.page().reload();
            }
        }
        assertRecordedOnce("Plain");
    }

    @Test
    void aRefusalIsShownInPlaceWithEveryReasonAndRecordsNothing() {
        open("Refused");
        long head;
        try (var admin = muster.as("admin")) {
            admin.command(
                    "RequestPSUs",
                    """
                    {"operation": "Refused", "psus": 1, "from": "2027-01-01T06:00:00Z",
                     "to": "2027-01-01T18:00:00Z"}\
                    """);
            var wmp = "{\"request\": \"Refused-1\", \"donorForce\": \"WMP\", \"psus\": 1}";
            admin.command("OfferUnits", wmp);
            admin.command("CommitUnits", wmp);
            head =
                    admin.command(
                                    "WithdrawAccreditation",
                                    """
                                    {"officer": "WMP-1100", "skill": "FIRST_AID",
                                     "on": "2026-01-01", "reason": "Certificate void"}\
                                    """)
                            .sequence();
        }
        try (var operator = Desk.of("operator", muster.address())) {
            operator.press("/");
            operator.type("deploy Refused-1 WMP WMP-1100 WMP-1");
            var preview = operator.page().locator("#line-answer");
            assertThat(preview.locator(".muster-refusal__officers")).containsText("WMP-1100");
            assertThat(preview.locator(".muster-refusal__officers")).containsText("First aid");
            assertThat(preview.locator(".muster-refusal__officers")).containsText("WMP-1:");
            Sight.check(operator.page(), "line-refused-1280");
            operator.press("Enter");
            operator.press("Control+A");
            operator.type("req Refused 1 from nonsense to 06:00");
            assertThat(preview.locator("mark")).containsText("nonsense");
            Sight.check(operator.page(), "line-wrong-1280");
            operator.press("Enter");
            assertThat(preview).not().containsText("Recorded");
        }
        try (var admin = muster.as("admin")) {
            var after = admin.get("/api/feed?after=" + head);
            assertThat(after.isEmpty()).isTrue();
        }
    }

    private static void assertRecordedOnce(String operation) {
        try (var admin = muster.as("admin")) {
            var history = admin.get("/api/history?operation=" + operation).get("items");
            var types = new ArrayList<String>();
            history.forEach(event -> types.addFirst(event.get("type").asString()));
            assertThat(types)
                    .containsExactly(
                            "OperationOpened",
                            "PSUsRequested",
                            "UnitsOffered",
                            "UnitsCommitted",
                            "OfficersDeployed",
                            "OfficersMustered",
                            "OfficersReleased",
                            "OfficersReturned");
        }
    }
}
