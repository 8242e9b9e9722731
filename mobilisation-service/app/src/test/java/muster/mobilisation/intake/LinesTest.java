package muster.mobilisation.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

class LinesTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void linesAreTheSameHoweverTheyArrive(long seed) throws IOException {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append("x".repeat(random.nextInt(50))).append('\n');
        }
        text.append("the end");
        var chunks = new ArrayList<String>();
        for (int at = 0; at < text.length(); ) {
            int to = Math.min(text.length(), at + 1 + random.nextInt(120));
            chunks.add(text.substring(at, to));
            at = to;
        }
        var lines = lines(Flux.fromIterable(chunks));
        var read = new ArrayList<String>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            read.add(content(line));
            assertThat(line.number()).isEqualTo(read.size());
        }
        assertThat(read).isEqualTo(List.of(text.toString().split("\n", -1)));
        assertThat(lines.next()).isNull();
    }

    @Test
    void halfALineHasNotArrived() throws IOException {
        var sender = Sinks.many().unicast().<String>onBackpressureBuffer();
        var lines = lines(sender.asFlux());
        assertThat(lines.hasArrived()).isFalse();
        sender.tryEmitNext("one\ntw").orThrow();
        assertThat(lines.hasArrived()).isTrue();
        assertThat(content(lines.next())).isEqualTo("one");
        assertThat(lines.hasArrived()).isFalse();
        sender.tryEmitNext("o\n").orThrow();
        assertThat(lines.hasArrived()).isTrue();
        assertThat(content(lines.next())).isEqualTo("two");
        sender.tryEmitComplete().orThrow();
        assertThat(lines.hasArrived()).isFalse();
        assertThat(lines.next()).isNull();
    }

    @Test
    void aLineThatIsTooLongIsCountedAndNotKept() throws IOException {
        var mebibyte = "x".repeat(Lines.LONGEST);
        var lines = lines(Flux.just(mebibyte, "\n", mebibyte, "x\n", "short\n"));
        assertThat(content(lines.next())).isEqualTo(mebibyte);
        var tooLong = Objects.requireNonNull(lines.next());
        assertThat(tooLong.content()).isNull();
        assertThat(tooLong.isBlank()).isFalse();
        var last = Objects.requireNonNull(lines.next());
        assertThat(content(last)).isEqualTo("short");
        assertThat(last.number()).isEqualTo(3);
    }

    @Test
    void aLineOfSpacesIsBlank() throws IOException {
        var lines = lines(Flux.just(" \t\r\n", "{}\r\n"));
        var blank = lines.next();
        assertThat(blank != null && blank.isBlank()).isTrue();
        var line = lines.next();
        assertThat(line != null && line.isBlank()).isFalse();
    }

    private static Lines lines(Flux<String> chunks) {
        return new Lines(
                Chunks.of(
                        chunks.map(chunk ->
                                (DataBuffer)
                                        DefaultDataBufferFactory.sharedInstance.wrap(
                                                chunk.getBytes(StandardCharsets.UTF_8)))));
    }

    private static String content(Lines.@Nullable Line line) {
        if (line == null || line.content() == null) {
            throw new AssertionError("Nothing to read");
        }
        return new String(line.content(), StandardCharsets.UTF_8);
    }
}
