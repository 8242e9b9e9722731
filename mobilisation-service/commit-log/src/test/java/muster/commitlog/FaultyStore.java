package muster.commitlog;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bson.RawBsonDocument;

/** A database that fails as it is told to: the next inserts, and the next reads. */
final class FaultyStore implements CommitStore {

    /** What happens to an insert instead of just being done. */
    interface Fault {
        Inserted insert(CommitStore store, List<RawBsonDocument> documents);
    }

    /** It is written, but the answer is lost. */
    static final Fault ANSWER_LOST =
            (store, documents) -> {
                Inserted unheard = store.insert(documents);
                return new Inserted.Unknown(new IllegalStateException("lost: " + unheard));
            };

    /** It never gets there. */
    static final Fault REQUEST_LOST = (store, documents) -> new Inserted.Unknown(broken());

    /** The server dies half-way. */
    static final Fault HALF =
            (store, documents) -> {
                Inserted unheard = store.insert(documents.subList(0, (documents.size() + 1) / 2));
                return new Inserted.Unknown(new IllegalStateException("lost: " + unheard));
            };

    private final CommitStore store;
    final LinkedBlockingQueue<Fault> inserts = new LinkedBlockingQueue<>();
    volatile boolean down;
    volatile long hiddenFrom = Long.MAX_VALUE;

    FaultyStore(CommitStore store) {
        this.store = store;
    }

    static RuntimeException broken() {
        return new MongoSocketReadException("broken", new ServerAddress());
    }

    private void check() {
        if (down) {
            throw broken();
        }
    }

    @Override
    public Inserted insert(List<RawBsonDocument> inOrder) {
        Fault fault = down ? REQUEST_LOST : inserts.poll();
        return fault == null ? store.insert(inOrder) : fault.insert(store, inOrder);
    }

    @Override
    public void prepare() {
        store.prepare();
    }

    @Override
    public List<StoredCommit> from(long number, int limit) {
        check();
        var commits =
                store.from(number, limit).stream()
                        .filter(commit -> commit.number() < hiddenFrom)
                        .toList();
        // a read that was under way when the database went down has no answer either
        check();
        return commits;
    }

    @Override
    public Optional<StoredCommit> last() {
        check();
        return store.last();
    }

    @Override
    public Optional<StoredCommit> byKey(String key) {
        check();
        return store.byKey(key).filter(commit -> commit.number() < hiddenFrom);
    }

    @Override
    public void byKeys(List<String> keys, Consumer<StoredCommit> each) {
        check();
        store.byKeys(
                keys,
                commit -> {
                    if (commit.number() < hiddenFrom) {
                        each.accept(commit);
                    }
                });
    }

    @Override
    public long numberOf(long sequence) {
        check();
        return store.numberOf(sequence);
    }

    @Override
    public void tagged(List<String> tags, long from, long before, Consumer<StoredCommit> each) {
        check();
        store.tagged(tags, from, before, each);
    }

    @Override
    public boolean anyTagged(
            List<String> tags, long from, long before, Predicate<StoredCommit> lookedFor) {
        check();
        return store.anyTagged(tags, from, before, lookedFor);
    }
}
