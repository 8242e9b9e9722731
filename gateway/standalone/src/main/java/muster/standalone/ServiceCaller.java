package muster.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Asks a service what only a start-up wants to know, as the gateway would. */
final class ServiceCaller {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> A_QUERY_PER_VIEW =
            List.of(
                    "/api/forces?limit=1",
                    "/api/operations?limit=1",
                    "/api/ledger?limit=1",
                    "/api/mobilisations?limit=1",
                    "/api/reminders?limit=1",
                    "/api/fleet?limit=1",
                    "/api/units?limit=1",
                    "/api/rota?limit=1",
                    "/api/courses?skill=AFO",
                    "/api/demand?region=Nowhere");
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final String address;
    private final String secret;

    ServiceCaller(String address, String secret) {
        this.address = address;
        this.secret = secret;
    }

    /** Returns when every view is true at the sequence, so that the first page shows all of it. */
    void awaitViewsAt(long sequence) {
        var deadline = Instant.now().plus(PATIENCE);
        try (var client = HttpClient.newHttpClient()) {
            for (var query : A_QUERY_PER_VIEW) {
                int status = UNAVAILABLE;
                while (status == UNAVAILABLE && Instant.now().isBefore(deadline)) {
                    status = ask(client, query + "&atLeast=" + sequence);
                }
                if (status != OK) {
                    throw new IllegalStateException(query + " answered " + status);
                }
            }
        }
    }

    private int ask(HttpClient client, String path) {
        var request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", "Bearer " + secret)
                        .header("Muster-User", "standalone")
                        .header("Muster-Role", "ADMIN")
                        .timeout(PATIENCE)
                        .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException("The readiness service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the views caught up", e);
        }
    }
}
