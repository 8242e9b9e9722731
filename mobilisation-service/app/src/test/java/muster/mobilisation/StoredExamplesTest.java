package muster.mobilisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import muster.commitlog.PayloadCodec;
import muster.contract.Catalogue;
import muster.contract.Event;
import muster.contract.RequestId;
import muster.contract.deployment.DeploymentEvents;
import org.bson.BsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was stored once stays readable: of each event and each version there is an example as a
 * shell shows it. An example is added with its event and never changed.
 */
class StoredExamplesTest {

    private final PayloadCodec codec = Mobilisation.payloadCodec();

    static Stream<Catalogue.EventType> events() {
        return Catalogue.EVENTS.stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventReadsItsExampleAndWouldStoreItSo(Catalogue.EventType type) throws IOException {
        var shown = new HashSet<String>();
        for (var example : examples(type)) {
            var event = decode(type, example);
            assertThat(codec.encode((Record) event).toJson(settings()))
                    .isEqualTo(example.toJson(settings()));
            assertThat(event.tags()).isNotEmpty().allSatisfy(tag -> assertThat(tag).isNotBlank());
            assertThat(Catalogue.eventType(event)).isEqualTo(type);
            shown.addAll(example.keySet());
        }
        assertThat(shown)
                .as("fields in an example")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(type.type().getRecordComponents())
                                .map(RecordComponent::getName)
                                .toList());
    }

    @Test
    void whatIsLeftOutIsReadAsAbsent() throws IOException {
        var example = example("deployment.OfficersDeployed.v1");
        example.remove("request");
        example.remove("cadre");
        var event = codec.decode(DeploymentEvents.OfficersDeployed.class, example);
        assertThat(event.request()).isNull();
        assertThat(event.cadre()).isNull();
        assertThat(event.tags()).doesNotContain(new RequestId("G7-1").tag());
    }

    @Test
    void aFieldThatALaterVersionAddsIsPassedOver() throws IOException {
        var example = example("force.ForceRegistered.v1");
        example.append("motto", new org.bson.BsonString("Forward"));
        var type =
                Catalogue.EVENTS.stream()
                        .filter(e -> e.name().equals("ForceRegistered"))
                        .findFirst()
                        .orElseThrow();
        assertThat(decode(type, example).tags()).containsExactly("force:WMP");
    }

    private Event decode(Catalogue.EventType type, BsonDocument example) {
        return (Event) codec.decode(type.type().asSubclass(Record.class), example);
    }

    // some fields exclude each other, so some events have another example
    private static List<BsonDocument> examples(Catalogue.EventType type) throws IOException {
        var name = type.storedName() + ".v" + type.version();
        var examples = new ArrayList<BsonDocument>();
        examples.add(example(name));
        if (StoredExamplesTest.class.getResource(file(name + ".other")) != null) {
            examples.add(example(name + ".other"));
        }
        return examples;
    }

    private static BsonDocument example(String name) throws IOException {
        try (var in = StoredExamplesTest.class.getResourceAsStream(file(name))) {
            assertThat(in).as("an example of " + name + " at " + file(name)).isNotNull();
            return BsonDocument.parse(
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String file(String name) {
        return "/stored-examples/" + name + ".json";
    }

    private static JsonWriterSettings settings() {
        return JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();
    }
}
