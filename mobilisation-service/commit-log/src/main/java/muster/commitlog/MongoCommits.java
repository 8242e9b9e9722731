package muster.commitlog;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonValueCodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;

/** The collection {@code commits} of a MongoDB database. */
final class MongoCommits implements CommitStore {

    private static final int DUPLICATE_KEY = 11000;
    private static final int PAGE = 1_000;

    private final MongoCollection<RawBsonDocument> commits;

    MongoCommits(MongoDatabase database, Duration operationWithin) {
        commits =
                database.getCollection("commits", RawBsonDocument.class)
                        .withCodecRegistry(
                                CodecRegistries.fromProviders(new BsonValueCodecProvider()))
                        .withReadPreference(ReadPreference.primary())
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withTimeout(operationWithin.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void prepare() {
        commits.createIndex(
                ascending(CommitDocument.KEY), new IndexOptions().name("key").unique(true));
        commits.createIndex(
                ascending(CommitDocument.TAGS, CommitDocument.NUMBER),
                new IndexOptions().name("tags"));
        commits.createIndex(
                ascending(CommitDocument.FIRST_SEQUENCE), new IndexOptions().name("firstSequence"));
    }

    @Override
    public Inserted insert(List<RawBsonDocument> inOrder) {
        try {
            commits.insertMany(inOrder, new InsertManyOptions().ordered(true));
            return new Inserted.All();
        } catch (MongoBulkWriteException failed) {
            if (failed.getWriteErrors().isEmpty()) {
                // Written, but not (yet) by a majority.
                return new Inserted.Unknown(failed);
            }
            BulkWriteError error = failed.getWriteErrors().getFirst();
            return error.getCode() == DUPLICATE_KEY
                    ? new Inserted.Taken(error.getIndex())
                    : new Inserted.Refused(error.getIndex(), failed);
        } catch (RuntimeException unknown) {
            return new Inserted.Unknown(unknown);
        }
    }

    @Override
    public List<StoredCommit> from(long number, int limit) {
        return commits.find(gte(CommitDocument.NUMBER, new BsonInt64(number)))
                .sort(ascending(CommitDocument.NUMBER))
                .limit(limit)
                .batchSize(limit)
                .map(StoredCommit::of)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<StoredCommit> last() {
        return first(commits.find().sort(descending(CommitDocument.NUMBER)));
    }

    @Override
    public Optional<StoredCommit> byKey(String key) {
        return first(commits.find(eq(CommitDocument.KEY, new BsonString(key))));
    }

    @Override
    public void byKeys(List<String> keys, Consumer<StoredCommit> each) {
        commits.find(in(CommitDocument.KEY, keys.stream().map(BsonString::new).toList()))
                .batchSize(PAGE)
                .timeoutMode(TimeoutMode.ITERATION)
                .forEach(raw -> each.accept(StoredCommit.of(raw)));
    }

    @Override
    public long numberOf(long sequence) {
        return first(
                        commits.find(lte(CommitDocument.FIRST_SEQUENCE, new BsonInt64(sequence)))
                                .sort(descending(CommitDocument.FIRST_SEQUENCE)))
                .map(StoredCommit::number)
                .orElse(1L);
    }

    private static Optional<StoredCommit> first(FindIterable<RawBsonDocument> found) {
        return Optional.ofNullable(found.limit(1).first()).map(StoredCommit::of);
    }

    @Override
    public void tagged(List<String> tags, long from, long before, Consumer<StoredCommit> each) {
        find(tags, from, before).forEach(raw -> each.accept(StoredCommit.of(raw)));
    }

    @Override
    public boolean anyTagged(
            List<String> tags, long from, long before, Predicate<StoredCommit> lookedFor) {
        try (var cursor = find(tags, from, before).cursor()) {
            while (cursor.hasNext()) {
                if (lookedFor.test(StoredCommit.of(cursor.next()))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Unsorted: for many tags a server would sort whole documents, within its memory limit. */
    private FindIterable<RawBsonDocument> find(List<String> tags, long from, long before) {
        Bson range =
                and(
                        in(CommitDocument.TAGS, tags.stream().map(BsonString::new).toList()),
                        gte(CommitDocument.NUMBER, new BsonInt64(from)),
                        lt(CommitDocument.NUMBER, new BsonInt64(before)));
        // A long read takes as long as it takes; each of its steps is bounded.
        return commits.find(range).batchSize(PAGE).timeoutMode(TimeoutMode.ITERATION);
    }
}
