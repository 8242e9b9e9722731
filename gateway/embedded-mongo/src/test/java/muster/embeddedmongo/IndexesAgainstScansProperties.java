package muster.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.bson.BsonDateTime;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same documents and questions, with indexes and without: the answers must be the same. */
class IndexesAgainstScansProperties {
    private static final List<String> PATHS = List.of("a", "b", "c", "s.x", "s.y");
    private static final List<String> INDEXES =
            List.of(
                    "{a: 1}",
                    "{a: 1, b: -1}",
                    "{b: -1, c: 1}",
                    "{'s.x': 1}",
                    "{'s.x': 1, 's.y': 1}",
                    "{c: -1}",
                    "{b: 1, _id: -1}");

    @TempDir Path folder;
    private Random random = new Random();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_query_has_the_same_answer_with_indexes_and_without(long seed) {
        random = new Random(seed);
        // half of the seeds have no arrays: then the planner may do more
        boolean arrays = seed % 2 == 0;
        try (Opened opened = new Opened(folder, "muster")) {
            MongoCollection<Document> indexed = opened.collection("indexed");
            MongoCollection<Document> scanned = opened.collection("scanned");
            List<Document> documents = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                documents.add(document(id(i), arrays));
            }
            createIndexes(indexed, 0, 3);
            indexed.insertMany(documents);
            scanned.insertMany(documents);
            createIndexes(indexed, 3, INDEXES.size());
            indexed.createIndex(new Document("c", 1), new IndexOptions().sparse(true));
            for (int round = 0; round < 200; round++) {
                if (round % 3 == 0) {
                    change(indexed, scanned, arrays);
                }
                ask(seed, indexed, scanned);
            }
        }
    }

    private static void createIndexes(MongoCollection<Document> indexed, int from, int to) {
        INDEXES.subList(from, to).forEach(i -> indexed.createIndex(Document.parse(i)));
    }

    private void ask(
            long seed, MongoCollection<Document> indexed, MongoCollection<Document> scanned) {
        Document filter = filter();
        String asked = "seed " + seed + ", filter " + filter.toJson();
        assertThat(ids(indexed, filter))
                .as(asked)
                .containsExactlyInAnyOrderElementsOf(ids(scanned, filter));
        assertThat(indexed.countDocuments(filter)).as(asked).isEqualTo(ids(scanned, filter).size());
        Document sort = sort();
        int skip = random.nextInt(3) * random.nextInt(4);
        int limit = random.nextInt(2) * random.nextInt(20);
        String page = asked + ", sort " + sort.toJson() + " " + skip + " " + limit;
        assertThat(page(indexed, filter, sort, skip, limit))
                .as(page)
                .isEqualTo(page(scanned, filter, sort, skip, limit));
    }

    private static List<Object> ids(MongoCollection<Document> in, Document filter) {
        return in.find(filter)
                .map(d -> Objects.requireNonNull(d.get("_id")))
                .into(new ArrayList<>());
    }

    private List<Object> page(
            MongoCollection<Document> in, Document filter, Document sort, int skip, int limit) {
        return in.find(filter)
                .sort(sort)
                .skip(skip)
                .limit(limit)
                .batchSize(1 + random.nextInt(50))
                .map(d -> Objects.requireNonNull(d.get("_id")))
                .into(new ArrayList<>());
    }

    private void change(
            MongoCollection<Document> indexed, MongoCollection<Document> scanned, boolean arrays) {
        Object id = id(random.nextInt(170));
        Document byId = new Document("_id", id);
        switch (random.nextInt(3)) {
            case 0 -> {
                indexed.deleteOne(byId);
                scanned.deleteOne(byId);
            }
            case 1 -> {
                Document replacement = document(id, arrays);
                if (scanned.replaceOne(byId, replacement).getMatchedCount() == 0) {
                    scanned.insertOne(replacement);
                    indexed.insertOne(replacement);
                } else {
                    indexed.replaceOne(byId, replacement);
                }
            }
            default -> {
                Document set = new Document("$set", new Document("a", value(arrays)));
                indexed.updateOne(byId, set);
                scanned.updateOne(byId, set);
            }
        }
    }

    private static Object id(int n) {
        return switch (n % 3) {
            case 0 -> n;
            case 1 -> "k" + n;
            default -> n + 0.5;
        };
    }

    private Document document(Object id, boolean arrays) {
        Document document = new Document("_id", id);
        for (String field : List.of("a", "b", "c")) {
            if (random.nextInt(5) > 0) {
                // in a only: a compound index refuses a document with two arrays
                document.append(field, value(arrays && field.equals("a")));
            }
        }
        switch (random.nextInt(arrays ? 5 : 3)) {
            case 0 -> {}
            case 1 -> document.append("s", scalar());
            case 2 -> document.append("s", part(arrays));
            default -> {
                List<Object> parts = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    parts.add(random.nextInt(6) == 0 ? "no part" : part(false));
                }
                document.append("s", parts);
            }
        }
        return document;
    }

    private Document part(boolean arrays) {
        Document part = new Document();
        if (random.nextInt(4) > 0) {
            part.append("x", value(false));
        }
        if (random.nextInt(4) > 0) {
            part.append("y", arrays && random.nextInt(6) == 0 ? List.of() : value(false));
        }
        return part;
    }

    private @Nullable Object value(boolean arrays) {
        if (!arrays || random.nextInt(3) > 0) {
            return scalar();
        }
        List<@Nullable Object> elements = scalars();
        if (random.nextInt(5) == 0) {
            elements.add(List.of(1, 2));
        }
        return elements;
    }

    private @Nullable Object scalar() {
        int n = random.nextInt(7) - 2;
        return switch (random.nextInt(16)) {
            case 0 -> null;
            case 1 -> n + 0.5;
            case 2 -> (double) n;
            case 3 -> (long) n;
            case 4 -> Decimal128.parse(n + ".50");
            case 5 -> "s" + n;
            case 6 -> "s" + n + "\u0000x";
            case 7 -> new BsonDateTime(n);
            case 8 -> random.nextBoolean();
            case 9 -> new Document("k", n);
            case 10 -> new ObjectId(n + 5, 1);
            case 11 -> random.nextInt(4) == 0 ? Double.NaN : (1L << 60) + n;
            default -> n;
        };
    }

    private Document filter() {
        Document filter = new Document();
        List<Document> conjunction = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String path = random.nextInt(8) == 0 ? "_id" : PATHS.get(random.nextInt(PATHS.size()));
            Object condition = condition();
            if (random.nextBoolean()) {
                filter.put(path, condition);
            } else {
                conjunction.add(new Document(path, condition));
            }
        }
        if (!conjunction.isEmpty()) {
            filter.put(random.nextInt(4) == 0 ? "$or" : "$and", conjunction);
        }
        return filter;
    }

    private @Nullable Object condition() {
        return switch (random.nextInt(9)) {
            case 0, 1 -> scalar();
            case 2 -> new Document("$in", scalars());
            case 3 -> new Document("$gt", scalar());
            case 4 -> new Document("$lte", scalar());
            case 5 -> new Document("$gte", scalar()).append("$lt", scalar());
            case 6 -> new Document("$ne", scalar());
            case 7 -> new Document("$exists", random.nextBoolean());
            default -> new Document("$nin", scalars());
        };
    }

    private List<@Nullable Object> scalars() {
        List<@Nullable Object> scalars = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            scalars.add(scalar());
        }
        return scalars;
    }

    private Document sort() {
        Document sort = new Document();
        for (int i = random.nextInt(3); i > 0; i--) {
            sort.put(PATHS.get(random.nextInt(PATHS.size())), random.nextBoolean() ? 1 : -1);
        }
        // level documents may come in any order; the _id decides
        sort.put("_id", random.nextBoolean() ? 1 : -1);
        return sort;
    }
}
