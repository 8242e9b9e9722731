package muster.commitlog;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bson.RawBsonDocument;

/**
 * What the log asks of a database. Reads see only what a majority has; all of them may throw {@link
 * com.mongodb.MongoException}. The seam at which the tests let a database fail.
 */
interface CommitStore {

    /** What an ordered insert came to. */
    sealed interface Inserted {

        /** All of it is durable on a majority. */
        record All() implements Inserted {}

        /** A number or key was taken at this index; those before it were written. */
        record Taken(int index) implements Inserted {}

        /** The database will not have the one at this index; those before it were written. */
        record Refused(int index, RuntimeException why) implements Inserted {}

        /** Nobody knows: all, some or none of it was written, or will be. */
        record Unknown(RuntimeException why) implements Inserted {}
    }

    /** Creates what is needed. */
    void prepare();

    Inserted insert(List<RawBsonDocument> inOrder);

    /** The commits from this number on, in order, as many as the limit. */
    List<StoredCommit> from(long number, int limit);

    Optional<StoredCommit> last();

    Optional<StoredCommit> byKey(String key);

    /** Every commit under one of the keys, in no order. */
    void byKeys(List<String> keys, Consumer<StoredCommit> each);

    /** The number of the commit that holds this sequence or, failing that, the last before it. */
    long numberOf(long sequence);

    /** Every commit with one of the tags in this range of numbers, in no order. */
    void tagged(List<String> tags, long from, long before, Consumer<StoredCommit> each);

    /** Whether a commit with one of the tags in this range of numbers is what is looked for. */
    boolean anyTagged(List<String> tags, long from, long before, Predicate<StoredCommit> lookedFor);
}
