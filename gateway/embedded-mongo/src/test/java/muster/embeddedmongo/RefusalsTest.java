package muster.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class RefusalsTest {
    private Path folder = Path.of("");
    private Opened opened;

    @BeforeAll
    void open(@TempDir Path temporary) {
        folder = temporary;
        opened = new Opened(folder);
        opened.collection("c").insertOne(new Document("_id", 1).append("a", 1));
    }

    @AfterAll
    void close() {
        opened.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'c', filter: {$where: 'true'}}",
                "{find: 'c', filter: {$text: {$search: 'x'}}}",
                "{find: 'c', filter: {$expr: {$eq: [1, 1]}}}",
                "{find: 'c', filter: {a: {$near: [1, 1]}}}",
                "{find: 'c', collation: {locale: 'en'}}",
                "{find: 'c', tailable: true}",
                "{find: 'c', projection: {a: {$slice: 1}}}",
                "{find: 'c', sort: {a: {$meta: 'textScore'}}}",
                "{find: 'c', readConcern: {level: 'snapshot'}}",
                "{create: 'd', capped: true, size: 1000}",
                "{create: 'd', viewOn: 'c', pipeline: []}",
                "{create: 'd', validator: {a: 1}}",
                "{create: 'd', timeseries: {timeField: 't'}}",
                "{createIndexes: 'c', indexes: [{name: 'i', key: {a: 1}, expireAfterSeconds: 1}]}",
                "{createIndexes: 'c', indexes: [{name: 'i', key: {a: 1},"
                        + " partialFilterExpression: {a: 1}}]}",
                "{createIndexes: 'c', indexes: [{name: 'i', key: {a: 'text'}}]}",
                "{createIndexes: 'c', indexes: [{name: 'i', key: {a: 'hashed'}}]}",
                "{createIndexes: 'c', indexes: [{name: 'i', key: {'$**': 1}}]}",
                "{createIndexes: 'c', indexes: [{name: 'i', key: {a: 1},"
                        + " collation: {locale: 'en'}}]}",
                "{aggregate: 'c', pipeline: [{$group: {_id: '$a'}}], cursor: {}}",
                "{aggregate: 'c', pipeline: [{$changeStream: {}}], cursor: {}}",
                "{insert: 'c', documents: [{_id: 2}], txnNumber: {$numberLong: '1'}}",
                "{insert: 'c', documents: [{_id: 2}], startTransaction: true,"
                        + " autocommit: false, txnNumber: {$numberLong: '1'}}",
                "{commitTransaction: 1}",
                "{mapReduce: 'c', map: 'x', reduce: 'y'}",
                "{findAndModify: 'c', query: {}, update: [{$set: {a: 2}}]}"
            })
    void what_is_not_supported_is_refused(String command) {
        assertThatThrownBy(() -> opened.database().runCommand(Document.parse(command)))
                .isInstanceOf(MongoCommandException.class)
                .hasMessageMatching("(?s).*(not supported|no command|no transactions).*");
        assertThat(opened.collection("c").find().first())
                .isEqualTo(new Document("_id", 1).append("a", 1));
    }

    @Test
    void an_update_by_a_pipeline_is_refused() {
        Document answer =
                opened.database()
                        .runCommand(
                                Document.parse(
                                        "{update: 'c', updates:"
                                                + " [{q: {}, u: [{$set: {a: 2}}]}]}"));
        List<Document> errors = answer.getList("writeErrors", Document.class);
        assertThat(errors).hasSize(1);
        assertThat(errors.getFirst().getString("errmsg")).contains("not supported");
    }

    @Test
    void the_files_belong_to_their_owner_alone() throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .isEqualTo("rw-------"));
        }
    }
}
