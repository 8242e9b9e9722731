package muster.readiness.view;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What earlier versions of a view left behind. */
final class OldVersions {

    private static final Logger LOG = LoggerFactory.getLogger(OldVersions.class);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final MongoDatabase database;
    private final View view;
    private final String owner;
    private final Clock clock;
    private boolean gone;
    private long lookedAt = System.nanoTime() - LOOK_EVERY.toNanos();

    OldVersions(MongoDatabase database, View view, String owner, Clock clock) {
        this.database = database;
        this.view = view;
        this.owner = owner;
        this.clock = clock;
    }

    /**
     * Drops them, once the new version has caught up. One that an instance still writes stays until
     * that instance is gone, whose callers it answers.
     */
    void drop() {
        if (gone || System.nanoTime() - lookedAt < LOOK_EVERY.toNanos()) {
            return;
        }
        lookedAt = System.nanoTime();
        var collections = database.listCollectionNames().into(new HashSet<>());
        gone = true;
        for (int version = 1; version < view.version(); version++) {
            var prefix = MongoStorage.prefix(view.name(), version);
            var old = collections.stream().filter(name -> name.startsWith(prefix)).toList();
            var place = new Places(database, view.name(), version, owner, clock);
            if (old.isEmpty() && !place.exists()) {
                continue;
            }
            // back to the start first: who rolls back to it must not take what is left for whole
            if (place.claim().isPresent() && place.advance(0)) {
                old.forEach(name -> database.getCollection(name).drop());
                place.remove();
                LOG.info("Version {} of the view {} is gone", version, view.name());
            } else {
                gone = false;
            }
        }
    }
}
