package muster.commitlog;

import java.time.Instant;
import java.util.Set;
import org.bson.BsonDocument;

/**
 * An event in the log.
 *
 * @param sequence its place among all events, dense, from 1
 * @param payload read-only, decoded when looked at
 */
public record RecordedEvent(
        long sequence,
        String id,
        String type,
        int version,
        Instant occurredAt,
        Set<String> tags,
        BsonDocument payload,
        Header commit) {}
