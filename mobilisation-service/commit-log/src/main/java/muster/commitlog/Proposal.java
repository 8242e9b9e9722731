package muster.commitlog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command wants to add: its events, on condition that no event with a sequence above {@code
 * after} matches the boundary.
 *
 * @param command the command's id
 * @param name the command's name
 * @param key the idempotency key, unique in the log
 * @param fingerprint of the request's body without personal data
 * @param actor who, as the application names it; no personal data
 * @param created what the command created, as the answer to a repeated request
 * @param events at least one
 * @param after the {@link Slice#upTo} the decision was taken at
 * @param recordedAt only for a story loaded with a clock of its own, else null: the log's clock
 * @param origin names that story
 * @param note free text of whoever sent the command
 */
public record Proposal(
        String command,
        String name,
        String key,
        String fingerprint,
        Map<String, String> actor,
        @Nullable String created,
        List<NewEvent> events,
        Boundary boundary,
        long after,
        @Nullable Instant recordedAt,
        @Nullable String origin,
        @Nullable String note) {

    /** Without a note. */
    public Proposal(
            String command,
            String name,
            String key,
            String fingerprint,
            Map<String, String> actor,
            @Nullable String created,
            List<NewEvent> events,
            Boundary boundary,
            long after,
            @Nullable Instant recordedAt,
            @Nullable String origin) {
        this(
                command,
                name,
                key,
                fingerprint,
                actor,
                created,
                events,
                boundary,
                after,
                recordedAt,
                origin,
                null);
    }

    public Proposal {
        if (key.isBlank()) {
            throw new IllegalArgumentException("A proposal needs a key");
        }
        if (events.isEmpty()) {
            throw new IllegalArgumentException("A commit holds at least one event");
        }
        if (after < 0) {
            throw new IllegalArgumentException("Sequences begin at 1, so after is at least 0");
        }
        actor = Map.copyOf(actor);
        events = List.copyOf(events);
    }
}
