package muster.standalone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import muster.standalone.Caller;
import muster.standalone.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody who logs for a control room is told, and what each form does. */
class OperatorPagesIT {

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
    void aCardTellsAllThatIsAsked() {
        try (var desk = Desk.of("operator", muster.address())) {
            desk.go("/board?operation=Biotas");
            var card = desk.page().locator(".muster-card", with("Biotas-2"));
            assertThat(card.locator("a[href='/operations/Biotas']")).hasText("Biotas");
            assertThat(card).containsText(Pattern.compile("\\d PSUs? for\\s+WMP"));
            assertThat(card).containsText("unfilled");
            assertThat(card.locator(".muster-card__due"))
                    .containsText(
                            Pattern.compile("[A-Z][a-z]{2} \\d+ [A-Z][a-z]{2}, \\d\\d:\\d\\d"));
        }
    }

    @Test
    void theBoardIsNarrowedByItsAddress() {
        try (var desk = Desk.of("operator", muster.address())) {
            desk.go("/board");
            assertThat(desk.page().locator(".muster-cards")).not().hasCount(0);
            assertThat(desk.page().locator("main")).containsText("No Notice-1");
            desk.page().locator("#operation").selectOption("Biotas");
            desk.page().locator("main .muster-filter button").click();
            assertThat(desk.page()).hasURL(Pattern.compile(".*[?&]operation=Biotas.*"));
            assertThat(desk.page().locator(".muster-cards").first()).isVisible();
            assertThat(desk.page().locator("main .muster-board")).containsText("Biotas-2");
            assertThat(desk.page().locator("main .muster-board")).not().containsText("No Notice-1");
            desk.go("/board?force=WARKS");
            for (var card : desk.page().locator(".muster-card").all()) {
                var request = card.locator("h3").innerText().strip();
                var asked = admin.get("/api/requests/" + request.replace(" ", "%20")).toString();
                org.assertj.core.api.Assertions.assertThat(asked).contains("WARKS");
            }
        }
    }

    @Test
    void thePageSaysWhoCannotGoAndWhyAndInWhichOrderTheOthers() {
        var officer =
                admin.get("/api/readiness/WARKS/officers?state=AVAILABLE&limit=1")
                        .get("items")
                        .get(0)
                        .get("officer")
                        .asString();
        var sequence =
                admin.command(
                                "WithdrawAccreditation",
                                """
                                {"officer": "%s", "skill": "FIRST_AID", "on": "2026-01-01",
                                 "reason": "Certificate void"}\
                                """
                                        .formatted(officer))
                        .sequence();
        admin.get("/api/readiness/WARKS?atLeast=" + sequence);
        try (var desk = Desk.of("operator", muster.address())) {
            desk.go("/deploy?operation=Biotas&donorForce=WARKS&psus=1");
            var row = desk.page().locator("#unable ~ div tr", with(officer));
            var next = desk.page().locator("button", with("Next who can't go"));
            while (row.count() == 0 && next.count() > 0) {
                next.click();
            }
            assertThat(row).containsText(Pattern.compile("First aid withdrawn"));
            assertThat(desk.page().locator("#unable + p"))
                    .containsText(Pattern.compile("[1-9]\\d* officers?: .*withdrawn"));
            desk.page().getByText("Why these, and in this order").click();
            assertThat(desk.page().locator("#deploy"))
                    .containsText("Whoever has been at home the longest goes first");
        }
    }

    @Test
    void aRequestTellsWhatEachDonorOfferedAndHowManyMustered() {
        try (var desk = Desk.of("operator", muster.address())) {
            desk.go("/requests/Biotas-1");
            var cells = desk.page().locator("#donor-STAFFS td").allInnerTexts();
            org.assertj.core.api.Assertions.assertThat(cells.subList(0, 4))
                    .isEqualTo(List.of("1", "1", "25", "25"));
            assertThat(desk.page().locator(".muster-sums")).containsText("of 25");
        }
    }

    @Test
    void aFormIsFilledPreviewedAndRecordedWithoutScript() {
        try (var desk = Desk.of("operator", muster.address(), Desk.NARROW, false)) {
            desk.go("/forms/offer?request=Biotas-6");
            var page = desk.page();
            page.locator("main [name=donorForce]").fill("WARKS");
            page.locator("main [name=amount], main [name=psus]").first().fill("1");
            page.locator("main button", with("Preview")).click();
            assertThat(page.locator("main")).containsText("Will record");
            page.locator("main .muster-preview__send button").click();
            assertThat(page.locator("main")).containsText("Recorded");
        }
        org.assertj.core.api.Assertions.assertThat(
                        admin.get("/api/requests/Biotas-6").get("donors").toString())
                .contains("WARKS");
    }
}
