package muster.readiness.view;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import muster.contract.Event;
import org.jspecify.annotations.Nullable;

/** A view folded in memory, in batches as a test wants them. */
public final class MemoryView {

    private static final Instant AT = Instant.parse("2024-01-01T00:00:00Z");

    private final View view;
    private final MemoryStorage storage = new MemoryStorage();
    private Folding folding;

    public MemoryView(View view) {
        this.view = view;
        folding = new Folding(view, storage, 0);
    }

    /** Folds the events that come next, and writes. */
    public MemoryView fold(List<? extends Event> events) {
        for (var event : events) {
            folding.fold(new Occurrence(folding.folded() + 1, AT, event));
        }
        folding.write();
        return this;
    }

    /** Delivers an event at a place it may have had already. */
    public void deliver(long sequence, Event event) {
        folding.fold(new Occurrence(sequence, AT, event));
    }

    /** Another writer takes over where the last wrote. */
    public void restart() {
        folding = new Folding(view, storage, folding.written());
    }

    public Snapshot snapshot() {
        return new Snapshot(storage, folding.written(), null);
    }

    /** How many documents a question reads. */
    public int readBy(Consumer<Snapshot> question) {
        var counting = new Counting(storage);
        question.accept(new Snapshot(counting, folding.written(), null));
        return counting.read;
    }

    private static final class Counting implements Storage {

        private final Storage storage;
        private int read;

        Counting(Storage storage) {
            this.storage = storage;
        }

        @Override
        public <T extends Record> Map<String, Stored<T>> load(
                Kind<T> kind, Collection<String> keys) {
            var found = storage.load(kind, keys);
            read += found.size();
            return found;
        }

        @Override
        public <T extends Record> List<Stored<T>> page(
                Kind<T> kind, @Nullable String list, String after, int limit) {
            var page = storage.page(kind, list, after, limit);
            read += page.size();
            return page;
        }

        @Override
        public void takeBackAfter(long position) {
            storage.takeBackAfter(position);
        }

        @Override
        public void write(List<Change<?>> changes) {
            throw new IllegalStateException("A question writes nothing");
        }
    }

    /** Every document of a kind. */
    public <T extends Record> Map<String, T> all(Kind<T> kind) {
        var all = new TreeMap<String, T>();
        snapshot()
                .page(kind, null, "", Integer.MAX_VALUE)
                .forEach(keyed -> all.put(keyed.key(), keyed.document()));
        return all;
    }
}
