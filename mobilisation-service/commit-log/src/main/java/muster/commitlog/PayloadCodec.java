package muster.commitlog;

import java.time.Instant;
import java.util.Set;
import org.bson.BsonDocument;

/**
 * Between an event's record and the BSON document that is stored, which a person can read: ids
 * (records with the single component {@code value} of type String) are plain strings, dates,
 * periods and durations ISO strings, instants BSON dates (milliseconds), big decimals Decimal128,
 * enums their names. A component that is null is left out, and read back as null.
 */
public final class PayloadCodec {

    private final StoredTypes types;

    public PayloadCodec(StoredTypes types) {
        this.types = types;
    }

    public StoredTypes types() {
        return types;
    }

    public BsonDocument encode(Record event) {
        throw new UnsupportedOperationException();
    }

    public <T extends Record> T decode(Class<T> javaType, BsonDocument payload) {
        throw new UnsupportedOperationException();
    }

    /** The event under its stored name and current version. */
    public NewEvent newEvent(Record event, Instant occurredAt, Set<String> tags) {
        var type = types.of(event.getClass());
        return new NewEvent(type.name(), type.version(), occurredAt, tags, encode(event));
    }
}
