package muster.standalone.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import muster.contract.Catalogue;
import muster.contract.Invalid;
import muster.standalone.description.Examples.Example;
import muster.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of a command takes what the command takes, and nothing else: every example is bent in
 * many ways, and both are asked about each.
 */
class CommandSchemaTest {

    /** What a schema can't say: how fields relate, and what a code means. */
    private static final List<String> BEYOND_A_SCHEMA =
            List.of(
                    "before",
                    "must be after from",
                    "request of this operation",
                    "1900",
                    "OTHER stands",
                    "must not be the donor",
                    "longer than nothing",
                    "cadre's skill",
                    "must not be empty",
                    "a carrier twice",
                    "anybody twice",
                    "must name somebody",
                    "counts nobody",
                    "goes with a",
                    "must not be more than the",
                    "give officers, a headcount or carriers",
                    "is not the code of what the kind is about",
                    "must be at most",
                    "what is wrong with it",
                    "decimal places");

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder ->
                            builder.schemaRegistryConfig(
                                            SchemaRegistryConfig.builder()
                                                    .formatAssertionsEnabled(true)
                                                    .build())
                                    .schemas(
                                            java.util.Map.of(
                                                    "https://muster.test/openapi.json",
                                                    new Descriptions()
                                                            .files()
                                                            .get("openapi.json"))));

    static Stream<Example> examples() {
        return Examples.all().stream();
    }

    @Test
    void everyCommandHasAnExample() {
        assertThat(examples().map(Example::command).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Catalogue.COMMANDS.stream().map(Catalogue.CommandType::name).toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void schemaAndCommandAgree(Example example) {
        var schema = schema(example.command());
        agree(schema, example.command(), example.body());
        assertThat(schema.validate(example.body())).isEmpty();
        for (var bent : bent(example.body())) {
            agree(schema, example.command(), bent);
        }
    }

    private static void agree(Schema schema, String command, JsonNode body) {
        var told = schema.validate(body);
        var faults = bind(command, body);
        var beyond = faults.stream().anyMatch(f -> BEYOND_A_SCHEMA.stream().anyMatch(f::contains));
        if (!beyond) {
            assertThat(told.isEmpty())
                    .as("%s %s: the schema says %s, the command %s", command, body, told, faults)
                    .isEqualTo(faults.isEmpty());
        }
    }

    private static List<String> bind(String command, JsonNode body) {
        var fields = (ObjectNode) body.deepCopy();
        try {
            Json.bind(fields, Catalogue.command(command).orElseThrow().type());
            return List.of();
        } catch (Invalid e) {
            return e.faults().stream().map(f -> f.field() + " " + f.message()).toList();
        }
    }

    /** Bodies with one field left out, added or given another value. */
    private static List<ObjectNode> bent(ObjectNode body) {
        var all = new ArrayList<ObjectNode>();
        all.add(body.deepCopy().put("unheardOf", 1));
        for (var field : List.copyOf(body.propertyNames())) {
            var without = body.deepCopy();
            without.remove(field);
            all.add(without);
            for (var value : values(body.get(field))) {
                var with = body.deepCopy();
                with.set(field, value);
                all.add(with);
            }
            if (body.get(field) instanceof ObjectNode inner) {
                for (var bentInside : bent(inner)) {
                    var with = body.deepCopy();
                    with.set(field, bentInside);
                    all.add(with);
                }
            }
        }
        for (var added : List.of("psus", "officers", "share", "regionalPsus")) {
            if (!body.has(added)) {
                all.add(body.deepCopy().put(added, 1));
            }
        }
        return all;
    }

    private static List<JsonNode> values(JsonNode of) {
        var values = new ArrayList<JsonNode>();
        var mapper = Json.MAPPER;
        for (var text :
                List.of(
                        "",
                        "x".repeat(2_000),
                        "x".repeat(2_001),
                        "bell\u0007",
                        "wmp",
                        "WMP",
                        "WMP-1234",
                        "G7",
                        "G7-1",
                        "G7-0",
                        "D-7K3M9QXA",
                        "WMP-1234-A1",
                        "2024-01-31",
                        "2024-13-31",
                        "2024-01-31T06:00:00Z",
                        "2024-01-31T06:00:00+01:00",
                        "2024-01-31T06:00:00",
                        "P6M",
                        "six months",
                        "FIRST_AID",
                        "CONSTABLE",
                        "POLICE_LIAISON",
                        "Constable")) {
            values.add(mapper.getNodeFactory().stringNode(text));
        }
        for (var number :
                new int[] {
                    -1, 0, 1, 100, 101, 600, 601, 10_000, 10_001, 100_000, 100_001, 1_000_000,
                    1_000_001
                }) {
            values.add(mapper.getNodeFactory().numberNode(number));
        }
        values.add(mapper.getNodeFactory().numberNode(1.5));
        values.add(mapper.getNodeFactory().booleanNode(true));
        values.add(mapper.createArrayNode());
        values.add(mapper.createObjectNode());
        if (of instanceof ArrayNode list) {
            var repeated = list.deepCopy();
            repeated.add(list.get(0));
            values.add(repeated);
            for (int size : new int[] {1_000, 1_001}) {
                var many = mapper.createArrayNode();
                IntStream.range(0, size).forEach(i -> many.add("WMP-" + i));
                values.add(many);
            }
        }
        return values;
    }

    private static Schema schema(String command) {
        return REGISTRY.getSchema(
                SchemaLocation.of(
                        "https://muster.test/openapi.json#/components/schemas/" + command));
    }
}
