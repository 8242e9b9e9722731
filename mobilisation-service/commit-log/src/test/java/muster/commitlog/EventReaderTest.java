package muster.commitlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import muster.commitlog.StoredTypes.StoredType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

class EventReaderTest {

    /** Version 1 had one name; version 2 has two; version 3 has a title too. */
    public record Named(String first, String last, String title) {}

    private static final PayloadCodec CODEC =
            new PayloadCodec(StoredTypes.of(new StoredType("Named", 3, Named.class)));

    private static final EventReader READER =
            new EventReader(CODEC, new EventUpcasterChain(new SplitName(), new AddTitle()));

    private static final class SplitName extends SingleEventUpcaster {

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(new SimpleSerializedType("Named", "1"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType("Named", "2"),
                    BsonDocument.class,
                    payload -> {
                        String[] names = payload.getString("name").getValue().split(" ", 2);
                        payload.remove("name");
                        return payload.append("first", new BsonString(names[0]))
                                .append("last", new BsonString(names[1]));
                    });
        }
    }

    private static final class AddTitle extends SingleEventUpcaster {

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(new SimpleSerializedType("Named", "2"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType("Named", "3"),
                    BsonDocument.class,
                    payload -> payload.append("title", new BsonString("PC")));
        }
    }

    private static RecordedEvent recorded(String type, int version, String payload) {
        var header =
                new Header(
                        1,
                        1,
                        Fixture.NOON,
                        "c",
                        "n",
                        "k",
                        "f",
                        Map.of("user", "u"),
                        null,
                        null,
                        null,
                        "h");
        return new RecordedEvent(
                1,
                "id",
                type,
                version,
                Fixture.NOON,
                Set.of("t"),
                RawBsonDocument.parse(payload),
                header);
    }

    private static final RecordedEvent FIRST_VERSION =
            recorded("Named", 1, "{\"name\": \"Ada Byron King\"}");

    @Test
    void aPayloadOfTheFirstVersionIsReadAsTodays() {
        var ada = new Named("Ada", "Byron King", "PC");

        assertThat(READER.read(FIRST_VERSION)).isEqualTo(ada);
        assertThat(READER.readAll(FIRST_VERSION)).containsExactly(ada);
        assertThat(READER.messages(List.of(FIRST_VERSION)).next().getPayload()).isEqualTo(ada);
        assertThat(FIRST_VERSION.payload().toJson())
                .as("the stored one stays as it is")
                .isEqualTo("{\"name\": \"Ada Byron King\"}");
    }

    @Test
    void aPayloadOfTodaysVersionIsReadAsItIs() {
        var today = new Named("Ada", "King", "Sgt");
        var stored = recorded("Named", 3, CODEC.encode(today).toJson());

        assertThat(READER.read(stored)).isEqualTo(today);
        assertThat(READER.readAll(stored)).containsExactly(today);
    }

    @Test
    void anOldVersionThatNoUpcasterTakesOnIsNotGuessedAt() {
        var reader = new EventReader(CODEC);

        assertThatThrownBy(() -> reader.read(FIRST_VERSION))
                .hasStackTraceContaining("does not know events of type Named version 1");
        assertThatThrownBy(() -> reader.read(recorded("Other", 1, "{}")))
                .hasStackTraceContaining("does not know events of type Other version 1");
    }

    @Test
    void anUpcasterMayMakeNoneOrTwoOfAnEvent() {
        EventUpcaster none = events -> Stream.empty();
        EventUpcaster two = events -> events.flatMap(event -> Stream.of(event, event));
        var dropping = new EventReader(CODEC, none);
        var doubling =
                new EventReader(
                        CODEC, new EventUpcasterChain(new SplitName(), new AddTitle(), two));

        assertThat(dropping.readAll(FIRST_VERSION)).isEmpty();
        assertThat(doubling.readAll(FIRST_VERSION)).hasSize(2);
        assertThatThrownBy(() -> dropping.read(FIRST_VERSION))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Event 1 is 0 events today");
    }
}
