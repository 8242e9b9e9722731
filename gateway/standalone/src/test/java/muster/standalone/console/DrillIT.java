package muster.standalone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import muster.standalone.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A no-notice drill as an operator logs it, and as the wall sees it. */
class DrillIT {

    private static final int LEGIBLE = 48;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Europe/London"));

    private static Running muster;

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
                    {"operation": "%s", "name": "Without notice", "hostForce": "WMP",
                     "kind": "SPONTANEOUS", "from": "2026-01-01", "exercise": true}\
                    """
                            .formatted(operation));
        }
    }

    private static String mobilisation(String operation) {
        try (var caller = muster.as("planner")) {
            var events = caller.get("/api/feed?after=0&types=MobilisationStarted&limit=1000");
            var last = events.get(events.size() - 1).get("sequence").asString();
            return caller.get(
                            "/api/mobilisations?force=WMP&operation=%s&atLeast=%d"
                                    .formatted(operation, Long.parseLong(last)))
                    .get("items")
                    .get(0)
                    .get("mobilisation")
                    .asString();
        }
    }

    /** Collar numbers of those who stand so. */
    private static List<String> officers(String mobilisation, String list) {
        try (var caller = muster.as("planner")) {
            var officers = new ArrayList<String>();
            caller.get("/api/mobilisations/" + mobilisation + "/" + list)
                    .get("items")
                    .forEach(each -> officers.add(each.get("officer").asString()));
            return officers;
        }
    }

    private static void record(Desk desk, String line) {
        desk.press("/");
        desk.type(line);
        var preview = desk.page().locator("#line-answer .muster-preview");
        assertThat(preview).containsText("Will record");
        desk.press("Enter");
        assertThat(preview).containsText("Recorded");
    }

    private static void recordWithoutScript(Desk desk, String line) {
        desk.go("/mobilisations");
        desk.page().locator("#line").fill(line);
        desk.page().locator("#line").press("Enter");
        desk.page().locator("main .muster-preview__send button").press("Enter");
        assertThat(desk.page().locator("main")).containsText("Recorded");
    }

    private static Locator arrived(Desk desk) {
        return desk.page()
                .locator(".muster-sums div", new Page.LocatorOptions().setHasText("Arrived"))
                .locator("dd span")
                .first();
    }

    @Test
    void isRunByKeyboardAloneAndAnotherScreenFollows() {
        open("Keyed");
        try (var operator = Desk.of("operator", muster.address());
                var watcher = Desk.of("planner", muster.address())) {
            operator.go("/mobilisations");
            record(operator, "mobilise Keyed WMP rvp \"Hamlin Way\"");
            var mobilisation = mobilisation("Keyed");
            watcher.go("/mobilisations/" + mobilisation);
            assertThat(watcher.page().locator("#live")).containsText("Live");
            assertThat(watcher.page().locator("main")).containsText("Exercise");

            record(operator, "callout Keyed WMP 30 constables wave immediate by phone");
            assertThat(watcher.page().locator(".muster-sums")).containsText("30");
            var called = officers(mobilisation, "officers?state=NO_REPLY");
            assertThat(called).hasSize(30);
            var soon = TIME.format(Instant.now().plusSeconds(600));
            record(operator, "coming Keyed WMP " + called.get(0) + " by " + soon);
            record(operator, "notcoming Keyed WMP " + called.get(1) + " \"sick\"");
            record(operator, "arrive Keyed WMP 3 inspectors 12 sergeants 80 constables 9 drivers");
            assertThat(arrived(watcher)).hasText("95");
            record(operator, "arrive Keyed WMP 3 serials");
            assertThat(arrived(watcher)).hasText("119");

            operator.go("/mobilisations/" + mobilisation + "/entry");
            operator.type(called.get(2) + " " + called.get(3));
            operator.press("Enter");
            operator.type("9999999");
            operator.press("Tab", "Tab", "Tab", "Tab", "Enter");
            var tried = operator.page().locator("#tried");
            assertThat(tried).containsText("1 mistake, nothing is recorded yet");
            assertThat(tried).containsText("Line 2");
            assertThat(tried).containsText("Will record: 2 arrived");
            assertThat(arrived(watcher)).hasText("119");
            Sight.check(operator.page(), "mobilisation-entry-tried-1280");
            operator.press("Enter");
            assertThat(operator.page().locator(".muster-preview--written"))
                    .containsText("2 entries");
            assertThat(operator.page().locator("#lines")).hasValue("9999999");
            assertThat(arrived(watcher)).hasText("121");

            operator.press("Tab");
            record(operator, "endmobilisation Keyed WMP");
            assertThat(watcher.page().locator("main")).containsText("ended");
            assertThat(operator.complaints()).isEmpty();
            assertThat(watcher.complaints()).isEmpty();
        }
    }

    @Test
    void worksWithoutScriptOnANarrowScreen() {
        open("Bare");
        try (var operator = Desk.of("operator", muster.address(), Desk.NARROW, false)) {
            recordWithoutScript(operator, "mobilise Bare WMP");
            recordWithoutScript(operator, "callout Bare WMP 5 wave one_hour");
            var mobilisation = mobilisation("Bare");
            var called = officers(mobilisation, "officers?state=NO_REPLY");
            operator.go("/mobilisations/" + mobilisation + "/entry");
            operator.page().locator("#lines").fill(String.join("\n", called));
            operator.page().getByText("Check", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(operator.page().locator("#tried")).containsText("5 arrived");
            operator.page().locator("#tried button").press("Enter");
            assertThat(operator.page().locator("main")).containsText("5 entries");
            operator.page().reload();
            assertThat(operator.page().locator("main"))
                    .containsText("5 entries had been recorded already");
            operator.go("/mobilisations/" + mobilisation);
            assertThat(arrived(operator)).hasText("5");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/wall"})
    void itsFiguresAreReadFromAfar(String page) {
        var operation = page.isEmpty() ? "Near" : "Far";
        open(operation);
        try (var admin = muster.as("admin")) {
            admin.command(
                    "StartMobilisation",
                    "{\"operation\": \"%s\", \"force\": \"WMP\", \"at\": \"%s\"}"
                            .formatted(operation, Instant.now().minusSeconds(1_200)));
        }
        for (int width : new int[] {Desk.WIDE, Desk.NARROW}) {
            try (var desk = Desk.of("planner", muster.address(), width, true)) {
                desk.go("/mobilisations/" + mobilisation(operation) + page);
                var figures =
                        desk.page()
                                .locator(
                                        ".muster-drill__figure, .muster-wall__figure,"
                                                + " time.muster-drill__clock,"
                                                + " main .muster-sums dd > span");
                assertThat(figures.first()).isVisible();
                assertThat(
                                figures.evaluateAll(
                                        "all => all.map(e =>"
                                                + " parseFloat(getComputedStyle(e).fontSize))"))
                        .asInstanceOf(
                                org.assertj.core.api.InstanceOfAssertFactories.list(Number.class))
                        .allSatisfy(size ->
                                assertThat(size.doubleValue()).isGreaterThanOrEqualTo(LEGIBLE));
            }
        }
    }

    @Test
    void theWallFillsTheScreenAndLeavesItAgain() {
        var wall = "/mobilisations/" + mobilisation("No%20Notice") + "/wall";
        try (var desk = Desk.of("planner", muster.address())) {
            desk.go(wall);
            var button = desk.page().locator("#full-screen");
            assertThat(button).isVisible();
            assertThat(button).hasText("Full screen");
            button.click();
            assertThat(button).hasText("Leave full screen");
            assertThat(desk.page().locator(":fullscreen")).hasCount(1);
            button.click();
            assertThat(button).hasText("Full screen");
            assertThat(desk.page().locator(":fullscreen")).hasCount(0);
        }
        try (var desk = Desk.of("planner", muster.address(), Desk.WIDE, false)) {
            desk.go(wall);
            assertThat(desk.page().locator("#full-screen")).isHidden();
        }
    }

    /** Four waves, of which each stands differently: no colour is the only sign of it. */
    @Test
    void aVerdictIsAShapeAndAWord() {
        open("Signs");
        var called = Instant.now().minusSeconds(1_200);
        try (var admin = muster.as("admin")) {
            var signs =
                    admin.command(
                                    "StartMobilisation",
                                    """
                                    {"operation": "Signs", "force": "WMP", "at": "%s", "waves": [
                                     {"wave": "DONE", "withinMinutes": 10, "needed": {"sergeants": 1}},
                                     {"wave": "LATE", "withinMinutes": 15, "needed": {"sergeants": 2}},
                                     {"wave": "SOON", "withinMinutes": 600, "needed": {"sergeants": 2}},
                                     {"wave": "OPEN", "withinMinutes": 600, "needed": {"sergeants": 9}}]}\
                                    """
                                            .formatted(called))
                            .id();
            admin.command(
                    "RecordArrivals",
                    "{\"mobilisation\": \"%s\", \"headcount\": {\"sergeants\": 1}, \"at\": \"%s\"}"
                            .formatted(signs, called.plusSeconds(60)));
            admin.command(
                    "CallOutOfficers",
                    """
                    {"mobilisation": "%s", "officers": ["WMP-4040"], "wave": "SOON",
                     "means": "PHONE", "at": "%s"}\
                    """
                            .formatted(signs, called.plusSeconds(120)));
            admin.command(
                    "RecordReplies",
                    """
                    {"mobilisation": "%s", "at": "%s", "replies": [
                     {"officer": "WMP-4040", "answer": "COMING", "expectedAt": "%s"}]}\
                    """
                            .formatted(signs, called.plusSeconds(180), called.plusSeconds(3_600)));
        }
        var page = "/mobilisations/" + mobilisation("Signs");
        var shapes = new HashMap<String, String>();
        try (var desk = Desk.of("planner", muster.address())) {
            for (var address : List.of(page, page + "/wall", "/mobilisations")) {
                desk.go(address);
                var signs = desk.page().locator("main .muster-sign").all();
                assertThat(signs).as(address).isNotEmpty();
                for (var sign : signs) {
                    assertThat(sign.locator("svg")).isVisible();
                    var word = sign.innerText().strip().toLowerCase(Locale.UK);
                    var shape = String.valueOf(sign.locator("svg").evaluate("e => e.innerHTML"));
                    assertThat(shapes.merge(word, shape, (one, _) -> one))
                            .as(word + " on " + address)
                            .isEqualTo(shape);
                }
            }
        }
        assertThat(shapes).containsOnlyKeys("passed", "on course", "at risk", "failed");
        assertThat(shapes.values()).doesNotHaveDuplicates();
    }

    @Test
    void thePageSaysWhatStandsInTheWay() {
        try (var desk = Desk.of("planner", muster.address())) {
            desk.go("/mobilisations/" + mobilisation("No%20Notice%202013"));
            var page = desk.page();
            assertThat(page.locator("#findings")).containsText("3 PSUs need 9 carriers");
            assertThat(page.locator("main")).containsText("PSU commanders cap it at 10 PSUs");
            assertThat(page.locator("main td", new Page.LocatorOptions().setHasText("Nominated")))
                    .hasCount(5);
            assertThat(page.locator("main"))
                    .containsText("entered by number as well, they count twice");
        }
    }
}
