package muster.edge.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SentencesTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> everyEventOfTheFeedHasWords() throws IOException {
        var components = description().path("components");
        var events = components.path("messages").propertyNames().stream().toList();
        assertThat(events).hasSizeGreaterThan(30);
        return events.stream()
                .flatMap(event ->
                        Stream.of(true, false)
                                .map(all ->
                                        DynamicTest.dynamicTest(
                                                event + (all ? " in full" : " at the least"),
                                                () -> hasWords(event, all, components))));
    }

    private static void hasWords(String event, boolean all, JsonNode components) {
        var schemas = components.path("schemas");
        var data =
                example(
                        resolved(schemas.path(event), schemas).path("properties").path("data"),
                        all,
                        schemas);
        var sentence = Sentences.of(event, data);
        assertThat(sentence).isPresent();
        assertThat(sentence.orElseThrow())
                .isNotBlank()
                .doesNotContain("null", "  ", "%", " ,", " :")
                .doesNotEndWith(" ");
    }

    @Test
    void anOfferIsToldAsPeopleSayIt() {
        assertThat(
                        Sentences.of(
                                "UnitsOffered",
                                MAPPER.readTree(
                                        """
                                        {"request": "G7-1", "donorForce": "WMP", "psus": 2}\
                                        """)))
                .contains("WMP offered 2 PSUs for G7-1");
    }

    @Test
    void anUnknownEventHasNone() {
        assertThat(Sentences.of("Unheard", MAPPER.createObjectNode())).isEmpty();
    }

    private static JsonNode description() throws IOException {
        try (var file = SentencesTest.class.getResourceAsStream("/static/asyncapi.json")) {
            assertThat(file).isNotNull();
            return MAPPER.readTree(file);
        }
    }

    private static JsonNode resolved(JsonNode schema, JsonNode schemas) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty()
                ? schema
                : resolved(
                        schemas.path(reference.substring(reference.lastIndexOf('/') + 1)), schemas);
    }

    /** Data that follows the schema, with or without what may be left out. */
    private static JsonNode example(JsonNode given, boolean all, JsonNode schemas) {
        var schema = resolved(given, schemas);
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        if (schema.has("allOf")) {
            return example(schema.path("allOf").get(0), all, schemas);
        }
        if (schema.has("properties")) {
            ObjectNode object = MAPPER.createObjectNode();
            var required = schema.path("required").valueStream().map(JsonNode::asString).toList();
            schema.path("properties")
                    .properties()
                    .forEach(field -> {
                        if (all || required.contains(field.getKey())) {
                            object.set(field.getKey(), example(field.getValue(), all, schemas));
                        }
                    });
            return object;
        }
        return switch (schema.path("type").asString("string")) {
            case "array" ->
                    MAPPER.createArrayNode().add(example(schema.path("items"), all, schemas));
            case "integer", "number" -> MAPPER.getNodeFactory().numberNode(2);
            case "boolean" -> MAPPER.getNodeFactory().booleanNode(true);
            default -> MAPPER.getNodeFactory().stringNode(text(schema.path("format").asString("")));
        };
    }

    private static String text(String format) {
        return switch (format) {
            case "date" -> "2024-01-31";
            case "date-time" -> "2024-01-31T06:00:00Z";
            case "duration" -> "P6M";
            default -> "WMP-1";
        };
    }
}
