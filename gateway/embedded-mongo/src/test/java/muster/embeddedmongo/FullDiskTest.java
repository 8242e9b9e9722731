package muster.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
    @TempDir Path folder;

    @Test
    void a_full_disk_refuses_writes_and_space_again_accepts_them() throws Exception {
        Set<Integer> acknowledged = new HashSet<>();
        try (Opened opened = new Opened(folder);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            MongoCollection<Document> documents = opened.collection("documents");
            assertThat(write(documents, 0, acknowledged)).isZero();
            Store store = opened.mongo.backend().store("muster");
            store.limitPages(60);
            List<Future<Integer>> refused = new ArrayList<>();
            for (int t = 1; t <= 4; t++) {
                int from = t * 1_000;
                refused.add(threads.submit(() -> write(documents, from, acknowledged)));
            }
            for (Future<Integer> each : refused) {
                assertThat(each.get(30, TimeUnit.SECONDS)).isPositive();
            }
            assertThat(documents.countDocuments()).isEqualTo(acknowledged.size());
            store.limitPages(0);
            assertThat(write(documents, 9_000, acknowledged)).isZero();
        }
        try (Opened again = new Opened(folder)) {
            Set<Integer> found = new HashSet<>();
            again.collection("documents").find().map(d -> d.getInteger("_id")).into(found);
            assertThat(found).isEqualTo(acknowledged);
        }
    }

    /** How many of a hundred documents were refused. */
    private static int write(
            MongoCollection<Document> documents, int from, Set<Integer> acknowledged) {
        int refused = 0;
        for (int id = from; id < from + 100; id++) {
            try {
                documents.insertOne(new Document("_id", id).append("text", "x".repeat(3_000)));
                synchronized (acknowledged) {
                    acknowledged.add(id);
                }
            } catch (MongoException e) {
                assertThat(e.getCode()).isEqualTo(14031);
                refused++;
            }
        }
        return refused;
    }
}
