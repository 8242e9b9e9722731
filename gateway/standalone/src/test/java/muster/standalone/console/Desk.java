package muster.standalone.console;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import muster.standalone.Running;
import org.jspecify.annotations.Nullable;

/** Somebody at a screen: a browser of their own, and what it complained of. */
final class Desk implements AutoCloseable {

    static final int WIDE = 1280;
    static final int NARROW = 390;

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private @Nullable Response document;

    private Desk(String address, int width, boolean script) {
        this.address = address;
        context =
                Chromium.browser()
                        .newContext(
                                new NewContextOptions()
                                        .setViewportSize(width, 900)
                                        .setLocale("en-GB")
                                        .setJavaScriptEnabled(script));
        context.setDefaultTimeout(15_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onResponse(answer -> {
            if (answer.request().isNavigationRequest() && answer.status() / 100 != 3) {
                document = answer;
            }
        });
    }

    static Desk unknown(String address, int width) {
        return new Desk(address, width, true);
    }

    static Desk of(String user, String address) {
        return of(user, address, WIDE, true);
    }

    static Desk of(String user, String address, int width, boolean script) {
        var desk = new Desk(address, width, script);
        desk.go("/sign-in");
        desk.page.getByLabel("User").fill(user);
        desk.page.locator("#password").fill(Running.PASSWORD);
        desk.page.locator("#password").press("Enter");
        desk.page.waitForURL(Pattern.compile(".*/(board|readiness)$"));
        desk.complaints.clear();
        return desk;
    }

    Page page() {
        return page;
    }

    Response go(String path) {
        return page.navigate(address + path);
    }

    /** Sends the form of the frame elsewhere, with its token or without. */
    Response submit(String to, boolean token) {
        return submit(to, token, Map.of());
    }

    Response submit(String to, boolean token, Map<String, String> fields) {
        var answer =
                page.waitForResponse(
                        response -> response.url().equals(address + to),
                        () ->
                                page.evaluate(
                                        """
                                        ([to, token, fields]) => {
                                          const form = document.querySelector(".muster-who");
                                          form.action = to;
                                          for (const [name, value] of Object.entries(fields)) {
                                            const field = document.createElement("input");
                                            Object.assign(field, { name, value });
                                            form.append(field);
                                          }
                                          if (!token) form.querySelector("input").remove();
                                          form.submit();
                                        }\
                                        """,
                                        List.of(to, token, fields)));
        page.waitForLoadState();
        return answer;
    }

    /** The page that was sent last, as it was sent. */
    String document() {
        return Objects.requireNonNull(document).text();
    }

    void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** Errors and warnings of the page's console; a breach of its content policy is one. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
