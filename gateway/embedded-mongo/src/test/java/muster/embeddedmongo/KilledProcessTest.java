package muster.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {
    private static final int ROUNDS = 4;

    @TempDir Path folder;

    @Test
    void no_acknowledged_write_is_lost_when_the_process_is_killed() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(writeAndKill("r" + round, 300 + 100 * round));
            Set<String> found = new HashSet<>();
            try (Opened opened = new Opened(folder)) {
                opened.collection("written").find().map(d -> d.getString("_id")).into(found);
                Document newest = new Document("_id", -1);
                assertThat(opened.collection("written").find().sort(newest).first()).isNotNull();
            }
            assertThat(found).containsAll(acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * 300);
    }

    private Set<String> writeAndKill(String round, int afterLines) throws Exception {
        Process process = WritingProcess.start(folder, round);
        Set<String> acknowledged = new HashSet<>();
        try (BufferedReader lines = lines(process)) {
            for (int i = 0; i < afterLines; i++) {
                acknowledged.add(String.valueOf(lines.readLine()));
            }
            // by its handle: the process's own method would close the pipe as well
            process.toHandle().destroyForcibly();
            // what is still in the pipe was acknowledged, too; a torn last line was not
            StringWriter rest = new StringWriter();
            lines.transferTo(rest);
            String text = rest.toString();
            acknowledged.addAll(text.substring(0, text.lastIndexOf("\n") + 1).lines().toList());
        }
        process.waitFor();
        return acknowledged;
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    @Test
    void a_second_process_on_the_folder_is_told_so() throws Exception {
        Process first = WritingProcess.start(folder, "first");
        try (BufferedReader lines = lines(first)) {
            assertThat(lines.readLine()).isNotNull();
            assertThatThrownBy(() -> EmbeddedMongo.open(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("in use by another process");
        } finally {
            first.destroyForcibly().waitFor();
        }
        new Opened(folder).close();
    }

    @Test
    void a_folder_is_opened_once_in_one_process_too_and_free_again_after_closing()
            throws IOException {
        try (EmbeddedMongo first = EmbeddedMongo.open(folder)) {
            assertThat(first.connectionString()).startsWith("mongodb://127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedMongo.open(folder))
                    .isInstanceOf(IllegalStateException.class);
        }
        EmbeddedMongo.open(folder).close();
    }
}
