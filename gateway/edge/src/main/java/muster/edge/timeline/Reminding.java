package muster.edge.timeline;

import java.time.Instant;
import java.util.stream.Collectors;
import muster.edge.page.Uk;
import muster.edge.page.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reminders in words, the same in a history, on a page and in a message. */
public final class Reminding {

    private static final Uk UK = new Uk();
    private static final Words WORDS = new Words();

    private Reminding() {}

    /** What somebody is reminded of, such as "First aid of WMP-1 lapses after 31 December 2026". */
    public static String of(
            String kind, String subject, @Nullable String skill, Instant at, boolean exercise) {
        var words =
                switch (kind) {
                    case "LAPSE" ->
                            "%s of %s lapses after %s"
                                    .formatted(
                                            skill == null || skill.isEmpty()
                                                    ? "An accreditation"
                                                    : WORDS.skill(skill),
                                            subject,
                                            day(at));
                    case "NO_REPLY" ->
                            "Somebody called out at %s has not answered (%s)"
                                    .formatted(UK.moment(at), subject);
                    case "RELEASE_DUE" ->
                            "Officers of deployment %s are to be released by %s"
                                    .formatted(subject, UK.moment(at));
                    case "NO_DECLARATION" ->
                            "%s has declared no carriers for the tour of duty from %s"
                                    .formatted(subject, UK.moment(at));
                    default ->
                            "Aid of deployment %s reaches eight weeks on %s"
                                    .formatted(subject, day(at));
                };
        return exercise ? "EXERCISE: " + words : words;
    }

    static String of(String type, JsonNode data) {
        var message =
                "%s of reminder %s"
                        .formatted(channel(text(data, "channel")), text(data, "reminder"));
        return switch (type) {
            case "ReminderPolicySet" ->
                    "Reminders of kind %s: %s %s, from %s%s"
                            .formatted(
                                    WORDS.within(text(data, "kind")),
                                    data.path("times")
                                            .valueStream()
                                            .map(JsonNode::asString)
                                            .collect(Collectors.joining(", ")),
                                    unit(text(data, "kind")),
                                    UK.day(java.time.LocalDate.parse(text(data, "effectiveFrom"))),
                                    data.has("force") ? ", for " + text(data, "force") : "");
            case "ReminderRaised" ->
                    "%s reminded: %s"
                            .formatted(
                                    text(data, "force"),
                                    of(
                                            text(data, "kind"),
                                            text(data, "subject"),
                                            data.has("skill") ? text(data, "skill") : null,
                                            Instant.parse(text(data, "at")),
                                            data.path("exercise").asBoolean()));
            case "MessageDelivered" -> message + " delivered";
            case "DeliveryFailed" ->
                    message
                            + " not delivered, next try "
                            + UK.moment(Instant.parse(text(data, "nextAt")));
            case "MessageSetAside" ->
                    message
                            + ("TOO_LATE".equals(text(data, "failure"))
                                    ? " set aside unsent, as it came too late"
                                    : " set aside after "
                                            + WORDS.count(
                                                    data.path("attempt").asLong(), "attempt"));
            default -> message + " is tried again";
        };
    }

    /** How the times of a kind are counted. */
    public static String unit(String kind) {
        return switch (kind) {
            case "LAPSE" -> "days before";
            case "AID_NEARING_EIGHT_WEEKS" -> "days before eight weeks";
            case "RELEASE_DUE" -> "minutes before";
            default -> "minutes after";
        };
    }

    public static String channel(String channel) {
        return "EMAIL".equals(channel) ? "E-mail" : "Web hook";
    }

    private static String day(Instant at) {
        return UK.day(at.atZone(Uk.ZONE).toLocalDate());
    }

    private static String text(JsonNode data, String field) {
        return data.path(field).asString("");
    }
}
