package muster.embeddedmongo;

import java.sql.SQLException;

/** A reader's view of one committed state; closing gives its connection back. */
final class Snapshot implements AutoCloseable {
    private final Store store;
    private final Session session;
    private final Catalogue catalogue;
    private boolean failed;

    Snapshot(Store store, Session session, Catalogue catalogue) {
        this.store = store;
        this.session = session;
        this.catalogue = catalogue;
    }

    /** What reads, and may fail in reading. */
    @FunctionalInterface
    interface Reading<T> {
        T read(Session session, Catalogue catalogue) throws SQLException;
    }

    /** After a failure the connection is not used again: its statements would go on failing. */
    <T> T read(Reading<T> reading) {
        try {
            return reading.read(session, catalogue);
        } catch (SQLException e) {
            failed = true;
            throw Errors.storage(e);
        }
    }

    @Override
    public void close() {
        if (failed) {
            Quietly.close(session);
            return;
        }
        try {
            session.run("COMMIT");
            store.giveBack(session);
        } catch (SQLException e) {
            Quietly.close(session);
        }
    }
}
