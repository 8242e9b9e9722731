package muster.edge.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import muster.edge.page.Words;
import muster.edge.relay.Listed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Entries of a history, newest first.
 *
 * @param older where the earlier ones begin, absent when there are none
 */
public record Timeline(List<Entry> entries, @Nullable String older) {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Duration PROMPT = Duration.ofMinutes(1);

    /** An event, as the service tells it. */
    record Told(
            long sequence,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable By by,
            @Nullable String note,
            boolean exercise,
            @Nullable JsonNode data) {}

    /** Who recorded it. */
    record By(@Nullable String user, @Nullable String role, @Nullable String force) {}

    /**
     * An event in words.
     *
     * @param late how much later than it happened it was recorded, if it was
     * @param decision the code of what was decided, if that is what happened
     */
    public record Entry(
            long sequence,
            String sentence,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable String late,
            @Nullable String by,
            @Nullable String note,
            boolean exercise,
            @Nullable String decision) {}

    public Timeline {
        entries = List.copyOf(entries);
    }

    static Timeline of(Listed<Told> history) {
        return new Timeline(history.items().stream().map(Timeline::entry).toList(), history.next());
    }

    private static Entry entry(Told told) {
        return new Entry(
                told.sequence(),
                sentence(told),
                told.occurredAt(),
                told.recordedAt(),
                late(told.occurredAt(), told.recordedAt()),
                by(told.by()),
                told.note(),
                told.exercise(),
                told.type().equals("DecisionRecorded") && told.data() != null
                        ? told.data().path("decision").asString()
                        : null);
    }

    private static String sentence(Told told) {
        var data = told.data();
        var plain = HUMP.matcher(told.type()).replaceAll(" ");
        return data == null ? plain : Sentences.of(told.type(), data).orElse(plain);
    }

    /** Such as "logged 2 h later"; nothing for what was logged within a minute. */
    static @Nullable String late(Instant occurred, Instant recorded) {
        var delay = Duration.between(occurred, recorded);
        if (delay.compareTo(PROMPT) <= 0) {
            return null;
        }
        var words =
                delay.toHours() >= 48
                        ? delay.toDays() + " days"
                        : delay.toHours() >= 1
                                ? delay.toHours() + " h"
                                : delay.toMinutes() + " min";
        return "logged " + words + " later";
    }

    private static @Nullable String by(@Nullable By by) {
        if (by == null) {
            return null;
        }
        var role = by.role() == null ? null : new Words().within(by.role());
        if (by.user() == null || by.user().equals(role)) {
            return role;
        }
        return role == null ? by.user() : by.user() + " (" + role + ")";
    }
}
