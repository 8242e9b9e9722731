package muster.commitlog;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.io.ByteBufferBsonInput;
import org.jspecify.annotations.Nullable;

/** The stored form of a commit, written and read without an intermediate document. */
final class CommitDocument {

    static final String NUMBER = "_id";
    static final String FIRST_SEQUENCE = "firstSequence";
    static final String KEY = "key";
    static final String TAGS = "tags";

    private static final String RECORDED_AT = "recordedAt";
    private static final String COMMAND = "command";
    private static final String FINGERPRINT = "fingerprint";
    private static final String ACTOR = "actor";
    private static final String CREATED = "created";
    private static final String ORIGIN = "origin";
    private static final String NOTE = "note";
    private static final String PREVIOUS_HASH = "previousHash";
    private static final String EVENTS = "events";

    private static final BsonDocumentCodec PAYLOADS = new BsonDocumentCodec();

    private CommitDocument() {}

    /** Where a commit goes: what its proposal can't know. */
    record Place(long number, long firstSequence, Instant recordedAt, String previousHash) {}

    static RawBsonDocument encode(Place place, Proposal proposal, List<String> eventIds) {
        var buffer = new BasicOutputBuffer(1024);
        try (var writer = new BsonBinaryWriter(buffer)) {
            writer.writeStartDocument();
            writer.writeInt64(NUMBER, place.number());
            writer.writeInt64(FIRST_SEQUENCE, place.firstSequence());
            writer.writeDateTime(RECORDED_AT, place.recordedAt().toEpochMilli());
            writer.writeStartDocument(COMMAND);
            writer.writeString("id", proposal.command());
            writer.writeString("name", proposal.name());
            writer.writeEndDocument();
            writer.writeString(KEY, proposal.key());
            writer.writeString(FINGERPRINT, proposal.fingerprint());
            writer.writeStartDocument(ACTOR);
            new TreeMap<>(proposal.actor()).forEach(writer::writeString);
            writer.writeEndDocument();
            writeIfPresent(writer, CREATED, proposal.created());
            writeIfPresent(writer, ORIGIN, proposal.origin());
            writeIfPresent(writer, NOTE, proposal.note());
            writer.writeString(PREVIOUS_HASH, place.previousHash());
            var union = new TreeSet<String>();
            proposal.events().forEach(event -> union.addAll(event.tags()));
            writeStrings(writer, TAGS, union);
            writer.writeStartArray(EVENTS);
            for (int i = 0; i < proposal.events().size(); i++) {
                writeEvent(writer, proposal.events().get(i), eventIds.get(i));
            }
            writer.writeEndArray();
            writer.writeEndDocument();
        }
        return new RawBsonDocument(buffer.getInternalBuffer(), 0, buffer.getPosition());
    }

    private static void writeEvent(BsonBinaryWriter writer, NewEvent event, String id) {
        writer.writeStartDocument();
        writer.writeString("id", id);
        writer.writeString("type", event.type());
        writer.writeInt32("version", event.version());
        writer.writeDateTime("occurredAt", event.occurredAt().toEpochMilli());
        writeStrings(writer, TAGS, new TreeSet<>(event.tags()));
        writer.writeName("payload");
        if (event.payload() instanceof RawBsonDocument raw) {
            try (var reader = reader(raw)) {
                writer.pipe(reader);
            }
        } else {
            PAYLOADS.encode(writer, event.payload(), EncoderContext.builder().build());
        }
        writer.writeEndDocument();
    }

    private static void writeIfPresent(BsonWriter writer, String name, @Nullable String value) {
        if (value != null) {
            writer.writeString(name, value);
        }
    }

    private static void writeStrings(BsonWriter writer, String name, Set<String> values) {
        writer.writeStartArray(name);
        values.forEach(writer::writeString);
        writer.writeEndArray();
    }

    /** A document of its own that nobody can change under us, and whose size is known. */
    static RawBsonDocument raw(BsonDocument payload) {
        return payload instanceof RawBsonDocument raw
                ? raw
                : new RawBsonDocument(payload, PAYLOADS);
    }

    /** A copy that may be changed. */
    static BsonDocument mutable(BsonDocument payload) {
        try (BsonReader reader = payload.asBsonReader()) {
            return PAYLOADS.decode(reader, DecoderContext.builder().build());
        }
    }

    static BsonBinaryReader reader(RawBsonDocument raw) {
        return new BsonBinaryReader(new ByteBufferBsonInput(raw.getByteBuffer()));
    }

