package muster.embeddedmongo;

import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Sorts;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CursorsTest {
    @TempDir Path folder;

    @Test
    void a_cursor_walks_50_000_documents_while_others_write() {
        try (Opened opened = new Opened(folder, "muster")) {
            MongoCollection<Document> numbers = opened.collection("numbers");
            for (int from = 0; from < 50_000; from += 5_000) {
                numbers.insertMany(numbers(from, 5_000));
            }
            List<Integer> walked = new ArrayList<>();
            try (MongoCursor<Document> cursor =
                    numbers.find().sort(Sorts.ascending("_id")).cursor()) {
                for (int n = 0; cursor.hasNext(); n++) {
                    walked.add(cursor.next().getInteger("_id"));
                    if (n == 10) {
                        numbers.insertMany(numbers(50_000, 10));
                        numbers.deleteMany(gte("_id", 49_990));
                    }
                }
            }
            assertThat(walked).hasSize(49_990).isSorted();
            List<Integer> sorted =
                    numbers.find()
                            .sort(Sorts.descending("n"))
                            .map(d -> d.getInteger("n"))
                            .into(new ArrayList<>());
            assertThat(sorted).hasSize(49_990).isSortedAccordingTo((a, b) -> b - a);
        }
    }

    private static List<Document> numbers(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> new Document("_id", i).append("n", i % 1_000))
                .toList();
    }

    @Test
    void a_cursor_nobody_asks_for_is_forgotten() {
        AtomicLong now = new AtomicLong();
        Cursors cursors = new Cursors(now::get);
        CollectionInfo empty =
                new CollectionInfo(
                        1,
                        "c",
                        List.of(new IndexInfo(1, "_id_", List.of(IndexField.ID), true, false, 0)));
        Results results =
                new Results(Query.all("c", new de.bwaldvogel.mongo.bson.Document()), empty);
        long first = cursors.add("db", results);
        now.addAndGet(Duration.ofMinutes(9).toNanos());
        assertThat(cursors.get(first).results).isSameAs(results);
        now.addAndGet(Duration.ofMinutes(9).toNanos());
        assertThat(cursors.get(first).results).isSameAs(results);
        now.addAndGet(Duration.ofMinutes(11).toNanos());
        assertThatThrownBy(() -> cursors.get(first))
                .isInstanceOfSatisfying(
                        MongoServerError.class, e -> assertThat(e.getCode()).isEqualTo(43));
        assertThat(cursors.size()).isZero();
    }
}
