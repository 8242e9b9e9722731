package muster.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GroupCommitTest {
    private static final int WRITERS = 8;

    @TempDir Path folder;

    @Test
    void commands_that_wait_share_one_commit_and_a_refused_one_undoes_no_other() throws Exception {
        try (Opened opened = new Opened(folder);
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            MongoCollection<Document> numbers = opened.collection("numbers");
            numbers.insertOne(new Document("_id", 0));
            Writer writer = opened.mongo.backend().store("muster").writer();
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch holds = new CountDownLatch(1);
            Future<Boolean> holding =
                    threads.submit(() ->
                            writer.write(t -> {
                                holds.countDown();
                                return await(held);
                            }));
            assertThat(await(holds)).isTrue();
            List<Future<Boolean>> inserts = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                // two of them want the same _id, and one an _id that is taken
                int id = i == 7 ? 0 : Math.min(i, 5);
                inserts.add(threads.submit(() -> inserted(numbers, id)));
            }
            while (writer.waiting() < WRITERS) {
                assertThat(Thread.interrupted()).as("timed out").isFalse();
                Thread.onSpinWait();
            }
            long before = writer.commits();
            held.countDown();
            int accepted = 0;
            for (Future<Boolean> insert : inserts) {
                accepted += insert.get(30, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertThat(holding.get(30, TimeUnit.SECONDS)).isTrue();
            // _id 0 is taken twice over, and one of the two with _id 5 comes too late
            assertThat(accepted).isEqualTo(5);
            assertThat(numbers.find().map(d -> d.getInteger("_id")))
                    .containsExactly(0, 1, 2, 3, 4, 5);
            assertThat(writer.commits() - before).isEqualTo(2);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean inserted(MongoCollection<Document> into, int id) {
        try {
            into.insertOne(new Document("_id", id));
            return true;
        } catch (MongoWriteException e) {
            assertThat(e.getError().getCode()).isEqualTo(11000);
            return false;
        }
    }

    @Test
    void a_counter_incremented_by_eight_threads_ends_exact() throws Exception {
        try (Opened opened = new Opened(folder, "muster");
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            MongoCollection<Document> counters = opened.collection("counters");
            counters.insertOne(new Document("_id", "n").append("value", 0));
            List<Future<List<Integer>>> results = new ArrayList<>();
            for (int t = 0; t < WRITERS; t++) {
                results.add(threads.submit(() -> increment(counters, 50)));
            }
            List<Integer> seen = new ArrayList<>();
            for (Future<List<Integer>> result : results) {
                seen.addAll(result.get(30, TimeUnit.SECONDS));
            }
            assertThat(seen).hasSize(400).doesNotHaveDuplicates();
            assertThat(counters.find().first()).containsEntry("value", 400);
        }
    }

    private static List<Integer> increment(MongoCollection<Document> counters, int times) {
        List<Integer> seen = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Document before = counters.findOneAndUpdate(eq("n"), Updates.inc("value", 1));
            seen.add(before == null ? -1 : before.getInteger("value"));
        }
        return seen;
    }

    @Test
    void a_reader_does_not_wait_for_a_writer() throws InterruptedException, ExecutionException {
        try (Opened opened = new Opened(folder);
                ExecutorService threads = Executors.newFixedThreadPool(1)) {
            MongoCollection<Document> numbers = opened.collection("numbers");
            numbers.insertOne(new Document("_id", 1));
            Writer writer = opened.mongo.backend().store("muster").writer();
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch writing = new CountDownLatch(1);
            Future<Boolean> holding =
                    threads.submit(() ->
                            writer.write(t -> {
                                t.session().run("DELETE FROM docs");
                                writing.countDown();
                                return await(held);
                            }));
            assertThat(await(writing)).isTrue();
            assertThat(numbers.find().first()).isEqualTo(new Document("_id", 1));
            held.countDown();
            assertThat(holding.get()).isTrue();
        }
    }
}
