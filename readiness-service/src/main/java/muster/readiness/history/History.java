package muster.readiness.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import muster.commitlog.Boundary;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.commitlog.RecordedEvent;
import muster.contract.Catalogue;
import muster.contract.Event;
import muster.readiness.query.Exercises;
import muster.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what happened from the log, newest first. */
final class History {

    /**
     * An event, and how it came to be recorded. Personal data is in no event.
     *
     * @param command the id of the command, which may have made several events
     * @param exercise whether it is part of an exercise
     */
    record Row(
            long sequence,
            String id,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            String command,
            String commandName,
            By by,
            @Nullable String note,
            boolean exercise,
            JsonNode data) {}

    /** Who recorded it. */
    record By(String user, String role, @Nullable String force) {}

    /** Some rows; with {@code more}, older ones follow. */
    record Found(List<Row> rows, boolean more) {}

    private final CommitLog log;
    private final EventReader reader;
    private final Exercises exercises;

    History(CommitLog log, EventReader reader) {
        this.log = log;
        this.reader = reader;
        this.exercises = new Exercises(log, reader);
    }

    /**
     * Of the events with any of the tags.
     *
     * @param upTo later ones are left out, as the view that named the tags has not seen them
     * @param before only events with a smaller sequence
     */
    Found of(Set<String> tags, long upTo, long before, int limit, Predicate<Event> meant) {
        if (log.head() < upTo) {
            log.catchUp();
        }
        var events = log.read(Boundary.of(tags.toArray(String[]::new)), 0).events();
        var rows = new ArrayList<Row>();
        for (var recorded : events.reversed()) {
            if (recorded.sequence() <= upTo && recorded.sequence() < before) {
                var event = (Event) reader.read(recorded);
                if (meant.test(event)) {
                    if (rows.size() == limit) {
                        return new Found(rows, true);
                    }
                    rows.add(row(recorded, event));
                }
            }
        }
        return new Found(rows, false);
    }

    private Row row(RecordedEvent recorded, Event event) {
        var commit = recorded.commit();
        var actor = commit.actor();
        return new Row(
                recorded.sequence(),
                recorded.id(),
                Catalogue.eventType(event).name(),
                recorded.occurredAt(),
                commit.recordedAt(),
                commit.command(),
                commit.name(),
                new By(
                        actor.getOrDefault("user", ""),
                        actor.getOrDefault("role", ""),
                        actor.get("force")),
                commit.note(),
                exercises.isOfExercise(event),
                Json.MAPPER.valueToTree(event));
    }
}
