package muster.standalone.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** What must be true of every page in every state, and its screenshot. */
final class Sight {

    private static final Path SHOTS = Path.of("target/screenshots");

    private static final List<String> OF_LOOKS =
            List.of(
                    "color-contrast",
                    "link-in-text-block",
                    "page-has-heading-one",
                    "heading-order",
                    "empty-heading",
                    "region");

    /** What else can differ where the same page is shown on a narrow screen. */
    private static final List<String> OF_WIDTH =
            List.of(
                    "aria-hidden-focus",
                    "button-name",
                    "label",
                    "link-name",
                    "nested-interactive",
                    "scrollable-region-focusable",
                    "summary-name");

    private Sight() {}

    static void check(Page page, String name) {
        checkShape(page, name);
        var axe = new AxeBuilder(page);
        if (page.viewportSize().width == Desk.NARROW) {
            axe.withRules(Stream.concat(OF_LOOKS.stream(), OF_WIDTH.stream()).toList());
        }
        assertThat(barriers(axe)).as(name + ": violations found by axe").isEmpty();
    }

    /** Leaves a picture of a page that is not wider than the window. */
    static void checkShape(Page page, String name) {
        page.screenshot(
                new ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
        assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(name + ": pixels beyond the window")
                .satisfies(beyond -> assertThat(((Number) beyond).intValue()).isNotPositive());
    }

    /** What a page looks like to who needs high contrast, and on paper: only looks differ there. */
    static void checkOtherMedia(Page page, String name) {
        page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        checkLooks(page, name + "-contrast");
        page.emulateMedia(
                new EmulateMediaOptions().setForcedColors(ForcedColors.NONE).setMedia(Media.PRINT));
        checkLooks(page, name + "-print");
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static void checkLooks(Page page, String name) {
        page.screenshot(
                new ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
        assertThat(barriers(new AxeBuilder(page).withRules(OF_LOOKS)))
                .as(name + ": violations found by axe")
                .isEmpty();
    }

    private static List<String> barriers(AxeBuilder axe) {
        // in the page itself: no page of ours has frames, for which it would open another
        return axe.setLegacyMode(true).analyze().getViolations().stream()
                .map(v ->
                        v.getId()
                                + " "
                                + v.getHelp()
                                + " "
                                + v.getNodes().stream()
                                        .map(node -> String.valueOf(node.getHtml()))
                                        .limit(3)
                                        .toList())
                .toList();
    }

    /** As it was sent: the tree of the browser has been mended. */
    static synchronized List<String> errors(String html) {
        var errors = new ArrayList<String>();
        var collecting =
                new ErrorHandler() {
                    @Override
                    public void warning(SAXParseException warning) {}

                    @Override
                    public void error(SAXParseException error) {
                        errors.add(error.getMessage() + " in line " + error.getLineNumber());
                    }

                    @Override
                    public void fatalError(SAXParseException error) {
                        error(error);
                    }
                };
        try {
            Checker.OF_HTML.setUpValidatorAndParsers(collecting, true, false);
            var page = new InputSource(new ByteArrayInputStream(html.getBytes(UTF_8)));
            page.setEncoding(UTF_8.name());
            Checker.OF_HTML.checkHtmlInputSource(page);
            return errors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One for all pages: reading its schema takes longer than checking a page. */
    private static final class Checker {

        static final SimpleDocumentValidator OF_HTML = ofHtml();

        private static SimpleDocumentValidator ofHtml() {
            try {
                var checker = new SimpleDocumentValidator(false, false, false);
                checker.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new DefaultHandler());
                return checker;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
