package muster.edge.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a caller is told when the edge can't do what was asked (RFC 9457).
 *
 * @param slug stable; {@code type} is {@code /problems/} and the slug
 * @param detail what happened, why, and what to do next
 * @param headers sent with it
 */
public record Problem(String slug, String title, int status, String detail, HttpHeaders headers) {

    private static final String FAILURE = "failure";
    private static final Pattern REFERENCE =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public static Problem of(String slug, String title, int status, String detail) {
        return new Problem(slug, title, status, detail, new HttpHeaders());
    }

    /** This one, with a header. */
    public Problem with(String header, @Nullable String value) {
        if (value == null) {
            return this;
        }
        var more = new HttpHeaders();
        more.putAll(headers);
        more.set(header, value);
        return new Problem(slug, title, status, detail, more);
    }

    /** This one, with the time after which to try again, in whole seconds. */
    public Problem retryAfter(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return with(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    /** As {@code application/problem+json}, its members in the order in which they are read. */
    public byte[] json() {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "/problems/" + slug);
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        return MAPPER.writeValueAsBytes(members);
    }

    public static Problem notSignedIn() {
        return of(
                "not-signed-in",
                "Not signed in",
                401,
                "This address is for known users. Sign in, or send a user and password by HTTP"
                        + " Basic.");
    }

    public static Problem wrongPassword() {
        return of(
                "not-signed-in",
                "Not signed in",
                401,
                "The user or the password is wrong. Check both and try again.");
    }

    public static Problem notAllowed() {
        return of(
                "not-allowed",
                "Not allowed",
                403,
                "This user may not do that. Sign in as one who may, or ask whoever runs this"
                        + " service.");
    }

    public static Problem withoutToken() {
        return of(
                "form-token",
                "The page is out of date",
                403,
                "Nothing was done, since what was sent does not carry the token of a page of this"
                        + " site. Load the page again and repeat; a program sends a user and"
                        + " password by HTTP Basic instead.");
    }

    public static Problem tooManySignIns(Duration wait) {
        return of(
                        "too-many-sign-ins",
                        "Too many failed sign-ins",
                        429,
                        "The user or the password was wrong too often. Wait as long as Retry-After"
                                + " says, then try again with the right ones.")
                .retryAfter(wait);
    }

    public static Problem unavailable(String service) {
        return of(
                        "service-unavailable",
                        "Service unavailable",
                        503,
                        "The "
                                + service
                                + " service does not answer. Try again after the seconds that"
                                + " Retry-After says; send a command with the same Idempotency-Key,"
                                + " so that it is stored once.")
                .retryAfter(Duration.ofSeconds(2));
    }

    public static Problem brokenOff() {
        return unreadable("The body broke off.");
    }

    public static Problem unreadable(String why) {
        return of(
                "bad-request",
                "The request can't be understood",
                400,
                why + " Nothing was passed on. Correct it and send it again.");
    }

    static Problem failure(String reference) {
        return of(
                FAILURE,
                "Something went wrong",
                500,
                "This should not have happened. Quote the reference "
                        + reference
                        + " to whoever runs this service.");
    }

    /** What to quote of a failure; nothing of what was foreseen. */
    public @Nullable String reference() {
        var found = REFERENCE.matcher(detail);
        return slug.equals(FAILURE) && found.find() ? found.group() : null;
    }

    /** After how many seconds to try again, if that is known. */
    public @Nullable String seconds() {
        return headers.getFirst(HttpHeaders.RETRY_AFTER);
    }
}
