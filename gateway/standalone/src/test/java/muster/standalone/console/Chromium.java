package muster.standalone.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** One browser for all tests: starting it unpacks 190 MB. */
final class Chromium {

    private static final Path BINARY = Path.of("/usr/bin/chromium-headless-shell");
    private static final Path SETUP = Path.of("src/test/setup/chromium");

    private static final class Held {
        static final Browser BROWSER = launch();
    }

    private Chromium() {}

    /** Skips the test, loudly, where there is no Chromium and none can be installed. */
    static Browser browser() {
        if (!Files.isExecutable(BINARY) && !installed()) {
            System.err.println(
                    """
                    ***********************************************************************
                    The tests of the pages are SKIPPED: there is no Chromium here and
                    src/test/setup/chromium could not install it.
                    ***********************************************************************\
                    """);
            Assumptions.abort("No Chromium");
        }
        return Held.BROWSER;
    }

    private static boolean installed() {
        try {
            var setup = new ProcessBuilder(SETUP.toAbsolutePath().toString()).inheritIO().start();
            return setup.waitFor(10, TimeUnit.MINUTES) && setup.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Browser launch() {
        // as long as a page is given: a busy machine is slow, not wrong
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
        var options = new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        return Playwright.create(options)
                .chromium()
                .launch(
                        new LaunchOptions()
                                .setExecutablePath(BINARY)
                                .setArgs(
                                        List.of(
                                                "--no-sandbox",
                                                "--disable-gpu",
                                                "--disable-background-networking")));
    }
}
