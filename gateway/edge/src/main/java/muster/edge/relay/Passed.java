package muster.edge.relay;

import java.util.List;
import muster.edge.identity.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * Which headers go through. Only what is named here does: a caller can't speak in the edge's name,
 * and its password and cookies stay here.
 */
final class Passed {

    private static final List<String> OF_REQUESTS =
            List.of(
                    HttpHeaders.ACCEPT,
                    HttpHeaders.CONTENT_TYPE,
                    HttpHeaders.CONTENT_LENGTH,
                    HttpHeaders.IF_NONE_MATCH,
                    "Idempotency-Key",
                    "Last-Event-ID");

    private static final List<String> OF_ANSWERS =
            List.of(
                    HttpHeaders.ALLOW,
                    HttpHeaders.CACHE_CONTROL,
                    HttpHeaders.CONTENT_DISPOSITION,
                    HttpHeaders.CONTENT_LENGTH,
                    HttpHeaders.CONTENT_TYPE,
                    HttpHeaders.ETAG,
                    HttpHeaders.LINK,
                    HttpHeaders.LOCATION,
                    HttpHeaders.RETRY_AFTER,
                    HttpHeaders.VARY);

    private Passed() {}

    static void request(
            HttpHeaders given,
            io.netty.handler.codec.http.HttpHeaders passed,
            String user,
            Role role,
            String secret) {
        for (var name : OF_REQUESTS) {
            given.getOrEmpty(name).forEach(value -> passed.add(name, value));
        }
        caller(passed, user, role, secret);
    }

    /** Who asks. */
    static void caller(
            io.netty.handler.codec.http.HttpHeaders passed, String user, Role role, String secret) {
        passed.set(HttpHeaders.AUTHORIZATION, "Bearer " + secret);
        passed.set("Muster-User", user);
        passed.set("Muster-Role", role.name());
    }

    static void answer(io.netty.handler.codec.http.HttpHeaders given, HttpHeaders passed) {
        for (var name : OF_ANSWERS) {
            given.getAll(name).forEach(value -> passed.add(name, value));
        }
        if (!passed.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            passed.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    static io.netty.handler.codec.http.HttpMethod method(HttpMethod method) {
        return io.netty.handler.codec.http.HttpMethod.valueOf(method.name());
    }
}
