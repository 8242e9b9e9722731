package muster.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class PlansTest {
    private static final int DOCUMENTS = 5_000;

    private Opened opened;

    @BeforeAll
    void fill(@TempDir Path folder) {
        opened = new Opened(folder, "muster");
        MongoCollection<Document> commits = opened.collection("commits");
        commits.createIndex(Document.parse("{tags: 1}"));
        commits.createIndex(Document.parse("{force: 1, day: -1}"));
        commits.createIndex(Document.parse("{'officers.id': 1}"));
        commits.insertMany(IntStream.range(0, DOCUMENTS).mapToObj(PlansTest::commit).toList());
    }

    @AfterAll
    void close() {
        opened.close();
    }

    private static Document commit(int n) {
        return new Document("_id", (long) n)
                .append("tags", List.of("t" + n % 500, "u" + n % 7))
                .append("force", n % 40)
                .append("day", n % 30)
                .append("officers", List.of(new Document("id", n), new Document("id", n + 1)));
    }

    private Document explain(String find) {
        return opened.explain("commits", Document.parse(find));
    }

    private static void assertUses(Document plan, String index, int returned, int atMost) {
        assertThat(plan.getString("indexName")).isEqualTo(index);
        assertThat(plan.getInteger("nReturned")).isEqualTo(returned);
        assertThat(plan.getInteger("totalDocsExamined")).isLessThanOrEqualTo(atMost);
    }

    @Test
    void a_range_of_ids_reads_only_that_range_in_either_direction() {
        assertUses(explain("{filter: {_id: {$gte: 100, $lt: 200}}}"), "_id_", 100, 100);
        assertUses(
                explain("{filter: {_id: {$gt: 100}}, sort: {_id: 1}, limit: 10}"), "_id_", 10, 10);
        assertUses(explain("{filter: {}, sort: {_id: -1}, limit: 1}"), "_id_", 1, 1);
    }

    @Test
    void many_tags_sorted_by_id_read_only_what_the_limit_asks_for() {
        Document plan =
                explain("{filter: {tags: {$in: ['u1', 'u2', 't3']}}, sort: {_id: 1}, limit: 20}");
        assertUses(plan, "tags_1", 20, 20);
        assertThat(plan.getString("order")).isEqualTo("MERGED");
        assertUses(
                explain("{filter: {tags: {$in: ['t1', 't2', 't3']}}, sort: {_id: -1}}"),
                "tags_1",
                30,
                30);
    }

    @Test
    void the_id_behind_an_index_bounds_the_walk_too() {
        assertUses(
                explain("{filter: {tags: 'u1', _id: {$gt: 4900}}, sort: {_id: 1}}"),
                "tags_1",
                15,
                15);
    }

    @Test
    void conditions_written_under_and_are_used_as_those_side_by_side() {
        assertUses(
                explain("{filter: {$and: [{_id: {$gte: 100}}, {$and: [{_id: {$lt: 200}}]}]}}"),
                "_id_",
                100,
                100);
    }

    @Test
    void the_beginning_of_a_compound_index_serves_and_its_end_sorts() {
        assertUses(explain("{filter: {force: 3}}"), "force_1_day_-1", 125, 125);
        Document sorted = explain("{filter: {force: 3}, sort: {day: -1}, limit: 5}");
        assertUses(sorted, "force_1_day_-1", 5, 5);
        Document backwards = explain("{filter: {force: 3}, sort: {day: 1}, limit: 5}");
        assertUses(backwards, "force_1_day_-1", 5, 5);
        assertUses(
                explain("{filter: {force: 3, day: {$gte: 10, $lt: 20}}}"),
                "force_1_day_-1",
                42,
                42);
    }

    @Test
    void a_field_of_documents_in_an_array_is_found_by_its_index() {
        assertUses(explain("{filter: {'officers.id': 77}}"), "officers.id_1", 2, 2);
    }

    @Test
    void a_count_that_an_index_covers_reads_no_document() {
        Document plan = explain("{filter: {force: 3}}");
        assertThat(plan.getBoolean("covered")).isTrue();
        assertThat(opened.collection("commits").countDocuments(new Document("force", 3)))
                .isEqualTo(125);
    }
}
