package muster.edge.mobilisation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.edge.page.Words;
import muster.edge.relay.Refusal;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why one of many commands was refused, in a line. */
final class Why {

    // an answer tells besides which line it is of
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final Words WORDS = new Words();

    private Why() {}

    static String of(JsonNode answer) {
        var refusal = MAPPER.treeToValue(answer, Refusal.class);
        var why =
                Stream.concat(
                                Objects.requireNonNullElse(
                                                refusal.errors(), List.<Refusal.Field>of())
                                        .stream()
                                        .map(Refusal.Field::message),
                                Objects.requireNonNullElse(
                                                refusal.refusals(), List.<Refusal.Officer>of())
                                        .stream()
                                        .flatMap(officer -> officer.reasons().stream())
                                        .map(WORDS::reason))
                        .map(WORDS::told)
                        .distinct()
                        .collect(Collectors.joining("; "));
        return why.isEmpty() ? WORDS.told(refusal.detail()) : refusal.title() + ": " + why;
    }
}
