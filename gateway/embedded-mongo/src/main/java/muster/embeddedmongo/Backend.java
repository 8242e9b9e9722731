package muster.embeddedmongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The databases of a folder, each a file of its own, opened when first asked for. */
final class Backend implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,63}");
    private static final String SUFFIX = ".sqlite";

    private final Path folder;
    private final Set<String> relaxed;
    private final ConcurrentMap<String, Store> stores = new ConcurrentHashMap<>();
    // kept here, where the serving threads reach it: collected, it would open the folder to others
    private final FolderLock lock;
    private volatile boolean closed;

    Backend(Path folder, Set<String> relaxed, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
        this.relaxed = Set.copyOf(relaxed);
    }

    /** The database for writing; reading from one that does not exist must not create it. */
    Store store(String database) {
        if (!NAME.matcher(database).matches()) {
            throw Errors.of(
                    Errors.INVALID_NAME,
                    "a database's name has letters, digits, - and _ only: " + database);
        }
        if (closed) {
            throw Errors.of(Errors.SHUTDOWN, "the embedded database is closed");
        }
        return stores.computeIfAbsent(
                database,
                name -> Store.open(folder.resolve(name + SUFFIX), !relaxed.contains(name)));
    }

    @Nullable Store existing(String database) {
        Store open = stores.get(database);
        if (open != null) {
            return open;
        }
        return NAME.matcher(database).matches() && Files.exists(folder.resolve(database + SUFFIX))
                ? store(database)
                : null;
    }

    List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(SUFFIX))
                    .map(f -> f.substring(0, f.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        stores.values().forEach(Store::close);
        Quietly.close(lock);
    }
}
