package muster.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
    @TempDir Path folder;

    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoCollection<Document> people;

    @BeforeEach
    void open() {
        mongo = EmbeddedMongo.open(folder);
        client = MongoClients.create(mongo.connectionString());
        MongoDatabase database =
                client.getDatabase("muster")
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        people = database.getCollection("people");
    }

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    @Test
    void what_was_inserted_is_found_by_id_and_by_any_field() {
        people.insertMany(
                List.of(
                        Document.parse("{_id: 1, name: 'Ada', age: 36}"),
                        Document.parse("{_id: 2, name: 'Bo', age: 7}")));
        assertThat(people.find(eq(2)).first()).containsEntry("name", "Bo");
        assertThat(people.find(and(gte("age", 8), lt("age", 40))).first())
                .containsEntry("name", "Ada");
        assertThat(people.find(eq("age", 8)).first()).isNull();
        assertThat(people.countDocuments()).isEqualTo(2);
        assertThat(people.countDocuments(gt("age", 10))).isEqualTo(1);
        assertThat(people.estimatedDocumentCount()).isEqualTo(2);
    }

    @Test
    void a_secondary_index_answers_with_sort_and_limit() {
        people.createIndex(Indexes.ascending("age"));
        people.insertMany(
                IntStream.range(0, 100)
                        .mapToObj(i -> new Document("_id", i).append("age", i % 10))
                        .toList());
        List<Integer> found =
                people.find(in("age", 3, 4))
                        .sort(Sorts.descending("_id"))
                        .limit(3)
                        .map(d -> d.getInteger("_id"))
                        .into(new ArrayList<>());
        assertThat(found).containsExactly(94, 93, 84);
    }

    @Test
    void a_second_document_with_the_same_id_is_refused_with_code_11000() {
        people.insertOne(new Document("_id", 1));
        assertThatThrownBy(() -> people.insertOne(new Document("_id", 1L)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCode()).isEqualTo(11000));
    }

    @Test
    void an_element_of_an_array_is_unique_across_documents_but_not_within_one() {
        people.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
        people.insertOne(Document.parse("{_id: 1, keys: ['a', 'a', 'b']}"));
        assertThatThrownBy(() -> people.insertOne(Document.parse("{_id: 2, keys: ['c', 'b']}")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("11000");
        assertThat(people.countDocuments()).isEqualTo(1);
        people.insertOne(Document.parse("{_id: 3, keys: 'c'}"));
        assertThatThrownBy(() -> people.updateOne(eq(3), Updates.set("keys", "b")))
                .hasMessageContaining("11000");
        assertThat(people.find(eq("keys", "c")).first()).containsEntry("_id", 3);
    }

    @Test
    void an_ordered_insert_keeps_what_came_before_the_duplicate_and_an_unordered_one_all_others() {
        people.insertOne(new Document("_id", 3));
        List<Document> five =
                IntStream.rangeClosed(1, 5).mapToObj(i -> new Document("_id", i)).toList();
        assertThatThrownBy(() -> people.insertMany(five))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> {
                            assertThat(e.getWriteErrors()).hasSize(1);
                            assertThat(e.getWriteErrors().getFirst().getIndex()).isEqualTo(2);
                            assertThat(e.getWriteErrors().getFirst().getCode()).isEqualTo(11000);
                        });
        assertThat(people.find().map(d -> d.getInteger("_id"))).containsExactly(1, 2, 3);
        List<Document> six =
                IntStream.rangeClosed(2, 6).mapToObj(i -> new Document("_id", i)).toList();
        assertThatThrownBy(() -> people.insertMany(six, new InsertManyOptions().ordered(false)))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(people.find().map(d -> d.getInteger("_id"))).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void updates_replacements_and_upserts_say_what_they_did() {
        people.insertOne(Document.parse("{_id: 1, n: 1, list: [1, 2]}"));
        UpdateResult set =
                people.updateOne(
                        eq(1),
                        Updates.combine(
                                Updates.inc("n", 2), Updates.push("list", 3), Updates.set("x", 1)));
        assertThat(set.getModifiedCount()).isEqualTo(1);
        assertThat(people.find().first())
                .isEqualTo(Document.parse("{_id: 1, n: 3, list: [1, 2, 3], x: 1}"));
        UpdateResult none = people.updateOne(eq(9), Updates.set("n", 1));
        assertThat(none.getMatchedCount()).isZero();
        UpdateResult upserted =
                people.updateOne(
                        eq(9), Updates.setOnInsert("n", 5), new UpdateOptions().upsert(true));
        assertThat(upserted.getUpsertedId()).isNotNull();
        assertThat(people.find(eq(9)).first()).isEqualTo(Document.parse("{_id: 9, n: 5}"));
        people.replaceOne(eq(1), Document.parse("{list: 1, x: 2, n: 3}"));
        assertThat(people.find(eq(1)).map(Document::toJson).first())
                .isEqualTo("{\"_id\": 1, \"list\": 1, \"x\": 2, \"n\": 3}");
        people.replaceOne(eq("n", 77), Document.parse("{y: 1}"), new ReplaceOptions().upsert(true));
        assertThat(people.countDocuments(eq("y", 1))).isEqualTo(1);
        people.replaceOne(eq("k"), Document.parse("{y: 2}"), new ReplaceOptions().upsert(true));
        assertThat(people.find(eq("k")).first()).containsEntry("y", 2);
        assertThat(people.updateMany(gt("n", 0), Updates.set("all", true)).getModifiedCount())
                .isEqualTo(2);
        assertThat(people.deleteMany(eq("all", true)).getDeletedCount()).isEqualTo(2);
        assertThat(people.countDocuments()).isEqualTo(2);
    }

    @Test
    void a_bulk_of_mixed_writes_runs_in_order() {
        people.bulkWrite(
                List.of(
                        new InsertOneModel<>(new Document("_id", 1).append("n", 1)),
                        new UpdateOneModel<>(eq(1), Updates.inc("n", 1)),
                        new ReplaceOneModel<>(
                                eq(2), new Document("n", 9), new ReplaceOptions().upsert(true)),
                        new UpdateOneModel<>(
                                eq(3), Updates.set("n", 3), new UpdateOptions().upsert(true))));
        assertThat(people.find().sort(Sorts.ascending("_id")).map(d -> d.getInteger("n")))
                .containsExactly(2, 9, 3);
    }

    @Test
    void find_one_and_update_gives_the_document_before_or_after() {
        people.insertOne(new Document("_id", 1).append("n", 1));
        assertThat(people.findOneAndUpdate(eq(1), Updates.inc("n", 1))).containsEntry("n", 1);
        FindOneAndUpdateOptions after =
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).upsert(true);
        assertThat(people.findOneAndUpdate(eq(1), Updates.inc("n", 1), after))
                .containsEntry("n", 3);
        assertThat(people.findOneAndUpdate(eq(2), Updates.inc("n", 1), after))
                .isEqualTo(Document.parse("{_id: 2, n: 1}"));
        assertThat(people.findOneAndUpdate(eq(4), Updates.inc("n", 1))).isNull();
        assertThat(people.findOneAndDelete(eq(2))).containsEntry("n", 1);
        assertThat(people.findOneAndReplace(eq(1), new Document("m", 2))).containsEntry("n", 3);
        assertThat(people.find(eq(1)).first()).isEqualTo(Document.parse("{_id: 1, m: 2}"));
    }

    @Test
    void a_positional_update_changes_the_element_that_matched() {
        people.insertOne(Document.parse("{_id: 1, posts: [{id: 'a', n: 1}, {id: 'b', n: 1}]}"));
        people.updateOne(eq("posts.id", "b"), Updates.inc("posts.$.n", 1));
        assertThat(people.find().first())
                .isEqualTo(Document.parse("{_id: 1, posts: [{id: 'a', n: 1}, {id: 'b', n: 2}]}"));
        people.updateOne(eq(1), Updates.pull("posts", new Document("id", "a")));
        assertThat(people.find(eq("posts.id", "a")).first()).isNull();
    }

    @Test
    void a_projection_takes_only_what_is_asked_for() {
        people.insertOne(Document.parse("{_id: 1, a: {b: 1, c: 2}, d: 3}"));
        assertThat(people.find().projection(Projections.include("a.b")).first())
                .isEqualTo(Document.parse("{_id: 1, a: {b: 1}}"));
        assertThat(
                        people.find()
                                .projection(
                                        Projections.fields(
                                                Projections.excludeId(),
                                                Projections.exclude("a.c")))
                                .first())
                .isEqualTo(Document.parse("{a: {b: 1}, d: 3}"));
    }

    @Test
    void indexes_and_documents_outlast_a_restart_and_a_dropped_collection_is_gone() {
        people.insertOne(Document.parse("{_id: 1, officers: [{id: 'x'}, {id: 'y'}]}"));
        people.createIndex(Indexes.ascending("officers.id"));
        client.close();
        mongo.close();
        open();
        assertThat(people.listIndexes().map(i -> i.getString("name")))
                .containsExactly("_id_", "officers.id_1");
        assertThat(people.find(eq("officers.id", "y")).first()).containsEntry("_id", 1);
        people.drop();
        assertThat(people.find().first()).isNull();
        assertThat(client.getDatabase("muster").listCollectionNames()).isEmpty();
        people.insertOne(new Document("_id", 1));
        client.getDatabase("muster").drop();
        assertThat(people.countDocuments()).isZero();
    }
}
