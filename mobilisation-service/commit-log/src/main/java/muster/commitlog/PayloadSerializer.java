package muster.commitlog;

import java.util.HashMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Axon's view of {@link PayloadCodec}: a serialized type is a stored name and version, its data a
 * BSON document. What this node has no class for is of {@link UnknownSerializedType}, and reading
 * it fails: a reader must stop there rather than quietly leave it out.
 */
final class PayloadSerializer implements Serializer {

    private final PayloadCodec codec;
    private final Converter converter = new Documents();

    PayloadSerializer(PayloadCodec codec) {
        this.codec = codec;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (!(object instanceof Record event)) {
            throw new SerializationException(object + " is not an event");
        }
        return new SimpleSerializedObject<>(
                converter.convert(codec.encode(event), representation),
                representation,
                typeForClass(event.getClass()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(RawBsonDocument.class, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        if (serialized.getData() instanceof Header header) {
            return (T) metaData(header);
        }
        Class<? extends Record> javaType = javaType(serialized.getType());
        if (javaType == null) {
            throw new SerializationException(
                    "This node does not know events of type "
                            + serialized.getType().getName()
                            + " version "
                            + serialized.getType().getRevision());
        }
        try {
            return (T)
                    codec.decode(
                            javaType,
                            converter.convert(serialized, RawBsonDocument.class).getData());
        } catch (IllegalArgumentException misfit) {
            throw new SerializationException(
                    "An event of type " + serialized.getType().getName() + " can't be read",
                    misfit);
        }
    }

    private static MetaData metaData(Header header) {
        var entries = new HashMap<String, Object>();
        header.actor().forEach((name, value) -> entries.put(LogMessageSource.ACTOR + name, value));
        entries.put(LogMessageSource.RECORDED_AT, header.recordedAt());
        entries.put(LogMessageSource.COMMAND_ID, header.command());
        entries.put(LogMessageSource.COMMAND_NAME, header.name());
        entries.put(LogMessageSource.COMMIT_NUMBER, header.number());
        if (header.origin() != null) {
            entries.put(LogMessageSource.ORIGIN, header.origin());
        }
        return MetaData.from(entries);
    }

    /** Only of its current version: an older one that no upcaster took on would be misread. */
    private @Nullable Class<? extends Record> javaType(SerializedType type) {
        StoredTypes.StoredType known = codec.types().named(type.getName()).orElse(null);
        return known != null && Integer.toString(known.version()).equals(type.getRevision())
                ? known.javaType()
                : null;
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (type.getName().equals(MetaData.class.getName())) {
            return MetaData.class;
        }
        Class<?> javaType = javaType(type);
        return javaType == null ? UnknownSerializedType.class : javaType;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null) {
            throw new SerializationException("Nothing is no event");
        }
        var stored = codec.types().of(type);
        return new SimpleSerializedType(stored.name(), Integer.toString(stored.version()));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }

    /** Stored bytes become a document only for upcasters, which get one of their own to change. */
    private static final class Documents implements Converter {

        @Override
        public boolean canConvert(Class<?> source, Class<?> target) {
            return BsonDocument.class.isAssignableFrom(source)
                    && (target == BsonDocument.class || target == RawBsonDocument.class);
        }

        @Override
        public <T> T convert(Object original, Class<?> source, Class<T> target) {
            if (target == RawBsonDocument.class && original instanceof BsonDocument document) {
                return target.cast(CommitDocument.raw(document));
            }
            if (target == BsonDocument.class && original instanceof BsonDocument document) {
                return target.cast(CommitDocument.mutable(document));
            }
            throw new SerializationException("No way from " + source + " to " + target);
        }
    }
}
