package muster.embeddedmongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands that change documents. Each runs in the writer's thread, one after the other. */
final class Writes {
    private static final int FOUND_AT_ONCE = 1_000;

    private final Backend backend;

    Writes(Backend backend) {
        this.backend = backend;
    }

    /** One statement of a command; a refusal concerns this one and, if ordered, those behind it. */
    @FunctionalInterface
    private interface Each {
        void run(int index) throws SQLException;
    }

    private static List<Document> inOrder(Request request, int count, Each each)
            throws SQLException {
        Object ordered = request.body().get("ordered");
        List<Document> errors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            try {
                each.run(i);
            } catch (MongoServerException e) {
                Document error = new Document("index", i);
                error.putAll(Errors.document(e));
                errors.add(error);
                if (ordered == null || Values.isTrue(ordered)) {
                    break;
                }
            }
        }
        return errors;
    }

    private static Document result(Document result, List<Document> errors) {
        if (!errors.isEmpty()) {
            result.put("writeErrors", errors);
        }
        return result;
    }

    Reply insert(Request request) {
        String collection = request.collection();
        List<byte[]> raw = request.raw("documents");
        // outside the writer's thread, which all wait for
        List<Incoming> documents = raw.stream().map(Incoming::of).toList();
        Document answer =
                backend.store(request.database())
                        .writer()
                        .write(transaction -> {
                            Definitions.ensure(transaction, collection);
                            int[] n = {0};
                            List<Document> errors =
                                    inOrder(
                                            request,
                                            documents.size(),
                                            i -> {
                                                Incoming in = documents.get(i);
                                                transaction.insert(
                                                        collection, in.document(), in.raw());
                                                n[0]++;
                                            });
                            return result(new Document("n", n[0]), errors);
                        });
        return Reply.ok(answer);
    }

    /** A document to insert, with an _id and that in front, as MongoDB stores it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Incoming(Document document, byte[] raw) {
        static Incoming of(byte[] raw) {
            if (raw.length > Bson.MAX_DOCUMENT) {
                throw Errors.of(Errors.TOO_LARGE, "a document of " + raw.length + " bytes");
            }
            Document document = Bson.decode(raw);
            if (!document.isEmpty() && document.keySet().iterator().next().equals("_id")) {
                return new Incoming(document, raw);
            }
            Document ordered = new Document("_id", document.getOrDefault("_id", new ObjectId()));
            document.forEach(ordered::putIfAbsent);
            return new Incoming(ordered, Bson.encode(ordered));
        }
    }

    Reply update(Request request) {
        String collection = request.collection();
        List<Document> updates = request.documents("updates");
        Document answer =
                backend.store(request.database())
                        .writer()
                        .write(transaction -> {
                            Updated all = new Updated();
                            List<Document> errors =
                                    inOrder(
                                            request,
                                            updates.size(),
                                            i ->
                                                    all.add(
                                                            i,
                                                            update(
                                                                    transaction,
                                                                    collection,
                                                                    updates.get(i))));
                            return result(all.document(), errors);
                        });
        return Reply.ok(answer);
    }

    private record Change(
            long matched, long modified, @Nullable Document before, @Nullable Document after) {

        static final Change NONE = new Change(0, 0, null, null);

        boolean upserted() {
            return matched == 0 && after != null;
        }
    }

    private static final class Updated {
        private long n;
        private long modified;
        private final List<Document> upserted = new ArrayList<>();

        void add(int index, Change change) {
            n += change.matched();
            modified += change.modified();
            Document after = change.after();
            if (change.upserted() && after != null) {
                n++;
                upserted.add(new Document("index", index).append("_id", after.get("_id")));
            }
        }

        Document document() {
            Document document = new Document("n", (int) n).append("nModified", (int) modified);
            if (!upserted.isEmpty()) {
                document.put("upserted", upserted);
            }
            return document;
        }
    }

    private static Change update(WriteTransaction transaction, String collection, Document command)
            throws SQLException {
        Document selector = Values.document(command, "q");
        Document update = updateOf(command);
        boolean multi = Values.isTrue(command.get("multi"));
        if (command.containsKey("collation") || command.containsKey("c")) {
            throw Errors.unsupported("an update with collation or constants");
        }
        if (multi && !Filter.isOperators(update)) {
            throw Errors.of(Errors.BAD_VALUE, "multi update only works with $ operators");
        }
        Query query =
                new Query(
                        collection,
                        Filter.of(selector),
                        Values.document(command, "sort"),
                        0,
                        multi ? 0 : 1,
                        null);
        Change change =
                multi
                        ? changeAll(transaction, query, selector, update, command)
                        : changeFirst(transaction, query, selector, update, command);
        return change.matched() == 0 && Values.isTrue(command.get("upsert"))
                ? upsert(transaction, collection, selector, update, command)
                : change;
    }

    private static Change changeFirst(
            WriteTransaction transaction,
            Query query,
            Document selector,
            Document update,
            Document command)
            throws SQLException {
        CollectionInfo in = transaction.catalogue().find(query.collection());
        if (in == null) {
            return Change.NONE;
        }
        List<Results.Hit> hits =
                new Results(query, in).hits(transaction.session(), transaction.catalogue(), 1);
        return hits.isEmpty()
                ? Change.NONE
                : change(
                        transaction,
                        query.collection(),
                        hits.getFirst(),
                        selector,
                        update,
                        command);
    }

    private static Change changeAll(
            WriteTransaction transaction,
            Query query,
            Document selector,
            Document update,
            Document command)
            throws SQLException {
        List<Long> hits = find(transaction, query);
        long modified = 0;
        for (long position : hits) {
            Results.Hit hit = Results.at(transaction.session(), position);
            modified +=
                    change(transaction, query.collection(), hit, selector, update, command)
                            .modified();
        }
        return new Change(hits.size(), modified, null, null);
    }

    private static Document updateOf(Document command) {
        if (command.get("u") instanceof Document update) {
            boolean operators = Filter.isOperators(update);
            for (String field : update.keySet()) {
                if (field.startsWith("$") != operators) {
                    throw Errors.of(Errors.BAD_VALUE, "an update has only operators, or none");
                }
            }
            return update;
        }
        throw Errors.unsupported("an update by a pipeline");
    }

    /**
     * Where all that match are, before the first is changed: a change must not bring one up again.
     * Positions only, as they may be many.
     */
    private static List<Long> find(WriteTransaction transaction, Query query) throws SQLException {
        CollectionInfo in = transaction.catalogue().find(query.collection());
        if (in == null) {
            return List.of();
        }
        Results results = new Results(query, in);
        List<Long> positions = new ArrayList<>();
        while (!results.exhausted()) {
            results.hits(transaction.session(), transaction.catalogue(), FOUND_AT_ONCE)
                    .forEach(hit -> positions.add(hit.position()));
        }
        return positions;
    }

    private static Change change(
            WriteTransaction transaction,
            String collection,
            Results.Hit hit,
            Document selector,
            Document update,
            Document command)
            throws SQLException {
        Document before = hit.document();
        Document after;
        if (Filter.isOperators(update)) {
            if (!Arrays.equals(Bson.encode(before), hit.raw())) {
                throw Errors.unsupported("an update of a document with a rare BSON type");
            }
            after = Operators.update(before.cloneDeeply(), selector, command);
        } else {
            after = replacement(update, before.get("_id"));
        }
        byte[] raw = Bson.encode(after);
        if (Arrays.equals(raw, hit.raw())) {
            return new Change(1, 0, before, before);
        }
        transaction.replace(collection, hit.position(), before, after, raw);
        return new Change(1, 1, before, after);
    }

    private static Document replacement(Document update, @Nullable Object id) {
        Document after = new Document("_id", update.getOrDefault("_id", id));
        update.forEach(after::putIfAbsent);
        return after;
    }

    private static Change upsert(
            WriteTransaction transaction,
            String collection,
            Document selector,
            Document update,
            Document command)
            throws SQLException {
        Definitions.ensure(transaction, collection);
        Document inserted;
        if (Filter.isOperators(update)) {
            inserted = Operators.upsert(selector, command);
        } else {
            inserted = replacement(update, idOf(selector));
        }
        transaction.insert(collection, inserted, Bson.encode(inserted));
        return new Change(0, 0, null, inserted);
    }

    private static Object idOf(Document selector) {
        for (Condition condition : Filter.of(selector).conditions()) {
            @Nullable Object operand = condition.operand();
            if (condition.path().equals("_id")
                    && condition.operator() == Condition.Operator.EQ
                    && operand != null
                    && !(operand instanceof BsonRegularExpression)) {
                return operand;
            }
        }
        return new ObjectId();
    }

    Reply delete(Request request) {
        String collection = request.collection();
        List<Document> deletes = request.documents("deletes");
        Document answer =
                backend.store(request.database())
                        .writer()
                        .write(transaction -> {
                            int[] n = {0};
                            List<Document> errors =
                                    inOrder(
                                            request,
                                            deletes.size(),
                                            i ->
                                                    n[0] +=
                                                            delete(
                                                                    transaction,
                                                                    collection,
                                                                    deletes.get(i)));
                            return result(new Document("n", n[0]), errors);
                        });
        return Reply.ok(answer);
    }

    private static int delete(WriteTransaction transaction, String collection, Document command)
            throws SQLException {
        if (command.containsKey("collation")) {
            throw Errors.unsupported("a delete with collation");
        }
        Query query =
                new Query(
                        collection,
                        Filter.of(Values.document(command, "q")),
                        new Document(),
                        0,
                        Values.number(command, "limit", 0),
                        null);
        List<Long> hits = find(transaction, query);
        for (long position : hits) {
            Results.Hit hit = Results.at(transaction.session(), position);
            transaction.delete(collection, position, hit.document());
        }
        return hits.size();
    }

    Reply findAndModify(Request request) {
        String collection = request.collection();
        Document body = request.body();
        Projection fields = Projection.of(Values.document(body, "fields"));
        Document selector = Values.document(body, "query");
        boolean remove = Values.isTrue(body.get("remove"));
        if (remove == body.containsKey("update")) {
            throw Errors.of(Errors.BAD_VALUE, "either an update or remove=true must be given");
        }
        Document command = new Document("q", selector);
        command.put("u", body.get("update"));
        for (String option : List.of("upsert", "sort", "arrayFilters")) {
            if (body.get(option) != null) {
                command.put(option, body.get(option));
            }
        }
        Change change =
                backend.store(request.database())
                        .writer()
                        .write(transaction ->
                                remove
                                        ? remove(transaction, collection, command)
                                        : update(transaction, collection, command));
        Document last = new Document("n", change.matched() > 0 || change.upserted() ? 1 : 0);
        if (!remove) {
            last.put("updatedExisting", change.matched() > 0);
        }
        Document after = change.after();
        if (change.upserted() && after != null) {
            last.put("upserted", after.get("_id"));
        }
        Document value = Values.isTrue(body.get("new")) && !remove ? after : change.before();
        if (value != null && fields != null) {
            value = fields.apply(value);
        }
        Document answer = new Document("lastErrorObject", last);
        answer.put("value", value);
        return Reply.ok(answer);
    }

    private static Change remove(WriteTransaction transaction, String collection, Document command)
            throws SQLException {
        Query query =
                new Query(
                        collection,
                        Filter.of(Values.document(command, "q")),
                        Values.document(command, "sort"),
                        0,
                        1,
                        null);
        for (long position : find(transaction, query)) {
            Document document = Results.at(transaction.session(), position).document();
            transaction.delete(collection, position, document);
            return new Change(1, 0, document, null);
        }
        return new Change(0, 0, null, null);
    }
}
