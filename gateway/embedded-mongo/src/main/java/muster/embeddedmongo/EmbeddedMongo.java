package muster.embeddedmongo;

import java.nio.file.Path;
import java.util.Set;

/** A MongoDB-speaking database inside this process, kept in SQLite files in one folder. */
public final class EmbeddedMongo implements AutoCloseable {
    private final Backend backend;
    private final Server server;

    private EmbeddedMongo(Backend backend, Server server) {
        this.backend = backend;
        this.server = server;
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
     * for data that can be rebuilt (the last commits may be lost with the machine's power, not with
     * the process), all others FULL.
     *
     * @throws IllegalStateException if another process has the folder open
     */
    public static EmbeddedMongo open(Path folder, Set<String> relaxed) {
        Backend backend = new Backend(folder, relaxed, FolderLock.take(folder));
        try {
            return new EmbeddedMongo(backend, new Server(new Commands(backend)));
        } catch (RuntimeException e) {
            backend.close();
            throw e;
        }
    }

    /** An address that {@code MongoClients.create} takes. */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + server.port() + "/?retryWrites=false&directConnection=true";
    }

    /** For tests of this package: what is behind the wire. */
    Backend backend() {
        return backend;
    }

    /** Finishes the writes under way, and lets go of the folder. Later requests are refused. */
    @Override
    public void close() {
        server.close();
        backend.close();
    }
}
