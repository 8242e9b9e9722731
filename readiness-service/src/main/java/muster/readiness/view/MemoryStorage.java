package muster.readiness.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Documents in memory: for views as known at a time, and for tests. */
final class MemoryStorage implements Storage {

    private final Map<String, ConcurrentSkipListMap<String, Stored<?>>> kinds =
            new ConcurrentHashMap<>();

    @Override
    public <T extends Record> Map<String, Stored<T>> load(Kind<T> kind, Collection<String> keys) {
        var found = new HashMap<String, Stored<T>>();
        for (var key : keys) {
            Stored<T> stored = typed(of(kind).get(key));
            if (stored != null) {
                found.put(key, stored);
            }
        }
        return found;
    }

    @Override
    public <T extends Record> List<Stored<T>> page(
            Kind<T> kind, @Nullable String list, String after, int limit) {
        return of(kind).tailMap(after, false).values().stream()
                .map(MemoryStorage::<T>typedPresent)
                .filter(s -> list == null || isOn(kind, s, list))
                .limit(limit)
                .toList();
    }

    private static <T extends Record> boolean isOn(Kind<T> kind, Stored<T> stored, String list) {
        T was = stored.was().get();
        return kind.lists().apply(stored.now().get()).contains(list)
                || (was != null && kind.lists().apply(was).contains(list));
    }

    @Override
    public void write(List<Change<?>> changes) {
        for (var change : changes) {
            var documents = of(change.kind());
            var key = change.document().key();
            var present = documents.get(key);
            if ((present == null ? 0 : present.at()) != change.storedAt()) {
                throw new ClaimLost(key + " was written by somebody else");
            }
            documents.put(key, change.document());
        }
    }

    @Override
    public void takeBackAfter(long position) {
        for (var documents : kinds.values()) {
            for (var stored : List.copyOf(documents.values())) {
                if (stored.at() > position) {
                    var earlier = stored.earlier();
                    if (earlier == null) {
                        documents.remove(stored.key());
                    } else {
                        documents.put(stored.key(), earlier);
                    }
                }
            }
        }
    }

    private ConcurrentSkipListMap<String, Stored<?>> of(Kind<?> kind) {
        return kinds.computeIfAbsent(kind.name(), _ -> new ConcurrentSkipListMap<>());
    }

    @SuppressWarnings("unchecked") // a kind's name stands for its type
    private static <T extends Record> @Nullable Stored<T> typed(@Nullable Stored<?> stored) {
        return (Stored<T>) stored;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> Stored<T> typedPresent(Stored<?> stored) {
        return (Stored<T>) stored;
    }
}
