package muster.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The commands that only read. Each works on a snapshot of its own and waits for no writer. */
final class Reads {
    /** A single answer of hundreds of thousands of documents would be too large for a message. */
    private static final int BATCH = 1_000;

    private final Backend backend;
    private final Cursors cursors;

    Reads(Backend backend, Cursors cursors) {
        this.backend = backend;
        this.cursors = cursors;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(Session session, Catalogue catalogue, CollectionInfo collection) throws SQLException;
    }

    /** Reads from a collection, or answers for one that does not exist. */
    private <T> T read(Request request, T ifMissing, Reading<T> reading) {
        Store store = backend.existing(request.database());
        if (store == null) {
            return ifMissing;
        }
        try (Snapshot snapshot = store.snapshot()) {
            return snapshot.read((session, catalogue) -> {
                CollectionInfo collection = catalogue.find(request.collection());
                return collection == null
                        ? ifMissing
                        : reading.read(session, catalogue, collection);
            });
        }
    }

    Reply find(Request request) {
        Document body = request.body();
        Query query = query(request.collection(), body);
        long size = Values.number(body, "batchSize", BATCH);
        boolean single = Values.isTrue(body.get("singleBatch"));
        return read(
                request,
                Reply.firstBatch(request.namespace(), 0, List.of()),
                (session, catalogue, collection) -> {
                    Results results = new Results(query, collection);
                    List<byte[]> batch = results.batch(session, catalogue, size);
                    long cursor =
                            single || results.exhausted()
                                    ? 0
                                    : cursors.add(request.database(), results);
                    return Reply.firstBatch(request.namespace(), cursor, batch);
                });
    }

    private static Query query(String collection, Document body) {
        Document sort = Values.document(body, "sort");
        if (!sort.isEmpty() && !sort.containsKey("$natural")) {
            new Sorting(sort); // refuses what it does not know
        }
        long limit = Values.number(body, "limit", 0);
        long skip = Values.number(body, "skip", 0);
        if (limit < 0 || skip < 0) {
            throw Errors.of(Errors.BAD_VALUE, "limit and skip must not be negative");
        }
        return new Query(
                collection,
                Filter.of(Values.document(body, "filter")),
                sort,
                skip,
                limit,
                Projection.of(Values.document(body, "projection")));
    }

    Reply getMore(Request request) {
        Document body = request.body();
        long id = Values.number(body, request.command(), 0);
        String namespace = request.database() + "." + Values.string(body, "collection");
        long size = Values.number(body, "batchSize", BATCH);
        Cursors.Open cursor = cursors.get(id);
        Store store = backend.store(cursor.database);
        synchronized (cursor) {
            Results results = cursor.results;
            try (Snapshot snapshot = store.snapshot()) {
                List<byte[]> batch =
                        snapshot.read((session, catalogue) ->
                                results.batch(session, catalogue, size == 0 ? BATCH : size));
                if (results.exhausted()) {
                    cursors.remove(id);
                }
                return new Reply.Batch(namespace, "nextBatch", results.exhausted() ? 0 : id, batch);
            }
        }
    }

    Reply killCursors(Request request) {
        List<Object> killed = new ArrayList<>();
        List<Object> unknown = new ArrayList<>();
        if (request.body().get("cursors") instanceof Collection<?> ids) {
            for (Object id : ids) {
                boolean found = id instanceof Number n && cursors.remove(n.longValue());
                (found ? killed : unknown).add(id);
            }
        }
        return Reply.ok(
                new Document("cursorsKilled", killed)
                        .append("cursorsNotFound", unknown)
                        .append("cursorsAlive", List.of())
                        .append("cursorsUnknown", List.of()));
    }

    Reply count(Request request) {
        Document body = request.body();
        long n =
                count(
                        request,
                        Values.document(body, "query"),
                        Values.number(body, "skip", 0),
                        Math.abs(Values.number(body, "limit", 0)));
        return Reply.ok(new Document("n", (int) n));
    }