    /**
     * Reads a commit; payloads stay bytes until somebody looks at them.
     *
     * @throws IllegalStateException when the document is not a commit
     */
    static Commit decode(RawBsonDocument raw) {
        ByteBuffer bytes = raw.getByteBuffer().asNIO();
        var fields = new Fields(bytes.array(), bytes.arrayOffset() + bytes.position());
        try (var reader = reader(raw)) {
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                fields.read(reader);
            }
            return fields.commit();
        } catch (RuntimeException unreadable) {
            throw new IllegalStateException(
                    "The document with _id " + raw.get(NUMBER) + " is not a commit", unreadable);
        }
    }

    static String hash(RawBsonDocument raw) {
        return hash(raw.getByteBuffer().asNIO());
    }

    /** What the first commit holds as the hash of the one before it. */
    static String hashOfNothing() {
        return hash(ByteBuffer.allocate(0));
    }

    private static String hash(ByteBuffer bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The fields of one document as they come by. */
    private static final class Fields {

        private record EventFields(
                String id,
                String type,
                int version,
                Instant occurredAt,
                Set<String> tags,
                RawBsonDocument payload) {}

        private final byte[] bytes;
        private final int offset;
        private final Map<String, String> actor = new LinkedHashMap<>();
        private final List<EventFields> events = new ArrayList<>(2);
        private long number;
        private long firstSequence;
        private long recordedAt = Long.MIN_VALUE;
        private @Nullable String command;
        private @Nullable String name;
        private @Nullable String key;
        private @Nullable String fingerprint;
        private @Nullable String created;
        private @Nullable String origin;
        private @Nullable String note;
        private @Nullable String previousHash;

        Fields(byte[] bytes, int offset) {
            this.bytes = bytes;
            this.offset = offset;
        }

        void read(BsonBinaryReader reader) {
            switch (reader.readName()) {
                case NUMBER -> number = reader.readInt64();
                case FIRST_SEQUENCE -> firstSequence = reader.readInt64();
                case RECORDED_AT -> recordedAt = reader.readDateTime();
                case COMMAND -> {
                    reader.readStartDocument();
                    command = reader.readString("id");
                    name = reader.readString("name");
                    reader.readEndDocument();
                }
                case KEY -> key = reader.readString();
                case FINGERPRINT -> fingerprint = reader.readString();
                case ACTOR -> {
                    reader.readStartDocument();
                    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                        actor.put(reader.readName(), reader.readString());
                    }
                    reader.readEndDocument();
                }
                case CREATED -> created = reader.readString();
                case ORIGIN -> origin = reader.readString();
                case NOTE -> note = reader.readString();
                case PREVIOUS_HASH -> previousHash = reader.readString();
                case EVENTS -> {
                    reader.readStartArray();
                    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                        events.add(readEvent(reader));
                    }
                    reader.readEndArray();
                }
                default -> reader.skipValue();
            }
        }

        private EventFields readEvent(BsonBinaryReader reader) {
            reader.readStartDocument();
            String id = reader.readString("id");
            String type = reader.readString("type");
            int version = reader.readInt32("version");
            var occurredAt = Instant.ofEpochMilli(reader.readDateTime("occurredAt"));
            reader.readName(TAGS);
            reader.readStartArray();
            var tags = new ArrayList<String>(4);
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                tags.add(reader.readString());
            }
            reader.readEndArray();
            reader.readName("payload");
            int start = reader.getBsonInput().getPosition();
            reader.skipValue();
            int end = reader.getBsonInput().getPosition();
            var payload = new RawBsonDocument(bytes, offset + start, end - start);
            reader.readEndDocument();
            return new EventFields(id, type, version, occurredAt, Set.copyOf(tags), payload);
        }

        Commit commit() {
            if (number < 1 || firstSequence < 1 || events.isEmpty()) {
                throw new IllegalStateException("No number, no sequence or no events");
            }
            var header =
                    new Header(
                            number,
                            firstSequence,
                            Instant.ofEpochMilli(recordedAt),
                            present(command),
                            present(name),
                            present(key),
                            present(fingerprint),
                            Map.copyOf(actor),
                            created,
                            origin,
                            note,
                            present(previousHash));
            var recorded = new ArrayList<RecordedEvent>(events.size());
            long sequence = firstSequence;
            for (EventFields event : events) {
                recorded.add(
                        new RecordedEvent(
                                sequence++,
                                event.id(),
                                event.type(),
                                event.version(),
                                event.occurredAt(),
                                event.tags(),
                                event.payload(),
                                header));
            }
            return new Commit(header, List.copyOf(recorded));
        }

        private static String present(@Nullable String value) {
            if (value == null) {
                throw new IllegalStateException("A field is missing");
            }
            return value;
        }
    }
}
