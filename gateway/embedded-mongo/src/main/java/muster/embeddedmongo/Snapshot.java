package muster.embeddedmongo;

import java.sql.SQLException;

/** A reader's view of one committed state; closing gives its connection back. */
final class Snapshot implements AutoCloseable {
    private final Store store;
    private final Session session;
    private final Catalogue catalogue;

    Snapshot(Store store, Session session, Catalogue catalogue) {
        this.store = store;
        this.session = session;
        this.catalogue = catalogue;
    }

    Session session() {
        return session;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public void close() {
        try {
            session.run("COMMIT");
            store.giveBack(session);
        } catch (SQLException e) {
            Quietly.close(session);
        }
    }
}
