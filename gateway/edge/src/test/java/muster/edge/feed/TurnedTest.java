package muster.edge.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TurnedTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void theNewestPageHasOlderOnesAndNoNewer() {
        var page = Turned.backwards(events(1, 60), false, 0);
        assertThat(sequences(page)).hasSize(Turned.PAGE).startsWith(60L, 59L);
        assertThat(page.newer()).isNull();
        assertThat(page.older()).isEqualTo(61 - Turned.PAGE);
    }

    @Test
    void turnedBackItLeadsBothWays() {
        var page = Turned.backwards(events(1, 40), true, 0);
        assertThat(page.newer()).isEqualTo(40);
        assertThat(page.older()).isEqualTo(41 - Turned.PAGE);
    }

    @Test
    void theFirstPageOfAllHasNoOlder() {
        assertThat(Turned.backwards(events(1, 3), true, 0).older()).isNull();
        assertThat(Turned.backwards(List.of(), false, 0).events()).isEmpty();
    }

    @Test
    void whereFewMatchTheReaderGoesOnFromWhereWasLooked() {
        assertThat(Turned.backwards(events(70_000, 70_001), false, 60_001).older())
                .isEqualTo(60_002);
        assertThat(Turned.upwards(List.of(), 5, 20_000).newer()).isEqualTo(10_005);
    }

    @Test
    void readUpwardsItBeginsAfterWhatWasAskedFor() {
        var page = Turned.upwards(events(11, 11 + Turned.PAGE), 10, 99);
        assertThat(sequences(page)).hasSize(Turned.PAGE).endsWith(12L, 11L);
        assertThat(page.newer()).isEqualTo(10 + Turned.PAGE);
        assertThat(page.older()).isEqualTo(11);
        assertThat(Turned.upwards(events(1, 2), 0, 2).older()).isNull();
    }

    @Test
    void theTypesAreThoseOfTheFeed() throws Exception {
        try (var file = TurnedTest.class.getResourceAsStream("/static/asyncapi.json")) {
            var messages = MAPPER.readTree(file).path("components").path("messages");
            assertThat(Types.ALL).containsExactlyElementsOf(messages.propertyNames());
        }
    }

    private static List<Long> sequences(Turned page) {
        return page.events().stream().map(Told::sequence).toList();
    }

    private static List<JsonNode> events(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .<JsonNode>mapToObj(
                        n -> MAPPER.createObjectNode().put("sequence", "%020d".formatted(n)))
                .toList();
    }
}
