package muster.readiness.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import muster.commitlog.CommitLog;
import muster.contract.Rank;
import muster.embeddedmongo.EmbeddedMongo;
import muster.readiness.Events;
import muster.readiness.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldVersionsIT {

    private static final Duration WITHIN = Duration.ofSeconds(30);

    @TempDir private Path folder;
    private EmbeddedMongo mongo;
    private MongoClient client;
    private CommitLog log;
    private MongoDatabase views;

    @BeforeEach
    void start() {
        mongo = EmbeddedMongo.open(folder, Set.of("views"));
        client = MongoClients.create(mongo.connectionString());
        log = CommitLog.open(client.getDatabase("log"), Clock.systemUTC());
        views = client.getDatabase("views");
        Events.record(log, Story.force(Story.WMP, "West Midlands"));
    }

    @AfterEach
    void stop() {
        log.close();
        client.close();
        mongo.close();
    }

    private RunningView running(int version) throws InterruptedException {
        var view =
                new RunningView(new Names(version), log, Events.READER, views, Clock.systemUTC());
        view.start();
        assertThat(view.await(log.head(), WITHIN)).isTrue();
        return view;
    }

    private Set<String> collections() {
        return views.listCollectionNames().into(new HashSet<>());
    }

    private static String name(RunningView view) {
        return view.ask(at -> {
            var found = at.get(Names.NAMES, "WMP");
            return found == null ? "" : found.name();
        });
    }

    private void awaitGone(String collection) {
        long deadline = System.nanoTime() + WITHIN.toNanos();
        while (collections().contains(collection)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Test
    void onceTheNewVersionHasCaughtUpTheOldOneIsDropped() throws InterruptedException {
        running(1).close();
        assertThat(collections()).contains("names.v1.names");
        try (var second = running(2)) {
            awaitGone("names.v1.names");
            assertThat(collections()).contains("names.v2.names");
            assertThat(name(second)).isEqualTo("The force WMP2");
        }
        try (var rolledBack = running(1)) {
            assertThat(name(rolledBack)).isEqualTo("The force WMP1");
        }
    }

    @Test
    void whatAnInstanceStillWritesStaysUntilItIsGone() throws InterruptedException {
        try (var second = waitsFor(running(1))) {
            awaitGone("names.v1.names");
            assertThat(name(second)).isEqualTo("The force WMP2");
        }
    }

    private RunningView waitsFor(RunningView first) throws InterruptedException {
        try (first) {
            var second = running(2);
            long more = Events.record(log, Story.officer("WMP-1", Story.WMP, Rank.SERGEANT));
            assertThat(second.await(more, WITHIN)).isTrue();
            assertThat(first.await(more, WITHIN)).isTrue();
            assertThat(name(first)).isEqualTo("The force WMP1");
            assertThat(collections()).contains("names.v1.names", "names.v2.names");
            return second;
        }
    }
}
