package muster.readiness.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A view as it is at one sequence. */
public final class Snapshot {

    private static final int FEWEST = 50;

    private final Storage storage;
    private final long upTo;
    private final @Nullable Stop stopped;

    Snapshot(Storage storage, long upTo, @Nullable Stop stopped) {
        this.storage = storage;
        this.upTo = upTo;
        this.stopped = stopped;
    }

    public long upTo() {
        return upTo;
    }

    public @Nullable Stop stopped() {
        return stopped;
    }

    public <T extends Record> @Nullable T get(Kind<T> kind, String key) {
        return getAll(kind, List.of(key)).get(key);
    }

    /** Those that are there. */
    public <T extends Record> Map<String, T> getAll(Kind<T> kind, Collection<String> keys) {
        var found = new LinkedHashMap<String, T>();
        var stored = storage.load(kind, keys);
        for (var key : keys) {
            var document = stored.get(key);
            T value = document == null ? null : at(document);
            if (value != null) {
                found.put(key, value);
            }
        }
        return found;
    }

    /** A document with its key. */
    public record Keyed<T>(String key, T document) {}

    /** The next documents behind a key: of a list, or of all when null. */
    public <T extends Record> List<Keyed<T>> page(
            Kind<T> kind, @Nullable String list, String after, int limit) {
        var result = new ArrayList<Keyed<T>>();
        var last = after;
        while (result.size() < limit) {
            var size = Math.max(FEWEST, limit);
            var page = storage.page(kind, list, last, size);
            for (var stored : page) {
                T value = at(stored);
                if (value != null
                        && result.size() < limit
                        && (list == null || kind.lists().apply(value).contains(list))) {
                    result.add(new Keyed<>(stored.key(), value));
                }
            }
            if (page.size() < size) {
                break;
            }
            last = page.getLast().key();
        }
        return result;
    }

    private <T extends Record> @Nullable T at(Stored<T> stored) {
        if (!stored.remembers(upTo)) {
            throw new Outrun();
        }
        return stored.valueAt(upTo);
    }

    /** The view went on while it was being read: the version of that time is gone. */
    static final class Outrun extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Outrun() {
            super("The view went on", null, false, false);
        }
    }
}
