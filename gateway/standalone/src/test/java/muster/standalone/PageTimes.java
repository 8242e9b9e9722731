package muster.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** How long each page takes to its first byte with the story loaded, one reader at a time. */
final class PageTimes {

    private static final List<String> PAGES =
            List.of(
                    "/board",
                    "/operations",
                    "/operations/G7",
                    "/requests/Biotas-1",
                    "/deployments/{deployment}",
                    "/deploy?request=Biotas-2&donorForce=WMP",
                    "/mobilisations",
                    "/mobilisations/{mobilisation}",
                    "/mobilisations/{mobilisation}/wall",
                    "/mobilisations/{mobilisation}/officers",
                    "/units/{unit}",
                    "/readiness",
                    "/readiness/WMP",
                    "/readiness/WMP?on=2024-01-31",
                    "/readiness?region=West%20Midlands",
                    "/readiness/WMP/explanation?figure=/available/psus",
                    "/readiness/WMP/explanation?figure=/deployable/constables",
                    "/readiness/WMP/difference?asKnownAt=2026-10-01T06:00",
                    "/what-if?send=WMP,10,2026-12-05T06:00Z,2026-12-09T18:00Z",
                    "/demand",
                    "/fatigue/WMP",
                    "/readiness/WMP/lapses",
                    "/readiness/WMP/officers",
                    "/officers/WMP-1100",
                    "/rota",
                    "/rota/WMP",
                    "/cadres",
                    "/cadres/WMP",
                    "/cadres/WMP/POLICE_LIAISON",
                    "/capability-return",
                    "/demand",
                    "/courses",
                    "/courses/plan?force=WMP",
                    "/fleet",
                    "/fleet/WMP",
                    "/ledger?force=WMP",
                    "/feed",
                    "/feed?types=PSUsRequested",
                    "/reminders",
                    "/messages",
                    "/reference",
                    "/reference/forces/WMP",
                    "/reference/policies",
                    "/reference/cadres",
                    "/reference/waves",
                    "/command-line",
                    "/forms/req",
                    "/import");

    private static final int WARM_UP = 30;
    private static final int TIMES = 100;

    private PageTimes() {}

    static void print(PrintStream out) throws IOException, InterruptedException {
        try (var muster = new Running();
                var caller = muster.as("admin")) {
            for (var template : PAGES) {
                var page = address(template, caller);
                var nanos = new ArrayList<Long>();
                for (int i = 0; i < WARM_UP + TIMES; i++) {
                    long started = System.nanoTime();
                    var request = caller.request(page).header("Accept", "text/html").GET().build();
                    var answer = caller.client().send(request, BodyHandlers.ofInputStream());
                    long took = System.nanoTime() - started;
                    try (InputStream rest = answer.body()) {
                        rest.readAllBytes();
                    }
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(page + " gave " + answer.statusCode());
                    }
                    if (i >= WARM_UP) {
                        nanos.add(took);
                    }
                }
                nanos.sort(null);
                out.printf(
                        "| %-58s | %,12.1f | %-18s |%n",
                        "First byte of " + template + ", 95th percentile",
                        nanos.get(TIMES * 95 / 100) / 1e6,
                        "milliseconds");
            }
        }
    }

    /** Of the first that is listed. */
    private static String address(String template, Caller caller) {
        var page = template;
        for (var kind : List.of("deployment", "mobilisation", "unit")) {
            if (page.contains("{" + kind + "}")) {
                var list =
                        "/api/"
                                + kind
                                + "s?limit=1"
                                + (kind.equals("unit") ? "&operation=Biotas" : "");
                var code = caller.get(list).get("items").get(0).get(kind).asString();
                page = page.replace("{" + kind + "}", code);
            }
        }
        return page;
    }
}
