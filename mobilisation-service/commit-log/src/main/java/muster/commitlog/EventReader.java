package muster.commitlog;

import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/**
 * From a recorded event, of whatever version, to today's Java event. Upcasters work on {@link
 * org.bson.BsonDocument}, which is theirs to change.
 */
public final class EventReader {

    private static final SerializedType METADATA =
            new SimpleSerializedType(MetaData.class.getName(), null);

    private final PayloadCodec codec;
    private final PayloadSerializer serializer;
    private final EventUpcaster upcasters;

    public EventReader(PayloadCodec codec) {
        this(codec, new EventUpcasterChain());
    }

    public EventReader(PayloadCodec codec, EventUpcaster upcasters) {
        this.codec = codec;
        this.serializer = new PayloadSerializer(codec);
        this.upcasters = upcasters;
    }

    /**
     * The one event it is today. One stored in the current version is read without the upcasters.
     *
     * @throws IllegalStateException when the upcasters make none or several of it
     * @throws RuntimeException when this node does not know it or can't read it
     */
    public Object read(RecordedEvent event) {
        var stored = codec.types().named(event.type()).orElse(null);
        if (stored != null && stored.version() == event.version()) {
            return codec.decode(stored.javaType(), event.payload());
        }
        List<Object> events = readAll(event);
        if (events.size() != 1) {
            throw new IllegalStateException(
                    "Event " + event.sequence() + " is " + events.size() + " events today");
        }
        return events.getFirst();
    }

    /** What the upcasters make of the event: mostly one, none or several where one says so. */
    public List<Object> readAll(RecordedEvent event) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        List.of(event).stream().map(EventReader::data), serializer, upcasters)
                .map(message -> (Object) message.getPayload())
                .toList();
    }

    /** As Axon's messages, upcast as they are taken, decoded when somebody asks for the payload. */
    Iterator<TrackedEventMessage<?>> messages(Collection<RecordedEvent> events) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        events.stream().map(EventReader::data), serializer, upcasters)
                .iterator();
    }

    private static TrackedEventData<Object> data(RecordedEvent event) {
        return new Data(event);
    }

    private record Data(RecordedEvent event) implements TrackedEventData<Object> {

        @Override
        public TrackingToken trackingToken() {
            return new GlobalSequenceTrackingToken(event.sequence());
        }

        @Override
        public String getEventIdentifier() {
            return event.id();
        }

        @Override
        public Instant getTimestamp() {
            return event.occurredAt();
        }

        @Override
        public SerializedObject<Object> getMetaData() {
            return new Part(METADATA, event.commit());
        }

        @Override
        public SerializedObject<Object> getPayload() {
            return new Part(
                    new SimpleSerializedType(event.type(), Integer.toString(event.version())),
                    CommitDocument.raw(event.payload()));
        }
    }

    private record Part(SerializedType type, Object data) implements SerializedObject<Object> {

        @Override
        @SuppressWarnings("unchecked")
        public Class<Object> getContentType() {
            return (Class<Object>) data.getClass();
        }

        @Override
        public SerializedType getType() {
            return type;
        }

        @Override
        public Object getData() {
            return data;
        }
    }
}
