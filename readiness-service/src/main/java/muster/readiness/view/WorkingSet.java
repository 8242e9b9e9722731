package muster.readiness.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The documents a fold works on, in memory: loaded when first asked for, written once however often
 * they were put, and kept, within a bound, for the events to come.
 */
final class WorkingSet implements Batch {

    private static final int PAGE = 1_000;

    private final Storage storage;
    private final int bound;
    private final IdentityHashMap<Kind<?>, Shelf> shelves = new IdentityHashMap<>();
    private final List<Runnable> undo = new ArrayList<>();
    private long position;
    private int dirty;

    /**
     * At a position that the storage holds.
     *
     * @param bound how many documents of a kind are kept in memory
     */
    WorkingSet(Storage storage, List<Kind<?>> kinds, long position, int bound) {
        this.storage = storage;
        this.position = position;
        this.bound = bound;
        kinds.forEach(kind -> shelves.put(kind, new Shelf(isEmpty(kind))));
    }

    private boolean isEmpty(Kind<?> kind) {
        return position == 0 && storage.page(kind, null, "", 1).isEmpty();
    }

    /** What is in memory of one kind. */
    private static final class Shelf {
        private final LinkedHashMap<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
        private final Set<String> dirty = new LinkedHashSet<>();
        private boolean holdsAll;

        Shelf(boolean holdsAll) {
            this.holdsAll = holdsAll;
        }
    }

    private static final class Entry {
        private @Nullable Record now;
        private @Nullable Record before;
        private long beforeAt;
        private long storedAt;
    }

    @Override
    public <T extends Record> @Nullable T get(Kind<T> kind, String key) {
        return kind.type().cast(entry(kind, key).now);
    }

    @Override
    public <T extends Record> @Nullable T before(Kind<T> kind, String key) {
        return kind.type().cast(entry(kind, key).before);
    }

    @Override
    public <T extends Record> void put(Kind<T> kind, String key, T document) {
        var entry = entry(kind, key);
        var shelf = shelf(kind);
        var earlier = entry.now;
        boolean added = shelf.dirty.add(key);
        dirty += added ? 1 : 0;
        entry.now = document;
        undo.add(() -> {
            entry.now = earlier;
            if (added) {
                shelf.dirty.remove(key);
                dirty--;
            }
        });
    }

    /** From here on what is put can be taken back. */
    void mark() {
        undo.clear();
    }

    void takeBack() {
        for (int i = undo.size() - 1; i >= 0; i--) {
            undo.get(i).run();
        }
        undo.clear();
    }

    @Override
    public Set<String> touched(Kind<?> kind) {
        return Set.copyOf(shelf(kind).dirty);
    }

    @Override
    public <T extends Record> void each(Kind<T> kind, BiConsumer<String, T> reader) {
        var shelf = shelf(kind);
        if (!shelf.holdsAll) {
            var after = "";
            while (true) {
                var page = storage.page(kind, null, after, PAGE);
                for (var stored : page) {
                    T value = stored.valueAt(position);
                    if (value != null && !shelf.entries.containsKey(stored.key())) {
                        reader.accept(stored.key(), value);
                    }
                }
                if (page.size() < PAGE) {
                    break;
                }
                after = page.getLast().key();
            }
        }
        // a copy: the reader looks things up, which reorders what is here
        for (var entry : List.copyOf(shelf.entries.entrySet())) {
            if (entry.getValue().now != null) {
                reader.accept(entry.getKey(), kind.type().cast(entry.getValue().now));
            }
        }
    }

    int dirty() {
        return dirty;
    }

    /** Loads together what will be needed and is not in memory yet. */
    void foresee(Consumer<View.Foresight> needs) {
        if (shelves.values().stream().allMatch(shelf -> shelf.holdsAll)) {
            return;
        }
        var keys = new HashMap<Kind<?>, Set<String>>();
        needs.accept(
                (kind, key) -> keys.computeIfAbsent(kind, _ -> new LinkedHashSet<>()).add(key));
        keys.forEach((kind, wanted) -> load(kind, wanted));
    }

    private <T extends Record> void load(Kind<T> kind, Collection<String> keys) {
        var shelf = shelf(kind);
        if (shelf.holdsAll) {
            return;
        }
        var missing = keys.stream().filter(key -> !shelf.entries.containsKey(key)).toList();
        if (!missing.isEmpty()) {
            var found = storage.load(kind, missing);
            missing.forEach(key -> shelf.entries.put(key, entryOf(found.get(key))));
        }
    }

    /** Writes what was put; from then on the documents are true at the sequence. */
    void write(long upTo) {
        var changes = new ArrayList<Storage.Change<?>>(dirty);
        shelves.forEach((kind, shelf) -> {
            for (var key : shelf.dirty) {
                changes.add(change(kind, key, entry(kind, key), upTo));
            }
        });
        if (!changes.isEmpty()) {
            storage.write(changes);
        }
        shelves.forEach((kind, shelf) -> settled(kind, shelf, upTo));
        dirty = 0;
        undo.clear();
        position = upTo;
    }

    private void settled(Kind<?> kind, Shelf shelf, long upTo) {
        for (var key : shelf.dirty) {
            var entry = entry(kind, key);
            entry.before = entry.now;
            entry.beforeAt = upTo;
            entry.storedAt = upTo;
        }
        shelf.dirty.clear();
        var eldest = shelf.entries.keySet().iterator();
        while (shelf.entries.size() > bound) {
            eldest.next();
            eldest.remove();
            shelf.holdsAll = false;
        }
    }

    private static <T extends Record> Storage.Change<T> change(
            Kind<T> kind, String key, Entry entry, long upTo) {
        T now = kind.type().cast(entry.now);
        if (now == null) {
            throw new IllegalStateException(key + " was put and is not there");
        }
        T was = kind.type().cast(entry.before);
        return new Storage.Change<>(
                kind, Stored.of(key, upTo, now, entry.beforeAt, was), entry.storedAt);
    }

    private Entry entry(Kind<?> kind, String key) {
        var shelf = shelf(kind);
        var entry = shelf.entries.get(key);
        if (entry == null) {
            entry = entryOf(shelf.holdsAll ? null : storage.load(kind, List.of(key)).get(key));
            shelf.entries.put(key, entry);
        }
        return entry;
    }

    private Entry entryOf(@Nullable Stored<?> stored) {
        var entry = new Entry();
        if (stored != null) {
            if (!stored.remembers(position)) {
                throw new ClaimLost(stored.key() + " was written by somebody else");
            }
            entry.now = stored.valueAt(position);
            entry.before = entry.now;
            entry.beforeAt = stored.versionAt(position);
            entry.storedAt = stored.at();
        }
        return entry;
    }

    private Shelf shelf(Kind<?> kind) {
        var shelf = shelves.get(kind);
        if (shelf == null) {
            throw new IllegalArgumentException("The view has no documents of kind " + kind.name());
        }
        return shelf;
    }
}
