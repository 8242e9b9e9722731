package muster.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import muster.wire.Json;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.xml.sax.SAXException;

/** What must be true of every page in every state, and its screenshot. */
final class Sight {

    private static final Path SHOTS = Path.of("target/screenshots");

    private Sight() {}

    static void check(Page page, String name) {
        page.screenshot(
                new ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
        assertThat(barriers(page)).as(name + ": violations found by axe").isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(name + ": pixels beyond the window")
                .satisfies(beyond -> assertThat(((Number) beyond).intValue()).isNotPositive());
    }

    private static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
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
    static List<String> errors(String html) {
        var checker = new EmbeddedValidator();
        checker.setOutputFormat(OutputFormat.JSON);
        checker.setForceHTML(true);
        checker.setNoLangDetect(true);
        try {
            var bytes = new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8));
            var errors = new ArrayList<String>();
            for (var message : Json.MAPPER.readTree(checker.validate(bytes)).get("messages")) {
                if (message.get("type").asString().equals("error")) {
                    errors.add(
                            message.get("message").asString()
                                    + " at "
                                    + message.path("extract").asString(""));
                }
            }
            return errors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
