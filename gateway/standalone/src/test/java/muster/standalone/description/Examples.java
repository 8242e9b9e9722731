package muster.standalone.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import muster.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A small story in commands, every one of them at least once: the examples of the document, and
 * what {@code OpenApiIT} sends.
 */
public final class Examples {

    /**
     * A command of the story.
     *
     * @param creates what the story calls the thing it creates, where that gets an id of its own
     */
    public record Example(String command, ObjectNode body, @Nullable String creates) {}

    private Examples() {}

    public static List<Example> all() {
        try (var in = Examples.class.getResourceAsStream("/description/examples.json")) {
            JsonNode lines = Json.MAPPER.readTree(in);
            return StreamSupport.stream(lines.spliterator(), false)
                    .map(line ->
                            new Example(
                                    line.get("command").asString(),
                                    (ObjectNode) line.get("body"),
                                    line.has("creates") ? line.get("creates").asString() : null))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode of(String command) {
        return all().stream()
                .filter(example -> example.command().equals(command))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(command + " has no example"))
                .body();
    }
}
