package muster.standalone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import muster.standalone.Caller;
import muster.standalone.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** The states of pages that only come of what somebody did, at both widths. */
class StatesIT {

    private static Running muster;
    private static long recorded;

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

    private static void press(Desk desk, String button) {
        desk.page().locator("main button", withText(button)).first().click();
    }

    private static Caller.Answer command(String name, String body) {
        try (var admin = muster.as("admin")) {
            var answer = admin.command(name, body);
            recorded = answer.sequence();
            return answer;
        }
    }

    /** An operation with a request for two PSUs, which West Midlands have committed. */
    private static void committed(String operation) {
        var now = Instant.now();
        command(
                "OpenOperation",
                """
                {"operation": "%s", "name": "In every state", "hostForce": "MPS",
                 "kind": "SPONTANEOUS", "from": "2026-01-01"}\
                """
                        .formatted(operation));
        command(
                "RequestPSUs",
                """
                {"operation": "%s", "psus": 2, "from": "%s", "to": "%s"}\
                """
                        .formatted(
                                operation,
                                now.minus(3, ChronoUnit.DAYS),
                                now.plus(2, ChronoUnit.DAYS)));
        for (var answer : List.of("OfferUnits", "CommitUnits")) {
            command(
                    answer,
                    """
                    {"request": "%s-1", "donorForce": "WMP", "psus": 2}\
                    """
                            .formatted(operation));
        }
    }

    /** An officer who was sent, and with which deployment. */
    private record Sent(String deployment, String officer) {}

