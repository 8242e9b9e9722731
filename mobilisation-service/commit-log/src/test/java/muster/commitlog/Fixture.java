package muster.commitlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * A database of its own for one test, the nodes opened on it, and at the end the check that what
 * they said is what the database holds.
 */
final class Fixture implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-05T12:00:00Z");

    private final MongoDatabase database;
    private final UnaryOperator<CommitStore> every;
    private final List<CommitLog> nodes = new ArrayList<>();
    private boolean tampered;

    Fixture(MongoDatabase database, UnaryOperator<CommitStore> every) {
        this.database = database;
        this.every = every;
    }

    CommitLog open() {
        return open(Clock.systemUTC());
    }

    CommitLog open(Clock clock) {
        return open(clock, LogOptions.defaults(), UnaryOperator.identity());
    }

    CommitLog open(LogOptions options) {
        return open(Clock.systemUTC(), options, UnaryOperator.identity());
    }

    CommitLog open(UnaryOperator<CommitStore> fault) {
        return open(Clock.systemUTC(), LogOptions.defaults(), fault);
    }

    CommitLog open(Clock clock, LogOptions options, UnaryOperator<CommitStore> fault) {
        CommitLog log = CommitLog.open(fault.apply(every.apply(store(options))), clock, options);
        nodes.add(log);
        return log;
    }

    private CommitStore store(LogOptions options) {
        return new MongoCommits(database, options.operationWithin());
    }

    /** The stored commits, as anybody with a shell sees them. */
    MongoCollection<BsonDocument> stored() {
        return database.getCollection("commits", BsonDocument.class);
    }

    /** The test changes the database behind the log's back: there is nothing to agree with. */
    MongoCollection<BsonDocument> tamper() {
        tampered = true;
        return stored();
    }

    ChainVerdict verify() {
        return new ChainWalk(store(LogOptions.defaults())).walk(null);
    }

    static NewEvent event(String type, String... tags) {
        return new NewEvent(
                type,
                1,
                NOON,
                Set.of(tags),
                new BsonDocument("said", new BsonString("by " + type)));
    }

    static Proposal proposal(String key, Boundary boundary, long after, NewEvent... events) {
        return new Proposal(
                "command-" + key,
                "DoSomething",
                key,
                "fingerprint-" + key,
                Map.of("user", "pnicc-1"),
                null,
                Arrays.asList(events),
                boundary,
                after,
                null,
                null);
    }

    /** Appends one event with these tags, on no condition. */
    static Commit append(CommitLog log, String key, String type, String... tags) {
        Outcome outcome = log.append(proposal(key, Boundary.of(), 0, event(type, tags)));
        return ((Outcome.Appended) outcome).commit();
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void close() {
        long head = 0;
        for (CommitLog node : nodes) {
            head = Math.max(head, node.head());
            node.close();
            head = Math.max(head, node.head());
        }
        if (!tampered) {
            assertThat(nodes).isNotEmpty();
            assertThat(verify())
                    .as("what was said, in the database, in an unbroken chain")
                    .isInstanceOfSatisfying(
                            ChainVerdict.Intact.class,
                            intact -> {
                                assertThat(intact.number()).isPositive();
                                assertThat(stored().countDocuments()).isEqualTo(intact.number());
                            });
            assertThat(((ChainVerdict.Intact) verify()).sequence()).isGreaterThanOrEqualTo(head);
        }
    }
}
