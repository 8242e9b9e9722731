package muster.standalone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import muster.standalone.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages say and do, one by one. */
class PagesIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/readiness/WMP?on=31/1/2024 | 1,113 | 159 | 54 | 17.67 | Inspectors",
                "/readiness/WMP | The cliff | Trained | Available | Who lapses next | Regional"
                        + " share",
                "/readiness?region=West%20Midlands | Staffordshire Police | West Midlands together"
                        + " | 17.67 | Constables | Regional share",
                "/ledger?force=WMP&from=1/4/2011&to=31/3/2013&exceptional=exclude | Net recipient"
                        + " of 22 PSUs | 43 | 21 | 2014 Connectivity | CSV",
                "/ledger?operation=COP26 | 552 officers | PSOS | 22.08 | 2022 p40 | Supplied",
                "/officers/WMP-1234 | First aid | Public order level 2 | In date | 2021 | earlier"
                        + " awards",
                "/requests/Biotas-4 | WARKS | All units committed at home | Hamlin Way | by story"
                        + " (admin) | unfilled",
                "/operations/No%20Notice | EXERCISE | in no ledger and no readiness | No Notice-1 |"
                        + " 3 PSUs | Timeline",
                "/operations/Biotas | Hold two PSUs in reserve | Second march expected | Gold |"
                        + " The march was called off | Timeline",
                "/reference/forces/WMP | Local need | National mobilisation | Spontaneous mutual"
                        + " aid | 1 September 2013 | story, admin",
                "/feed?types=PSUsRequested | PSUsRequested | Biotas-6 | specversion | Sequence | a"
                        + " stream"
            })
    void thePageSaysWhatTheRecordHolds(
            String path, String first, String second, String third, String fourth, String fifth) {
        try (var desk = Desk.of("planner", muster.address(), Desk.WIDE, false)) {
            desk.go(path);
            assertThat(desk.page().locator("main").textContent().toLowerCase(Locale.UK))
                    .contains(
                            first.toLowerCase(Locale.UK),
                            second.toLowerCase(Locale.UK),
                            third.toLowerCase(Locale.UK),
                            fourth.toLowerCase(Locale.UK),
                            fifth.toLowerCase(Locale.UK));
        }
    }

    @Test
    void aDoubleEnterAndALostAnswerRecordOnce() {
        open("Once");
        try (var operator = Desk.of("operator", muster.address())) {
            var calls = new AtomicInteger();
            operator.page()
                    .route(
                            "**/command-line/record",
                            route -> {
                                if (calls.incrementAndGet() == 1) {
                                    // it arrives, and the answer is lost
                                    route.fetch();
                                    route.abort();
                                } else {
                                    route.resume();
                                }
                            });
            operator.press("/");
            operator.type("req Once 1 from tomorrow 06:00 to tomorrow 18:00");
            var answer = operator.page().locator("#line-answer");
            assertThat(answer).containsText("Will record");
            operator.press("Enter", "Enter");
            assertThat(answer).containsText("Recorded");
            assertThat(calls.get()).isGreaterThan(1);
        }
        try (var admin = muster.as("admin")) {
            assertThat(admin.get("/api/requests?operation=Once").get("items").size()).isOne();
        }
    }

    @Test
    void theLineOffersTheWordsThatCanFollow() {
        try (var operator = Desk.of("operator", muster.address())) {
            operator.press("/");
            operator.type("offer Biotas-6 WARK");
            var options = operator.page().locator("#line-options");
            assertThat(options).containsText("WARKS");
            operator.press("Tab");
            assertThat(operator.page().locator("#line"))
                    .hasValue(Pattern.compile("offer Biotas-6 WARKS ?"));
        }
    }

    @Test
    void theLineOffersAnyOfficerWhoseNumberIsBegun() {
        try (var operator = Desk.of("operator", muster.address())) {
            operator.press("/");
            operator.type("reaccredit WMP-190");
            assertThat(operator.page().locator("#line-options")).containsText("WMP-190");
        }
    }

    @Test
    void theLineStandsOnAPageThatIsNotThereToo() {
        try (var operator = Desk.of("operator", muster.address())) {
            operator.go("/operations/nix");
            operator.press("/");
            operator.type("offer Biotas-6 WARKS 1");
            assertThat(operator.page().locator("#line-answer")).containsText("Will record");
        }
        try (var planner = Desk.of("planner", muster.address())) {
            planner.go("/operations/nix");
            assertThat(planner.page().locator("#line")).hasCount(0);
        }
    }

    @Test
    void officersAreSentToAnOperationThatNobodyRequestedThemFor() {
        open("Unasked");
        try (var operator = Desk.of("operator", muster.address())) {
            operator.press("/");
            operator.type("deploy Unasked STAFFS 1 from tomorrow 06:00 to tomorrow 18:00");
            var answer = operator.page().locator("#line-answer");
            assertThat(answer).containsText("Deploy 25 officers of STAFFS for Unasked");
            answer.getByText("Choose others").click();
            assertThat(operator.page().locator("h1")).hasText("Deploy STAFFS for Unasked");
            assertThat(operator.page().locator("#count")).containsText("1 PSU complete");
            operator.page().locator("main button", withText("Deploy")).click();
            assertThat(operator.page().locator("main")).containsText("25");
            assertThat(operator.page()).hasURL(Pattern.compile(".*/deployments/D-.*"));
        }
        try (var admin = muster.as("admin")) {
            var sent = admin.get("/api/deployments?operation=Unasked").get("items");
            assertThat(sent.size()).isOne();
            assertThat(sent.get(0).has("request")).isFalse();
        }
    }

    @Test
    void aLineThatIsLoggedLateIsRecordedAsOfItsTime() {
        open("Late");
        try (var operator = Desk.of("operator", muster.address())) {
            operator.press("/");
            operator.type("req Late 1 from tomorrow 06:00 to tomorrow 18:00 at yesterday 22:15");
            var answer = operator.page().locator("#line-answer");
            assertThat(answer).containsText("Will record");
            operator.press("Enter");
            assertThat(answer).containsText("Recorded");
            operator.go("/requests/Late-1");
            assertThat(operator.page().locator("main")).containsText("22:15");
            assertThat(operator.page().locator("main")).containsText("logged");
        }
    }

    @Test
    void thePsuIsCountedAsOneChooses() {
        try (var admin = muster.as("admin")) {
            admin.command(
                    "OfferUnits",
                    "{\"request\": \"Biotas-6\", \"donorForce\": \"WMP\", \"psus\": 1}");
            admin.command(
                    "CommitUnits",
                    "{\"request\": \"Biotas-6\", \"donorForce\": \"WMP\", \"psus\": 1}");
        }
        try (var operator = Desk.of("operator", muster.address())) {
            operator.go("/deploy?request=Biotas-6&donorForce=WMP");
            var count = operator.page().locator("#count");
            assertThat(count).containsText("1 PSU complete");
            operator.page()
                    .locator("input[name=officers]:checked")
                    .first()
                    .uncheck(new Locator.UncheckOptions().setForce(true));
            assertThat(count).containsText("24 chosen");
            assertThat(count).not().containsText("1 PSU complete");
        }
    }

    @Test
    void aFileIsCheckedAndThenRecordedWithProgress() {
        try (var operator = Desk.of("operator", muster.address())) {
            operator.go("/import");
            var lines = new StringBuilder();
            for (int i = 0; i < 600; i++) {
                lines.append(
                        """
                        {"command": "RegisterOfficer", "body": {"officer": "DCP-%d", "force": "DCP", "rank": "CONSTABLE"}}
                        """
                                .formatted(70_000 + i));
            }
            lines.append("{\"command\": \"Nonsense\", \"body\": {}}\n");
            operator.page().locator("#lines").fill(lines.toString());
            operator.page().getByText("Check first").click();
            assertThat(operator.page().locator("#result")).containsText("600");
            try (var admin = muster.as("admin")) {
                assertThat(admin.ask("/api/officers/DCP-70000").status()).isEqualTo(404);
            }
            operator.page()
                    .evaluate(
                            """
                            window.said = [];
                            new MutationObserver(() => said.push(
                                document.querySelector(".muster-progress [role=status]")?.textContent))
                              .observe(document.body, { subtree: true, childList: true });\
                            """);
            operator.page().locator("form[data-import] button", withText("Record")).click();
            assertThat(operator.page().locator(".muster-progress [role=status]"))
                    .containsText("Finished");
            assertThat(operator.page().locator("#result")).containsText("601");
            org.assertj.core.api.Assertions.assertThat(
                            operator.page().evaluate("said.join()").toString())
                    .contains("500 lines done");
            assertThat(operator.complaints()).isEmpty();
        }
        try (var admin = muster.as("admin")) {
            assertThat(admin.ask("/api/officers/DCP-70599").status()).isEqualTo(200);
        }
    }

    @Test
    void onlyAnAdministratorSetsPolicies() {
        try (var operator = Desk.of("operator", muster.address())) {
            operator.go("/reference/policies");
            assertThat(operator.page().getByText("Set policy")).hasCount(0);
        }
        try (var admin = Desk.of("admin", muster.address())) {
            admin.go("/reference/policies");
            assertThat(admin.page().locator("main button", withText("Set policy"))).isVisible();
        }
    }

    @Test
    void anAdministratorSetsWhenToursBeginAndWhenToRemindAndSeesItInTheHistory() {
        try (var admin = Desk.of("admin", muster.address())) {
            admin.go("/reference/tours");
            admin.page().fill("#begins", "06:00, 18:00");
            admin.page().fill("#effectiveFrom", "1/1/2040");
            admin.page().selectOption("#force", "DCP");
            admin.page().locator("main button", withText("Set tours of duty")).click();
            assertThat(admin.page().locator("section[aria-labelledby=history]"))
                    .containsText("Tours of duty of DCP begin at 06:00, 18:00 from 1 January 2040");
            admin.go("/reference/reminders");
            admin.page().selectOption("#kind", "NO_REPLY");
            admin.page().fill("#times", "10, 20");
            admin.page().fill("#effectiveFrom", "1/1/2040");
            admin.page().locator("main button", withText("Set times")).click();
            assertThat(admin.page().locator("section[aria-labelledby=history]"))
                    .containsText("10, 20 minutes after, from 1 January 2040");
            assertThat(admin.complaints()).isEmpty();
        }
    }

    @Test
    void onlyAnAdministratorSetsWavesAndTheNextDrillHasThem() {
        try (var admin = Desk.of("admin", muster.address())) {
            var page = admin.page();
            admin.go("/reference/waves");
            page.locator("#force").selectOption("STAFFS");
            page.locator("#effectiveFrom")
                    .fill(LocalDate.now(LONDON).format(DateTimeFormatter.ofPattern("d/M/yyyy")));
            page.locator("#wave1").fill("Half hour");
            page.locator("#withinMinutes1").fill("30");
            page.locator("#sergeants1").fill("2");
            page.locator("main button", withText("Set waves")).click();
            assertThat(page.locator("main")).containsText("It is set");
            assertThat(page.locator("main tr", withText("STAFFS")).first())
                    .containsText("Half hour within 30 minutes (2 sergeants)");
            assertThat(page.locator("main")).containsText("Mobilisation of STAFFS requires from");
        }
        try (var operator = Desk.of("operator", muster.address())) {
            var page = operator.page();
            operator.go("/reference/waves");
            assertThat(page.locator("main"))
                    .containsText(
                            "Immediate within 15 minutes (3 PSUs, 5 PSU commanders, 5 carriers)");
            assertThat(page.locator("main form")).hasCount(0);
            for (var line :
                    List.of(
                            "open Waved for STAFFS spontaneous exercise",
                            "mobilise Waved STAFFS")) {
                operator.press("/");
                operator.type(line);
                assertThat(page.locator("#line-answer")).containsText("Will record");
                operator.press("Enter");
                assertThat(page.locator("#line-answer")).containsText("Recorded");
            }
            operator.go("/mobilisations?force=STAFFS");
            page.locator("main td a, main th a", withText("STAFFS")).first().click();
            assertThat(page.locator(".muster-wave")).hasCount(1);
            assertThat(page.locator(".muster-wave")).containsText("Within 30 minutes");
        }
    }

    @Test
    void anExerciseLooksDifferent() {
        try (var desk = Desk.of("planner", muster.address())) {
            desk.go("/board");
            var drill = desk.page().locator(".muster-card", withText("No Notice-1")).first();
            assertThat(drill).hasCSS("border-top-style", "dashed");
            assertThat(drill)
                    .hasCSS("background-image", Pattern.compile("repeating-linear-gradient.*"));
            var real = desk.page().locator(".muster-card", withText("Biotas-6")).first();
            assertThat(real).not().hasCSS("border-top-style", "dashed");
            assertThat(real).hasCSS("background-image", "none");
            for (var page : List.of("/operations/No%20Notice", "/requests/No%20Notice-1")) {
                desk.go(page);
                assertThat(desk.page().locator(".muster-band")).isVisible();
                assertThat(desk.page().locator("main")).hasCSS("border-top-style", "dashed");
            }
            for (var page : List.of("/operations/Biotas", "/requests/Biotas-1")) {
                desk.go(page);
                assertThat(desk.page().locator(".muster-band")).hasCount(0);
                assertThat(desk.page().locator("main")).not().hasCSS("border-top-style", "dashed");
            }
        }
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void open(String operation) {
        try (var admin = muster.as("admin")) {
            admin.command(
                    "OpenOperation",
                    """
                    {"operation": "%s", "name": "At the pages", "hostForce": "MPS",
                     "kind": "SPONTANEOUS", "from": "2026-01-01"}\
                    """
                            .formatted(operation));
        }
    }
}
