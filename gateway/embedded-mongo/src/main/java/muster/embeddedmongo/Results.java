package muster.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query, taken batch by batch. Between batches it keeps the place in the index, or
 * the positions of sorted documents, never documents: an open cursor holds no transaction and
 * little memory, and writers go on.
 */
final class Results {
    private static final int BATCH_BYTES = 12 * 1024 * 1024;

    /** A document that was found; decoded only if something looked inside. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Hit(long position, byte[] raw, @Nullable Document decoded) {
        Document document() {
            return decoded == null ? Bson.decode(raw) : decoded;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Sorted(byte[] key, long position) {}

    private final Query query;
    private final Plan plan;
    private final Set<Long> seen = new HashSet<>();
    private long toSkip;
    private long left;
    private int rangeAt;
    private byte @Nullable [] place;
    private long @Nullable [] positions;
    private int positionAt;
    private boolean exhausted;
    private long examined;

    Results(Query query, CollectionInfo collection) {
        this.query = query;
        this.plan = Planner.plan(collection, query.filter(), query.sort());
        this.toSkip = query.skip();
        this.left = query.limit() == 0 ? Long.MAX_VALUE : query.limit();
    }

    /** The document at a position that was found in the same transaction. */
    static Hit at(Session session, long position) throws SQLException {
        PreparedStatement find = session.statement("SELECT doc FROM docs WHERE pos = ?");
        find.setLong(1, position);
        try (ResultSet row = find.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("no document at " + position);
            }
            return new Hit(position, row.getBytes(1), null);
        }
    }

    Plan plan() {
        return plan;
    }

    long examined() {
        return examined;
    }

    boolean exhausted() {
        return exhausted;
    }

    /** The next documents as the client wants them. */
    List<byte[]> batch(Session session, Catalogue catalogue, long most) throws SQLException {
        List<byte[]> batch = new ArrayList<>();
        Projection projection = query.projection();
        for (Hit hit : hits(session, catalogue, most)) {
            batch.add(
                    projection == null ? hit.raw() : Bson.encode(projection.apply(hit.document())));
        }
        return batch;
    }

    List<Hit> hits(Session session, Catalogue catalogue, long most) throws SQLException {
        requirePlanHolds(catalogue);
        Taking taking = new Taking(most);
        if (plan.order() == Plan.Order.SORTED) {
            if (positions == null) {
                positions = sort(session);
            }
            takePositions(session, positions, taking);
        } else if (plan.order() == Plan.Order.MERGED) {
            new Walk(session, plan, true).merged(place, taking::visit);
            exhausted |= !taking.full;
        } else {
            walk(session, taking);
        }
        exhausted |= left == 0;
        return taking.hits;
    }

    private void requirePlanHolds(Catalogue catalogue) {
        CollectionInfo now = catalogue.find(query.collection());
        if (now == null || now.indexes().stream().noneMatch(i -> i.id() == plan.index().id())) {
            throw Errors.of(Errors.PLAN_KILLED, "the collection or index was dropped meanwhile");
        }
    }

    private void walk(Session session, Taking taking) throws SQLException {
        Walk walk = new Walk(session, plan, true);
        List<Range> ranges = plan.ranges();
        // backwards, the last range comes first
        for (; rangeAt < ranges.size(); rangeAt++) {
            Range range = ranges.get(plan.backwards() ? ranges.size() - 1 - rangeAt : rangeAt);
            byte[] resume = place;
            if (resume != null) {
                range = range.behind(resume, plan.backwards());
            }
            if (!walk.range(range, taking::visit)) {
                return;
            }
            place = null;
        }
        exhausted = true;
    }

    private void takePositions(Session session, long[] all, Taking taking) throws SQLException {
        PreparedStatement find = session.statement("SELECT doc FROM docs WHERE pos = ?");
        while (positionAt < all.length && !taking.full) {
            long position = all[positionAt++];
            find.setLong(1, position);
            try (ResultSet row = find.executeQuery()) {
                if (row.next()) {
                    byte[] raw = row.getBytes(1);
                    Document document = Bson.decode(raw);
                    // it may have changed since it was sorted
                    if (query.filter().matches(document)) {
                        taking.take(position, raw, document);
                    }
                }
            }
        }
        exhausted = positionAt >= all.length;
    }

    private long[] sort(Session session) throws SQLException {
        Sorting sorting = new Sorting(query.sort());
        // one more than asked for is never needed; the greatest of the kept goes first
        PriorityQueue<Sorted> kept =
                new PriorityQueue<>((a, b) -> Arrays.compareUnsigned(b.key(), a.key()));
        long most = query.limit() == 0 ? Long.MAX_VALUE : query.skip() + query.limit();
        Walk walk = new Walk(session, plan, true);
        for (Range range : plan.ranges()) {
            walk.range(
                    range,
                    (key, position, raw) -> {
                        if (!firstTime(position)) {
                            return true;
                        }
                        examined++;
                        Document document = Bson.decode(raw);
                        if (plan.covered() || query.filter().matches(document)) {
                            kept.add(new Sorted(sorting.key(document), position));
                            if (kept.size() > most) {
                                kept.poll();
                            }
                        }
                        return true;
                    });
        }
        long[] order = new long[kept.size()];
        for (int i = order.length - 1; i >= 0; i--) {
            order[i] = kept.remove().position();
        }
        return order;
    }

    private boolean firstTime(long position) {
        boolean merged = plan.order() == Plan.Order.MERGED;
        return switch (plan.repeats()) {
            case NEVER -> true;
            case IN_SEVERAL_RANGES -> merged || seen.add(position);
            case ANYWHERE -> seen.add(position);
        };
    }

    /** Fills one batch. */
    private final class Taking {
        final List<Hit> hits = new ArrayList<>();
        final long most;
        private long bytes;
        boolean full;

        Taking(long most) {
            this.most = Math.min(most, left);
            this.full = this.most == 0;
        }

        boolean visit(byte[] key, long position, byte[] raw) {
            if (full) {
                return false;
            }
            place = key;
            if (!firstTime(position)) {
                return true;
            }
            examined++;
            if (plan.covered()) {
                take(position, raw, null);
            } else {
                Document document = Bson.decode(raw);
                if (query.filter().matches(document)) {
                    take(position, raw, document);
                }
            }
            return !full;
        }

        void take(long position, byte[] document, @Nullable Document decoded) {
            if (toSkip > 0) {
                toSkip--;
                return;
            }
            hits.add(new Hit(position, document, decoded));
            left--;
            bytes += document.length;
            full = hits.size() >= most || bytes >= BATCH_BYTES;
        }
    }
}
