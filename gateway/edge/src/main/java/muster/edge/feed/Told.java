package muster.edge.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import muster.edge.timeline.Sentences;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** An event of the feed, to be read by a person. */
record Told(
        long sequence,
        Instant occurredAt,
        Instant recordedAt,
        String type,
        String subject,
        String force,
        String sentence,
        boolean exercise,
        String json) {

    private static final String SOURCE = "/muster/";
    private static final ObjectWriter PRETTY =
            JsonMapper.builder()
                    .build()
                    .writer()
                    .with(
                            new DefaultPrettyPrinter()
                                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    /** Whether it was recorded as it happened, by the minute. */
    public boolean atOnce() {
        return Duration.between(occurredAt, recordedAt).compareTo(Duration.ofMinutes(1)) <= 0;
    }

    static Told of(JsonNode told) {
        var type = name(told.path("type").asString(""));
        var source = told.path("source").asString("");
        return new Told(
                sequence(told),
                instant(told, "time"),
                instant(told, "recordedtime"),
                type,
                told.path("subject").asString(""),
                source.startsWith(SOURCE) ? source.substring(SOURCE.length()) : "",
                Sentences.of(type, told.path("data")).orElse(type),
                told.path("exercise").asBoolean(),
                PRETTY.writeValueAsString(told));
    }

    static long sequence(JsonNode told) {
        return Long.parseLong(told.path("sequence").asString("0"));
    }

    /** The event's name within {@code muster.request.PSUsRequested.v1}. */
    private static String name(String type) {
        var parts = type.split("\\.", -1);
        return parts.length == 4 ? parts[2] : type;
    }

    private static Instant instant(JsonNode told, String field) {
        return OffsetDateTime.parse(told.path(field).asString("")).toInstant();
    }
}
