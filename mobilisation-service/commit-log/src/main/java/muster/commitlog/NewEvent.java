package muster.commitlog;

import java.time.Instant;
import java.util.Set;
import org.bson.BsonDocument;

/**
 * An event not yet in the log; the log gives it its id and sequence.
 *
 * @param type the stable stored name, never a Java class name
 * @param version of the payload's shape, from 1
 * @param occurredAt kept to the millisecond
 */
public record NewEvent(
        String type, int version, Instant occurredAt, Set<String> tags, BsonDocument payload) {

    public NewEvent {
        if (type.isBlank() || version < 1) {
            throw new IllegalArgumentException("An event needs a type and a version from 1");
        }
        tags = Set.copyOf(tags);
    }
}