    /** The officer who is proposed first. */
    private static Sent deployed(String operation, Instant from, Instant to) {
        try (var planner = muster.as("planner")) {
            var proposed =
                    planner.get(
                            "/api/requests/%s-1/proposal?donorForce=WMP&from=%s&to=%s&atLeast=%d"
                                    .formatted(operation, from, to, recorded));
            var officer = proposed.get("proposed").get(0).get("officer").asString();
            var answer =
                    command(
                            "DeployOfficers",
                            """
                            {"operation": "%1$s", "request": "%1$s-1", "donorForce": "WMP",
                             "officers": ["%2$s"], "from": "%3$s", "to": "%4$s"}\
                            """
                                    .formatted(operation, officer, from, to));
            return new Sent(answer.id(), officer);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Desk.WIDE, Desk.NARROW})
    void ofSeveralDeploymentsTheLineAsksWhichIsMeant(int width) {
        var operation = "Several" + width;
        committed(operation);
        var soon = Instant.now().plus(1, ChronoUnit.HOURS);
        deployed(operation, soon, soon.plus(4, ChronoUnit.HOURS));
        deployed(operation, soon, soon.plus(8, ChronoUnit.HOURS));
        try (var desk = Desk.of("operator", muster.address(), width, true)) {
            desk.go("/board");
            desk.press("/");
            desk.type("muster " + operation + "-1 WMP");
            assertThat(desk.page().locator("#line-answer"))
                    .containsText("Which of these is meant?");
            Sight.check(desk.page(), "line-which-" + width);
            desk.page().locator(".muster-preview__choices button").last().focus();
            desk.press("Enter");
            assertThat(desk.page().locator("main, #line-answer").first())
                    .containsText("WMP for " + operation + "-1");
            Sight.check(desk.page(), "line-which-chosen-" + width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Desk.WIDE, Desk.NARROW})
    void aRefusedDeploymentSaysWhyAndAnOverrideSendsThemAllTheSame(int width) {
        var operation = "Refused" + width;
        committed(operation);
        try (var desk = Desk.of("operator", muster.address(), width, true)) {
            desk.go("/deploy?request=" + operation + "-1&donorForce=WMP&psus=1");
            var officer = desk.page().locator("input[name=officers]").first().getAttribute("value");
            command(
                    "WithdrawAccreditation",
                    """
                    {"officer": "%s", "skill": "FIRST_AID", "on": "2026-01-01",
                     "reason": "Certificate void"}\
                    """
                            .formatted(officer));
            press(desk, "Deploy");
            seen(desk, "deploy-refused", width, "Nothing was recorded");
            assertThat(desk.page().locator("#refused")).containsText(officer);
            desk.page().locator("#reason").fill("Medic on scene");
            desk.page().locator("#authority").fill("Gold");
            press(desk, "Deploy");
            assertThat(desk.page()).hasURL(Pattern.compile(".*/deployments/D-.*"));
            seen(desk, "deployment-overridden", width, "Medic on scene");
            command(
                    "ReaccreditOfficer",
                    """
                    {"officer": "%s", "skill": "FIRST_AID", "awardedOn": "2026-01-02"}\
                    """
                            .formatted(officer));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Desk.WIDE, Desk.NARROW})
    void whoIsOverdueAndWhatWasCancelledShow(int width) {
        var operation = "Overdue" + width;
        committed(operation);
        var then = Instant.now().minus(2, ChronoUnit.DAYS);
        var overdue = deployed(operation, then, then.plus(8, ChronoUnit.HOURS));
        var cancelled = deployed(operation, then, then.plus(8, ChronoUnit.HOURS));
        command(
                "CancelDeployment",
                """
                {"deployment": "%s", "reason": "Entered twice"}\
                """
                        .formatted(cancelled.deployment()));
        try (var desk = Desk.of("operator", muster.address(), width, true)) {
            desk.go("/deployments/" + overdue.deployment());
            seen(desk, "deployment-overdue", width, "Overdue");
            desk.go("/deployments/" + cancelled.deployment());
            seen(desk, "deployment-cancelled", width, "Entered twice");
            desk.go("/requests/" + operation + "-1");
            seen(desk, "request-overdue", width, "Overdue");
            desk.go("/board?operation=" + operation);
            seen(desk, "board-overdue", width, operation + "-1");
            desk.go("/officers/" + overdue.officer());
            seen(desk, "officer-overdue", width, "Overdue");
        }
    }

    private static void seen(Desk desk, String name, int width, String words) {
        assertThat(desk.page().locator("main")).containsText(words);
        org.assertj.core.api.Assertions.assertThat(Sight.errors(desk.document()))
                .as(name + ": errors found by the HTML checker")
                .isEmpty();
        Sight.check(desk.page(), name + "-" + width);
    }

    @ParameterizedTest
    @ValueSource(ints = {Desk.WIDE, Desk.NARROW})
    void aFormSaysWhatIsMissingAndThenWhatItWillRecord(int width) {
        try (var desk = Desk.of("operator", muster.address(), width, true)) {
            desk.go("/forms/offer?request=Biotas-6");
            press(desk, "Preview");
            seen(desk, "form-with-errors", width, "There is a problem");
            desk.go("/command-line");
            desk.press("/");
            desk.type("offer Biotas-6 WARKS 1");
            assertThat(desk.page().locator("#line-answer")).containsText("Will record");
            Sight.check(desk.page(), "line-preview-" + width);
            desk.press("Control+A");
            desk.type("offer Biotas-6 NOPE 1");
            assertThat(desk.page().locator("#line-answer .muster-refusal")).isVisible();
            Sight.check(desk.page(), "line-refused-" + width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Desk.WIDE, Desk.NARROW})
    void whatTheLineOffersAndWhatItRecordedShow(int width) {
        var operation = "Offered" + width;
        committed(operation);
        try (var desk = Desk.of("operator", muster.address(), width, true)) {
            desk.press("/");
            desk.type("offer Biotas-6 W");
            assertThat(desk.page().locator("#line-options")).isVisible();
            Sight.check(desk.page(), "line-options-" + width);
            desk.press("Control+A");
            desk.type("req " + operation + " 1 from tomorrow 06:00 to tomorrow 18:00");
            assertThat(desk.page().locator("#line-answer")).containsText("Will record");
            desk.press("Enter");
            assertThat(desk.page().locator("#line-answer")).containsText("Recorded");
            Sight.check(desk.page(), "line-recorded-" + width);
        }
        try (var desk = Desk.of("operator", muster.address(), width, true)) {
            // scripts that do not arrive: where they are switched off, axe could not run either
            desk.page().route("**/*.js*", Route::abort);
            desk.go("/board");
            desk.page().locator("#line").fill("offer " + operation + "-1 WARKS 1");
            desk.page().locator("#line").press("Enter");
            seen(desk, "line-preview-without-script", width, "Will record");
            press(desk, "Record");
            seen(desk, "line-recorded-without-script", width, "Recorded");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Desk.WIDE, Desk.NARROW})
    void aFormsPreviewAndADeploymentOfNobodyShow(int width) {
        var operation = "Nobody" + width;
        committed(operation);
        try (var desk = Desk.of("operator", muster.address(), width, true)) {
            desk.go("/forms/offer?request=" + operation + "-1&donorForce=WARKS&psus=1");
            desk.page().locator("main [name=psus]").fill("1");
            desk.page().locator("main [name=donorForce]").fill("WARKS");
            press(desk, "Preview");
            seen(desk, "form-preview", width, "Will record");
            desk.go("/deploy?request=" + operation + "-1&donorForce=WMP&psus=1");
            desk.page()
                    .locator("input[name=officers]:checked")
                    .evaluateAll("boxes => boxes.forEach(box => box.checked = false)");
            press(desk, "Deploy");
            seen(desk, "deploy-nobody-chosen", width, "0 chosen");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Desk.WIDE, Desk.NARROW})
    void whatIsOpenedOverAPageShows(int width) {
        try (var desk = Desk.of("planner", muster.address(), width, true)) {
            desk.go("/readiness/WMP?on=31/1/2024");
            desk.page().locator(".moj-datepicker__toggle").click();
            assertThat(desk.page().locator(".moj-datepicker__dialog")).isVisible();
            Sight.check(desk.page(), "date-picker-open-" + width);
            desk.press("Escape");
            var menu = desk.page().locator(".govuk-service-navigation__toggle");
            if (menu.isVisible()) {
                menu.click();
                Sight.check(desk.page(), "menu-open-" + width);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Desk.WIDE, Desk.NARROW})
    void anAdministratorsFormSaysWhatIsWrong(int width) {
        try (var desk = Desk.of("admin", muster.address(), width, true)) {
            desk.go("/reference/policies");
            press(desk, "Set policy");
            seen(desk, "policies-with-errors", width, "There is a problem");
            desk.go("/reference/tours");
            press(desk, "Set tours of duty");
            seen(desk, "tours-of-duty-with-errors", width, "There is a problem");
            desk.go("/reference/waves");
            press(desk, "Set waves");
            seen(desk, "waves-with-errors", width, "There is a problem");
            desk.go("/reference");
            press(desk, "Register");
            seen(desk, "reference-with-errors", width, "There is a problem");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Desk.WIDE, Desk.NARROW})
    void whatWasImportedIsTold(int width) {
        try (var desk = Desk.of("operator", muster.address(), width, true)) {
            desk.go("/import");
            desk.page().locator("#lines").fill("{\"command\": \"Nonsense\", \"body\": {}}\n");
            press(desk, "Check first");
            assertThat(desk.page().locator("#result")).containsText("Refused");
            seen(desk, "imported", width, "Line 1 refused");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Desk.WIDE, Desk.NARROW})
    void anErasedOfficerIsStillCountedAndNoLongerNamed(int width) {
        var officer = "WMP-ERASED" + width;
        command(
                "RegisterOfficer",
                """
                {"officer": "%s", "force": "WMP", "rank": "CONSTABLE",
                 "personal": {"name": "Sam Forgotten"}}\
                """
                        .formatted(officer));
        command(
                "EraseOfficer",
                """
                {"officer": "%s", "reason": "Asked for"}\
                """
                        .formatted(officer));
        try (var admin = muster.as("admin");
                var desk = Desk.of("planner", muster.address(), width, true)) {
            admin.get("/api/officers/" + officer + "?atLeast=" + recorded);
            desk.go("/officers/" + officer);
            seen(desk, "officer-erased", width, "The personal data of this officer was erased");
            assertThat(desk.page().locator("body")).not().containsText("Forgotten");
        }
    }

    @Test
    void aDeadLetterIsSeenAndTriedAgainByAnAdminAlone() {
        var reminder = raised();
        command(
                "RecordDelivery",
                """
                {"reminder": "%s", "channel": "WEBHOOK", "attempt": 1, "failure": "REFUSED", "status": 410}
                """
                        .formatted(reminder));
        var row = "#" + reminder + "-WEBHOOK";
        try (var operator = Desk.of("operator", muster.address())) {
            operator.go("/messages?state=DEAD");
            var dead = operator.page().locator(row);
            assertThat(dead).containsText("Refused, 410");
            assertThat(dead.locator(".govuk-table__cell--numeric")).hasText("1");
            assertThat(operator.page().locator("main button", withText("Try again"))).hasCount(0);
        }
        try (var admin = Desk.of("admin", muster.address())) {
            admin.go("/messages?state=DEAD");
            admin.page().locator(row).locator("button").click();
            assertThat(admin.page().locator("main")).containsText("is tried again");
            assertThat(admin.page().locator("main h2")).hasText("Undelivered");
            assertThat(admin.page().locator(row)).isVisible();
        }
    }

    /** Of something that is due. */
    private static String raised() {
        try (var admin = muster.as("admin")) {
            var due = (ObjectNode) admin.get("/api/due?kind=LAPSE&limit=1").get("items").get(0);
            return command(
                            "RaiseReminder",
                            due.remove(List.of("reminder", "dueAt", "until")).toString())
                    .id();
        }
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
