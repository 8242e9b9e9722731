package muster.commitlog;

import static muster.commitlog.Fixture.event;
import static muster.commitlog.Fixture.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import muster.embeddedmongo.EmbeddedMongo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Says how fast the log is on the embedded database. The bounds are far below what is measured:
 * they are to catch a query per append or a decode per reader, not a busy machine.
 */
class ThroughputTest {

    private static final int CALLERS = 8;

    @Test
    @Timeout(120)
    void manyCallersAppendAndAReaderReplays(@TempDir Path folder) throws Exception {
        try (var database = EmbeddedMongo.open(folder);
                var client = MongoClients.create(database.connectionString());
                var fixture = new Fixture(client.getDatabase("log"), UnaryOperator.identity())) {
            CommitLog log = fixture.open();
            append(log, "warm", 100);
            long commits = (long) CALLERS * 250;
            double seconds = append(log, "measured", 250);
            report("%.0f commits a second with 8 callers", commits / seconds);
            assertThat(commits / seconds).isGreaterThan(100);

            var group = new ArrayList<Proposal>();
            NewEvent[] events = new NewEvent[25];
            for (int i = 0; i < 800; i++) {
                for (int j = 0; j < events.length; j++) {
                    events[j] = event("Noted", "officer:" + (i + j));
                }
                group.add(proposal("bulk" + i, Boundary.of(), 0, events));
            }
            log.append(group);
            CommitLog fresh = fixture.open(LogOptions.defaults().withRecentCommits(1));
            replay(fresh);
            report("%.0f events a second replayed as messages", fresh.head() / replay(fresh));
            report(
                    "%.1f ms for a boundary of 26 tags from the database",
                    1_000 * boundary(fresh, new String[26]));
        }
    }

    private static void report(String format, double figure) {
        System.out.println("commit log: " + String.format(Locale.ROOT, format, figure));
    }

    private static double append(CommitLog log, String name, int each) throws Exception {
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int caller = 0; caller < CALLERS; caller++) {
                String tag = name + caller;
                running.add(
                        threads.submit(() -> {
                            for (int i = 0; i < each; i++) {
                                Boundary boundary = Boundary.of(tag);
                                long seen = log.read(boundary, log.head()).upTo();
                                assertThat(
                                                log.append(
                                                        proposal(
                                                                tag + "-" + i,
                                                                boundary,
                                                                seen,
                                                                event("Noted", tag))))
                                        .isInstanceOf(Outcome.Appended.class);
                            }
                        }));
            }
            for (Future<?> caller : running) {
                caller.get(60, TimeUnit.SECONDS);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double replay(CommitLog log) throws InterruptedException {
        long start = System.nanoTime();
        long head = log.head();
        long read = 0;
        try (var stream = Streams.source(log).openStream(null)) {
            while (read < head) {
                assertThat(stream.nextAvailable().getPayload()).isNotNull();
                read++;
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double boundary(CommitLog log, String[] tags) {
        for (int i = 0; i < tags.length; i++) {
            tags[i] = "officer:" + i;
        }
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            assertThat(log.read(Boundary.of(tags), 0).events()).isNotEmpty();
        }
        return (System.nanoTime() - start) / 1e9 / 20;
    }
}
