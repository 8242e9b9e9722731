package muster.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.contract.Invalid;

/**
 * A refusal as a caller reads it (RFC 9457): {@code type} is {@code /problems/} and the slug.
 *
 * @param detail what happened, why, and what to do next
 * @param data further members, such as {@code errors} or {@code refusals}
 */
public record Problem(
        String slug, String title, int status, String detail, Map<String, Object> data) {

    public static Problem of(String slug, String title, int status, String detail) {
        return new Problem(slug, title, status, detail, Map.of());
    }

    public static Problem unreadable(String detail) {
        return of("unreadable", "The body can't be read", 400, detail);
    }

    public static Problem invalid(List<Invalid.Fault> faults) {
        return new Problem(
                "invalid",
                "A field is wrong",
                422,
                "Nothing was stored. Correct the fields named under errors and send it again.",
                Map.of("errors", faults));
    }

    public static Problem notFound(String what) {
        return of("not-found", "Not found", 404, what);
    }

    /** The members in the order in which they are read. */
    public Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "/problems/" + slug);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        body.putAll(data);
        return body;
    }
}
