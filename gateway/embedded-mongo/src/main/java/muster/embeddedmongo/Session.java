package muster.embeddedmongo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/** One connection to a file and its prepared statements. Used by one thread at a time. */
final class Session implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Map<String, Deque<PreparedStatement>> spare = new HashMap<>();

    private Session(Connection connection) {
        this.connection = connection;
    }

    static Session open(Path file, boolean durable, boolean reader) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        // an entry dirties its page: small pages keep scattered tags from filling the log
        config.setPageSize(4096);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(
                durable ? SQLiteConfig.SynchronousMode.FULL : SQLiteConfig.SynchronousMode.NORMAL);
        // the driver would ask for them with a statement of its own after every insert
        config.setGetGeneratedKeys(false);
        config.setBusyTimeout(10_000);
        config.setCacheSize(reader ? -4_000 : -32_000);
        Session session = new Session(config.createConnection("jdbc:sqlite:" + file));
        try {
            session.execute("PRAGMA mmap_size = 268435456");
            if (reader) {
                session.execute("PRAGMA query_only = 1");
            } else {
                // fewer checkpoints: a page that many commits touched is written back once
                session.execute("PRAGMA wal_autocheckpoint = 8000");
                session.execute("PRAGMA journal_size_limit = 67108864");
            }
            session.manageTransactions();
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    /**
     * Transactions here are begun and ended by statements. The driver must believe that it is not
     * in autocommit mode, or it tries a BEGIN before each statement; the one it starts is ended.
     */
    private void manageTransactions() throws SQLException {
        connection.setAutoCommit(false);
        execute("COMMIT");
    }

    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    /** The session's own statement for this text; never two results open on it at once. */
    PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = prepare(sql);
            statements.put(sql, known);
        }
        return known;
    }

    /** A statement of one's own, for results that stay open side by side. */
    PreparedStatement acquire(String sql) throws SQLException {
        Deque<PreparedStatement> free = spare.get(sql);
        PreparedStatement known = free == null ? null : free.poll();
        return known == null ? prepare(sql) : known;
    }

    void release(String sql, PreparedStatement statement) {
        spare.computeIfAbsent(sql, k -> new ArrayDeque<>()).push(statement);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void run(String sql) throws SQLException {
        statement(sql).executeUpdate();
    }

    long version() throws SQLException {
        return number("SELECT version FROM meta");
    }

    long number(String sql) throws SQLException {
        try (ResultSet row = statement(sql).executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
