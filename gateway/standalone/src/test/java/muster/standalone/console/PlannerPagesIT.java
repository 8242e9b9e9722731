package muster.standalone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import muster.standalone.Caller;
import muster.standalone.Running;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What somebody who plans, brokers or inspects can read, in figures, charts and words. */
class PlannerPagesIT {

    /** Light against dark, as WCAG reckons it. */
    private static final String CONTRASTS =
            """
            fills => {
              const light = c => c.match(/[\\d.]+/g).slice(0, 3).map(Number)
                .map(v => v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4)
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0.05);
              const all = fills.map(e => light(getComputedStyle(e).fill));
              return all.slice(1).map((v, i) => Math.max(v, all[i]) / Math.min(v, all[i]));
            }\
            """;

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

    private static Page.LocatorOptions with(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    @Test
    void eachChartHasItsTableBesideItAndTheCliffIsMarked() {
        try (var desk = Desk.of("planner", muster.address())) {
            desk.go("/readiness/WMP");
            for (var pair : desk.page().locator(".muster-pair").all()) {
                assertThat(pair.locator("svg[role=img]")).hasCount(1);
                assertThat(pair.locator("table")).hasCount(1);
            }
            assertThat(desk.page().locator(".muster-pair")).hasCount(2);
            assertThat(desk.page().locator("rect[fill='url(#year-cliff)']")).hasCount(1);
            assertThat(desk.page().locator("svg text", with("Cliff: "))).hasCount(1);
            var months = desk.page().locator("section[aria-labelledby=forecast] tbody tr").count();
            Assertions.assertThat(months).isBetween(12, 13);
            assertThat(desk.page().locator("section[aria-labelledby=lapses] a[href^='/officers/']"))
                    .not()
                    .hasCount(0);
        }
    }

    @Test
    void aRegionHasItsStrengthAndItsYearAsChartsAndTables() {
        try (var desk = Desk.of("planner", muster.address());
                var planner = muster.as("planner")) {
            desk.go("/readiness?region=West%20Midlands");
            var page = desk.page();
            assertThat(page.locator("main svg.muster-chart")).hasCount(2);
            assertThat(page.locator("section[aria-labelledby=forecast] svg.muster-chart"))
                    .hasCount(1);
            assertThat(page.locator("svg text", with("Cliff: "))).hasCount(1);
            var inspectors =
                    planner.get("/api/readiness?region=West%20Midlands")
                            .get("items")
                            .valueStream()
                            .mapToInt(force -> force.at("/trained/inspectors").asInt())
                            .sum();
            assertThat(page.locator("section[aria-labelledby=strength] tbody tr").first())
                    .containsText("Inspectors");
            assertThat(
                            page.locator(
                                    "section[aria-labelledby=strength] tbody tr:first-child"
                                            + " td:nth-child(3)"))
                    .hasText(String.valueOf(inspectors));
        }
    }

    @Test
    void everyFigureOfAForceOpensToWhatItIsMadeOf() {
        try (var desk = Desk.of("planner", muster.address())) {
            desk.go("/readiness/WMP");
            var page = desk.page();
            var figures =
                    page.locator("section[aria-labelledby=strength] td, .muster-figure__number")
                            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\d")));
            Assertions.assertThat(figures.count()).isGreaterThan(25);
            for (var figure : figures.all()) {
                assertThat(figure.locator("a[href*='/explanation?figure=']")).hasCount(1);
            }
            var psus = page.locator(".muster-figure__number a").nth(1);
            var said = psus.innerText();
            psus.click();
            assertThat(page.locator(".muster-figure__number")).hasText(said);
            page.locator("main table a", with("Inspectors")).click();
            assertThat(page.locator("main h1")).containsText("Inspectors who are deployable");
            page.locator("main table a[href^='/officers/']").first().click();
            assertThat(page.locator("main h1")).containsText("WMP-");
        }
    }

    @Test
    void whatAChartTellsIsToldWithoutColour() {
        try (var desk = Desk.of("planner", muster.address())) {
            desk.go("/readiness/WMP");
            var bars =
                    desk.page()
                            .locator(".muster-chart g")
                            .first()
                            .locator("rect[fill]")
                            .evaluateAll("all => all.map(e => e.getAttribute('fill'))");
            Assertions.assertThat((List<?>) bars).doesNotHaveDuplicates().hasSize(3);
            Assertions.assertThat(bars.toString()).contains("url(#");
            var dashes =
                    desk.page()
                            .locator(".muster-chart__line")
                            .evaluateAll(
                                    "all => all.map(e => getComputedStyle(e).strokeDasharray)");
            Assertions.assertThat((List<?>) dashes).hasSize(2).doesNotHaveDuplicates();
            desk.go("/requests/Biotas-3");
            var contrasts = desk.page().locator(".muster-bar rect").evaluateAll(CONTRASTS);
            Assertions.assertThat((List<?>) contrasts)
                    .hasSize(2)
                    .allSatisfy(c ->
                            Assertions.assertThat(((Number) c).doubleValue())
                                    .isGreaterThanOrEqualTo(3));
        }
    }

    @Test
    void aDayIsPicked() {
        try (var desk = Desk.of("planner", muster.address())) {
            desk.go("/readiness/WMP?on=31/8/2016");
            assertThat(desk.page().locator("main")).containsText("31 August 2016");
            desk.page().locator(".moj-datepicker__toggle").click();
            assertThat(desk.page().locator(".moj-datepicker__dialog")).isVisible();
            desk.press("ArrowLeft", "Enter");
            desk.page().locator("main .muster-filter button", with("Show")).first().click();
            assertThat(desk.page()).hasURL(Pattern.compile(".*on=30(/|%2F)0?8(/|%2F)2016.*"));
            assertThat(desk.page().locator("main")).containsText("30 August 2016");
            Assertions.assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void exceptionalOperationsAreLeftOutWhenAsked() {
        admin.command(
                "RecordHistoricAid",
                """
                {"donorForce": "STAFFS", "hostForce": "OTHER", "from": "2015-04-01",
                 "to": "2015-04-30", "unit": "PSU", "amount": 10, "source": "Log book",
                 "exceptional": true}\
                """);
        var address = "/ledger?force=STAFFS&from=1/4/2015&to=30/4/2015&exceptional=";
        try (var desk = Desk.of("planner", muster.address())) {
            desk.go(address + "include");
            assertThat(desk.page().locator(".muster-position"))
                    .containsText("Net provider of 10 PSUs");
            desk.go(address + "exclude");
            assertThat(desk.page().locator(".muster-position")).not().containsText("10 PSUs");
            var csv = desk.page().locator("main a", with("CSV")).first().getAttribute("href");
            var file = desk.page().request().get(muster.address() + csv);
            Assertions.assertThat(file.headers().get("content-type")).startsWith("text/csv");
            desk.go(address + "include");
            csv = desk.page().locator("main a", with("CSV")).first().getAttribute("href");
            Assertions.assertThat(desk.page().request().get(muster.address() + csv).text())
                    .contains("STAFFS", "Log book");
        }
    }

    @Test
    void anOfficersPageSaysWhyNotAndWhatWasExtended() {
        admin.command(
                "WithdrawAccreditation",
                """
                {"officer": "WMP-1460", "skill": "FIRST_AID", "on": "2026-01-01",
                 "reason": "Certificate void"}\
                """);
        try (var desk = Desk.of("planner", muster.address())) {
            desk.go("/officers/WMP-1460");
            assertThat(desk.page().locator(".muster-verdict"))
                    .containsText(
                            Pattern.compile(
                                    "not deployable\\s.*First aid withdrawn", Pattern.DOTALL));
            Sight.check(desk.page(), "officer-not-deployable-1280");
            desk.go("/officers/WMP-1234");
            desk.page().getByText("earlier award").first().click();
            assertThat(desk.page().locator("main"))
                    .containsText(Pattern.compile("By E-[0-9A-Z]+, from"));
            desk.go("/officers/STAFFS-1001");
            assertThat(desk.page().locator("main")).containsText("Biotas");
        }
    }

    @Test
    void aPlannerExpectsAnEventWithoutScriptAndReadsThatItIsTooMuch() {
        try (var desk = Desk.of("planner", muster.address(), Desk.WIDE, false)) {
            desk.go("/forms/expect");
            var page = desk.page();
            page.locator("#name").fill("Fireworks");
            page.locator("#kind").selectOption("concert");
            page.locator("#hostForce").fill("STAFFS");
            page.locator("#psus").fill("9");
            page.locator("#from").fill("1/6/2199");
            page.locator("main button", with("Preview")).click();
            assertThat(page.locator(".muster-preview"))
                    .containsText("Expect Fireworks (concert) of STAFFS to need 9 PSUs");
            page.locator("main button", with("Record")).click();
            page.waitForURL(Pattern.compile("recorded="));
            var recorded = page.url().replaceAll(".*recorded=", "");
            desk.go("/demand?force=STAFFS&from=1/6/2199&to=2/6/2199&atLeast=" + recorded);
            assertThat(page.locator("main"))
                    .containsText(
                            "Short, 1 June 2199: 9 PSUs needed and 0 available, 9 short, for"
                                    + " Fireworks");
            page.locator("main th a", with("Fireworks")).click();
            assertThat(page.locator("#timeline")).containsText("Fireworks (concert) of STAFFS");
            assertThat(page.locator(".muster-actions a")).hasCount(2);
        }
    }

    @Test
    void theFeedIsFilteredFollowsAndOpensToItsJson() throws Exception {
        try (var desk = Desk.of("ricc", muster.address())) {
            desk.go("/feed?types=UnitsOffered&operation=Biotas");
            var rows = desk.page().locator(".muster-feed tbody tr");
            Assertions.assertThat(rows.count()).isPositive();
            for (var row : rows.all()) {
                assertThat(row).containsText("UnitsOffered");
                assertThat(row).containsText("Biotas-");
            }
            var first = rows.first();
            first.locator("summary").click();
            var json = JsonMapper.builder().build().readTree(first.locator("pre").innerText());
            Assertions.assertThat(Long.parseLong(json.get("sequence").asString()))
                    .isEqualTo(Long.parseLong(first.locator("th").innerText().strip()));
            desk.go("/feed");
            admin.command(
                    "RegisterOfficer",
                    "{\"officer\": \"DCP-88001\", \"force\": \"DCP\", \"rank\": \"CONSTABLE\"}");
            assertThat(desk.page().locator(".muster-feed tbody tr").first())
                    .containsText("DCP-88001");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reference", "/reference/policies"})
    void whatAnAdministratorSetsIsToldWithWhoSetIt(String address) {
        try (var desk = Desk.of("admin", muster.address())) {
            desk.go(address);
            var page = desk.page();
            if (address.equals("/reference")) {
                page.locator("main form [name=force]").fill("BTP");
                page.locator("main form [name=name]").fill("British Transport Police");
                page.locator("main form [name=region]").fill("National");
                page.locator("main button", with("Register")).click();
                assertThat(page.locator("main table")).containsText("British Transport Police");
            } else {
                page.locator("main form [name=skill]").selectOption("FITNESS_TEST");
                page.locator("main form [name=validityMonths]").fill("11");
                page.locator("main form [name=effectiveFrom]").fill("1/1/2027");
                page.locator("main button", with("Set policy")).click();
                assertThat(page.locator("main table").first()).containsText("11");
                assertThat(page.locator("main")).containsText("admin");
            }
            assertThat(page.locator("main [role=status]")).containsText("It is set");
            Sight.check(page, "set-" + address.substring(address.lastIndexOf('/') + 1) + "-1280");
        }
    }
}
