package muster.embeddedmongo;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/** One SQLite file: the writer, and as many readers as are reading. */
final class Store implements AutoCloseable {
    private static final int READERS_KEPT = 16;

    private final Path file;
    private final boolean durable;
    private final Deque<Session> readers = new ArrayDeque<>();
    private final Writer writer;
    private volatile Catalogue catalogue;
    private boolean closed;

    static Store open(Path file, boolean durable) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return new Store(file, durable);
        } catch (SQLException e) {
            throw Errors.storage(e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** SQLite gives its side files the permissions of the main one. */
    private static void create(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private Store(Path file, boolean durable) throws SQLException {
        this.file = file;
        this.durable = durable;
        Session session = openWriter();
        session.execute("BEGIN IMMEDIATE");
        for (String sql : Schema.CREATE) {
            session.execute(sql);
        }
        session.execute("COMMIT");
        this.catalogue = Catalogue.load(session);
        this.writer = new Writer(this, session);
    }

    Session openWriter() throws SQLException {
        return Session.open(file, durable, false);
    }

    Writer writer() {
        return writer;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    void publish(Catalogue committed) {
        catalogue = committed;
    }

    /** A state of the file that no writer changes under the reader, and never waits for one. */
    Snapshot snapshot() {
        try {
            Session session = borrow();
            try {
                session.run("BEGIN");
                Catalogue known = catalogue;
                long version = session.version();
                return new Snapshot(
                        this,
                        session,
                        version == known.version() ? known : Catalogue.load(session));
            } catch (SQLException | RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Errors.storage(e);
        }
    }

    private Session borrow() throws SQLException {
        synchronized (readers) {
            if (closed) {
                throw Errors.of(Errors.SHUTDOWN, "the embedded database is closed");
            }
            Session idle = readers.pollLast();
            if (idle != null) {
                return idle;
            }
        }
        return Session.open(file, durable, true);
    }

    void giveBack(Session session) throws SQLException {
        synchronized (readers) {
            if (!closed && readers.size() < READERS_KEPT) {
                readers.addLast(session);
                return;
            }
        }
        session.close();
    }

    /** How many bytes the file may grow to, for tests of a full disk; 0 lifts the bound. */
    void limitPages(long pages) {
        writer.limitPages(pages);
    }

    long sizeOnDisk() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        writer.close();
        synchronized (readers) {
            closed = true;
            for (Session reader : readers) {
                Quietly.close(reader);
            }
            readers.clear();
        }
    }
}