    private long count(Request request, Document filter, long skip, long limit) {
        Query query =
                new Query(
                        request.collection(), Filter.of(filter), new Document(), skip, limit, null);
        return read(
                request,
                0L,
                (session, catalogue, collection) -> {
                    Plan plan = Planner.plan(collection, query.filter(), query.sort());
                    if (plan.covered() && plan.repeats() == Plan.Repeats.NEVER) {
                        long all = Math.max(0, Walk.count(session, plan) - skip);
                        return limit == 0 ? all : Math.min(all, limit);
                    }
                    Results results = new Results(query, collection);
                    long n = 0;
                    while (!results.exhausted()) {
                        n += results.hits(session, catalogue, BATCH).size();
                    }
                    return n;
                });
    }

    /**
     * Only what a driver's countDocuments sends: a match, skip, limit, and one group that counts.
     */
    Reply aggregate(Request request) {
        List<Document> stages = Values.documents(request.body().get("pipeline"), "pipeline");
        Document filter = new Document();
        long skip = 0;
        long limit = 0;
        for (int i = 0; i < stages.size(); i++) {
            Document stage = stages.get(i);
            String name = stage.isEmpty() ? "" : stage.keySet().iterator().next();
            boolean last = i == stages.size() - 1;
            if (name.equals("$match") && i == 0) {
                filter = Values.document(stage, name);
            } else if (name.equals("$skip") && skip == 0 && limit == 0) {
                skip = Values.number(stage, name, 0);
            } else if (name.equals("$limit") && limit == 0) {
                limit = Values.number(stage, name, 0);
            } else if (last && isCount(stage)) {
                long n = count(request, filter, skip, limit);
                List<Document> counted =
                        n == 0 ? List.of() : List.of(new Document("_id", 1).append("n", (int) n));
                return Reply.documents(request.namespace(), counted);
            } else {
                break;
            }
        }
        throw Errors.unsupported("aggregation other than counting documents");
    }

    private static boolean isCount(Document stage) {
        return stage.equals(
                new Document(
                        "$group", new Document("_id", 1).append("n", new Document("$sum", 1))));
    }

    Reply distinct(Request request) {
        String key = Values.string(request.body(), "key");
        List<String> steps = List.of(key.split("\\.", -1));
        Query query = Query.all(request.collection(), Values.document(request.body(), "query"));
        Map<byte[], Object> values = new TreeMap<>(Arrays::compareUnsigned);
        read(
                request,
                true,
                (session, catalogue, collection) -> {
                    Results results = new Results(query, collection);
                    while (!results.exhausted()) {
                        for (Results.Hit hit : results.hits(session, catalogue, BATCH)) {
                            for (Object value : Values.at(hit.document(), steps)) {
                                addDistinct(values, value);
                            }
                        }
                    }
                    return true;
                });
        return Reply.ok(new Document("values", new ArrayList<>(values.values())));
    }

    private static void addDistinct(Map<byte[], Object> values, @Nullable Object value) {
        if (value instanceof Collection<?> array) {
            array.forEach(element -> values.putIfAbsent(KeyEncoder.encode(element), element));
        } else if (!(value instanceof Missing)) {
            values.putIfAbsent(KeyEncoder.encode(value), value);
        }
    }

    /** Runs the find and says which index it took and how many documents it looked at. */
    Reply explain(Request request) {
        if (!(request.body().get("explain") instanceof Document inner)
                || !(inner.get("find") instanceof String name)) {
            throw Errors.unsupported("explain of anything but find");
        }
        Query query = query(name, inner);
        Request find = new Request(0, true, request.database(), inner, Map.of());
        Document explained =
                read(
                        find,
                        new Document("stage", "EOF"),
                        (session, catalogue, collection) -> {
                            Results results = new Results(query, collection);
                            long returned = 0;
                            while (!results.exhausted()) {
                                returned += results.batch(session, catalogue, BATCH).size();
                            }
                            Plan plan = results.plan();
                            return new Document("indexName", plan.index().name())
                                    .append("ranges", plan.ranges().size())
                                    .append("covered", plan.covered())
                                    .append("order", plan.order().name())
                                    .append("nReturned", (int) returned)
                                    .append("totalDocsExamined", (int) results.examined());
                        });
        return Reply.ok(
                new Document("queryPlanner", new Document("winningPlan", explained))
                        .append("executionStats", explained));
    }

    int openCursors() {
        return cursors.size();
    }
}
