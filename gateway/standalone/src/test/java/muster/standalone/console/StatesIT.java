package muster.standalone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import muster.standalone.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The states of pages that only come of what somebody did, at both widths. */
class StatesIT {

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

    private static void press(Desk desk, String button) {
        desk.page()
                .locator("main button", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
    }

    private static void seen(Desk desk, String name, int width, String words) {
        assertThat(desk.page().locator("main")).containsText(words);
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
    void anAdministratorsFormSaysWhatIsWrong(int width) {
        try (var desk = Desk.of("admin", muster.address(), width, true)) {
            desk.go("/reference/policies");
            press(desk, "Set policy");
            seen(desk, "policies-with-errors", width, "There is a problem");
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
}
