package muster.edge.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class LinesTest {

    @Test
    void linesAreTheSameHoweverTheyAreCut() {
        assertThat(lines("one\ntwo\nthree")).containsExactly("one", "two", "three");
        assertThat(lines("on", "e\nt", "wo\n", "three\n")).containsExactly("one", "two", "three");
        assertThat(lines()).isEmpty();
    }

    private static List<String> lines(String... pieces) {
        return new Lines()
                .of(Flux.fromStream(Stream.of(pieces)).map(s -> s.getBytes(StandardCharsets.UTF_8)))
                .map(line -> new String(line, StandardCharsets.UTF_8))
                .collectList()
                .blockOptional(Duration.ofSeconds(5))
                .orElseThrow();
    }
}
