package muster.standalone.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.contract.Catalogue;
import muster.contract.Catalogue.EventType;
import muster.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the gateway serves about itself is what the code says. */
class DescriptionTest {

    private static final Path SERVED = Golden.at("gateway/edge/src/main/resources/static");
    private static final String JSON_SCHEMA = "https://json-schema.org/draft/2020-12/schema";
    private static final String OAS_DIALECT = "https://spec.openapis.org/oas/3.1/dialect/base";
    private static final Descriptions DESCRIPTIONS = new Descriptions();

    static Set<String> files() {
        return DESCRIPTIONS.files().keySet();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileIsWhatTheCodeSays(String file) throws IOException {
        Golden.check(SERVED.resolve(file), DESCRIPTIONS.files().get(file));
    }

    @Test
    void nothingElseIsServed() throws IOException {
        try (var found = Files.walk(SERVED)) {
            assertThat(
                            found.filter(Files::isRegularFile)
                                    .map(file -> SERVED.relativize(file).toString())
                                    .map(name -> name.replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(files());
        }
    }

    @Test
    void nothingIsWordedThatIsGone() {
        assertThat(DESCRIPTIONS.wording().unused()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyReferenceLeadsSomewhereAndEveryPartIsReferredTo(String file) {
        var document = document(file);
        var references = new HashSet<String>();
        references(document, references);
        for (var reference : references) {
            assertThat(reference).startsWith("#/");
            assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
        }
        var parts = document.has("$defs") ? "/$defs" : "/components/schemas";
        for (var name : document.at(parts).propertyNames()) {
            assertThat(references).contains("#" + parts + "/" + name);
        }
    }

    @Test
    void openApiIsAsItsSpecificationSays() {
        conforms(
                "openapi.json",
                "/description/openapi-3.1.schema.json",
                SpecificationVersion.DRAFT_2020_12);
    }

    @Test
    void asyncApiIsAsItsSpecificationSays() {
        conforms(
                "asyncapi.json",
                "/description/asyncapi-3.0.schema.json",
                SpecificationVersion.DRAFT_7);
    }

    @Test
    void everySchemaOfAnEventIsASchema() {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var meta = registry.getSchema(com.networknt.schema.SchemaLocation.of(JSON_SCHEMA));
        for (var event : Catalogue.EVENTS) {
            var file = "schemas/" + event.publishedName() + ".json";
            assertThat(meta.validate(DESCRIPTIONS.files().get(file), InputFormat.JSON))
                    .as(file)
                    .isEmpty();
        }
    }

    private static void conforms(String file, String schema, SpecificationVersion version) {
        assertThat(
                        schema(schema, version)
                                .validate(DESCRIPTIONS.files().get(file), InputFormat.JSON))
                .isEmpty();
    }

    private static Schema schema(String resource, SpecificationVersion version) {
        try (var in = DescriptionTest.class.getResourceAsStream(resource)) {
            // schemas inside OpenAPI are taken as JSON Schema has them
            var inside = Map.of(OAS_DIALECT, "{\"$ref\": \"" + JSON_SCHEMA + "\"}");
            return SchemaRegistry.withDefaultDialect(version, builder -> builder.schemas(inside))
                    .getSchema(
                            new String(in.readAllBytes(), StandardCharsets.UTF_8),
                            InputFormat.JSON);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyEventOfTheCatalogueIsInAsyncApiAndNoOther() {
        var document = document("asyncapi.json");
        var expected =
                Catalogue.EVENTS.stream()
                        .map(EventType::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        for (var place :
                Set.of(
                        "/components/messages",
                        "/channels/batch/messages",
                        "/channels/stream/messages")) {
            assertThat(new TreeSet<>(document.at(place).propertyNames())).isEqualTo(expected);
        }
        assertThat(
                        Catalogue.EVENTS.stream()
                                .map(e ->
                                        document.at("/components/messages/" + e.name() + "/name")
                                                .asString()))
                .containsExactlyElementsOf(
                        Catalogue.EVENTS.stream().map(EventType::publishedName).toList());
    }

    @Test
    void everyCommandOfTheCatalogueIsInOpenApiAndNoOther() {
        assertThat(
                        document("openapi.json").get("paths").propertyNames().stream()
                                .filter(path -> path.startsWith("/api/commands/"))
                                .map(path -> path.substring("/api/commands/".length())))
                .containsExactlyElementsOf(
                        Catalogue.COMMANDS.stream().map(Catalogue.CommandType::name).toList());
    }

    @Test
    void noPersonalDataIsDescribedInTheFeed() {
        for (var file : files()) {
            if (!file.equals("openapi.json")) {
                assertThat(DESCRIPTIONS.files().get(file))
                        .doesNotContain("Personal", "\"note\"", "\"phone\"", "\"email\"");
            }
        }
    }

    private static JsonNode document(String file) {
        return Json.MAPPER.readTree(DESCRIPTIONS.files().get(file));
    }

    private static void references(JsonNode node, Set<String> found) {
        if (node.isObject() && node.has("$ref")) {
            found.add(node.get("$ref").asString());
        }
        Stream<JsonNode> inside = node.isContainer() ? node.valueStream() : Stream.empty();
        inside.forEach(child -> references(child, found));
    }
}
