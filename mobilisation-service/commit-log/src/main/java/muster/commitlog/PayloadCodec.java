package muster.commitlog;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecRegistry;

/**
 * Between an event's record and the BSON document that is stored, which a person can read: ids
 * (records with the single component {@code value} of type String) are plain strings, dates,
 * periods and durations ISO strings, instants BSON dates (milliseconds), big decimals Decimal128,
 * enums their names. A component that is null is left out, and read back as null.
 */
public final class PayloadCodec {

    private static final CodecRegistry REGISTRY = PayloadCodecs.registry();

    private final StoredTypes types;

    /**
     * For these types; their records have to be public.
     *
     * @throws CodecConfigurationException when one of them has a component that can't be stored: at
     *     the start, not at the first event
     */
    public PayloadCodec(StoredTypes types) {
        this.types = types;
        for (StoredTypes.StoredType type : types.all()) {
            if (!Modifier.isPublic(type.javaType().getModifiers())) {
                throw new CodecConfigurationException(type.javaType().getName() + " is not public");
            }
            REGISTRY.get(type.javaType());
        }
    }

    public StoredTypes types() {
        return types;
    }

    public BsonDocument encode(Record event) {
        return encodeAs(event.getClass(), event);
    }

    /** The same as {@link #encode}, as a part of what is being written. */
    public void write(BsonWriter writer, Record event) {
        writeAs(event.getClass(), event, writer);
    }

    private static <T> void writeAs(Class<T> javaType, Object event, BsonWriter writer) {
        REGISTRY.get(javaType)
                .encode(writer, javaType.cast(event), EncoderContext.builder().build());
    }

    private static <T> BsonDocument encodeAs(Class<T> javaType, Object event) {
        return new RawBsonDocument(javaType.cast(event), REGISTRY.get(javaType));
    }

    /**
     * The record a payload was written from.
     *
     * @throws IllegalArgumentException when the payload does not fit the record
     */
    public <T extends Record> T decode(Class<T> javaType, BsonDocument payload) {
        Codec<T> codec = REGISTRY.get(javaType);
        try (BsonReader reader =
                payload instanceof RawBsonDocument raw
                        ? CommitDocument.reader(raw)
                        : new BsonDocumentReader(payload)) {
            return codec.decode(reader, DecoderContext.builder().build());
        } catch (RuntimeException misfit) {
            throw new IllegalArgumentException(
                    "The payload does not fit " + javaType.getName(), misfit);
        }
    }

    /** The event under its stored name and current version. */
    public NewEvent newEvent(Record event, Instant occurredAt, Set<String> tags) {
        var type = types.of(event.getClass());
        return new NewEvent(type.name(), type.version(), occurredAt, tags, encode(event));
    }
}
