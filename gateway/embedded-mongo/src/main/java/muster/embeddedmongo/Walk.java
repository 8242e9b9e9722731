package muster.embeddedmongo;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Reading an index's entries, with their documents or without, in the order a plan asks for. */
final class Walk {
    private static final String FROM =
            " WHERE e.idx = ? AND e.key >= ? AND e.key < ? ORDER BY e.key";
    private static final String KEYS = "SELECT e.key, e.pos FROM entries e" + FROM;
    private static final String DOCUMENTS =
            "SELECT e.key, e.pos, d.doc FROM entries e CROSS JOIN docs d ON d.pos = e.pos" + FROM;

    /** Takes one entry, its document empty if not asked for; false ends the walk. */
    @FunctionalInterface
    interface Visitor {
        boolean visit(byte[] key, long position, byte[] document) throws SQLException;
    }

    private static final byte[] NOT_READ = {};

    private final Session session;
    private final Plan plan;
    private final String sql;
    private final boolean withDocuments;

    Walk(Session session, Plan plan, boolean withDocuments) {
        this.session = session;
        this.plan = plan;
        this.withDocuments = withDocuments;
        this.sql = (withDocuments ? DOCUMENTS : KEYS) + (plan.backwards() ? " DESC" : "");
    }

    /** Walks one range; false if the visitor has had enough. */
    boolean range(Range range, Visitor visitor) throws SQLException {
        try (Stream stream = new Stream(range)) {
            while (stream.next()) {
                if (!visitor.visit(stream.key(), stream.position(), stream.document())) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Walks all ranges at once, in the order of what stands behind their fixed parts, from behind
     * {@code after}. The same bytes in two ranges are the same document, and come once.
     */
    void merged(byte @Nullable [] after, Visitor visitor) throws SQLException {
        Comparator<Stream> order = Comparator.comparing(Stream::rest, Arrays::compareUnsigned);
        PriorityQueue<Stream> next =
                new PriorityQueue<>(plan.backwards() ? order.reversed() : order);
        List<Stream> open = new ArrayList<>();
        try {
            for (Range range : plan.ranges()) {
                Stream stream = new Stream(after == null ? range : behind(range, after));
                open.add(stream);
                if (stream.next()) {
                    next.add(stream);
                }
            }
            byte @Nullable [] last = after;
            while (true) {
                Stream first = next.poll();
                if (first == null) {
                    return;
                }
                byte[] rest = first.rest();
                if (last == null || !Arrays.equals(last, rest)) {
                    last = rest;
                    if (!visitor.visit(rest, first.position(), first.document())) {
                        return;
                    }
                }
                if (first.next()) {
                    next.add(first);
                }
            }
        } finally {
            for (Stream stream : open) {
                stream.close();
            }
        }
    }

    private Range behind(Range range, byte[] after) {
        byte[] key = Arrays.copyOf(range.low(), range.fixed() + after.length);
        System.arraycopy(after, 0, key, range.fixed(), after.length);
        Range left = range.behind(key, plan.backwards());
        return new Range(
                higher(left.low(), range.low()), lower(left.high(), range.high()), range.fixed());
    }

    private static byte[] higher(byte[] a, byte[] b) {
        return Arrays.compareUnsigned(a, b) >= 0 ? a : b;
    }

    private static byte[] lower(byte[] a, byte[] b) {
        return Arrays.compareUnsigned(a, b) <= 0 ? a : b;
    }

    /** How many entries the ranges hold. */
    static long count(Session session, Plan plan) throws SQLException {
        PreparedStatement count =
                session.statement(
                        "SELECT count(*) FROM entries WHERE idx = ? AND key >= ? AND key < ?");
        long total = 0;
        for (Range range : plan.ranges()) {
            count.setLong(1, plan.index().id());
            count.setBytes(2, range.low());
            count.setBytes(3, range.high());
            try (ResultSet row = count.executeQuery()) {
                total += row.next() ? row.getLong(1) : 0;
            }
        }
        return total;
    }

    /** The open result of one range. */
    private final class Stream implements AutoCloseable {
        private final PreparedStatement statement;
        private final ResultSet rows;
        private final int fixed;
        private byte[] key = {};

        Stream(Range range) throws SQLException {
            fixed = range.fixed();
            statement = session.acquire(sql);
            statement.setLong(1, plan.index().id());
            statement.setBytes(2, range.low());
            statement.setBytes(3, range.high());
            rows = statement.executeQuery();
        }

        boolean next() throws SQLException {
            if (!rows.next()) {
                return false;
            }
            key = rows.getBytes(1);
            return true;
        }

        byte[] key() {
            return key;
        }

        byte[] rest() {
            return Arrays.copyOfRange(key, fixed, key.length);
        }

        long position() throws SQLException {
            return rows.getLong(2);
        }

        byte[] document() throws SQLException {
            return withDocuments ? rows.getBytes(3) : NOT_READ;
        }

        @Override
        public void close() throws SQLException {
            rows.close();
            session.release(sql, statement);
        }
    }
}
