package muster.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonRegularExpression;
import org.bson.BsonString;
import org.bson.BsonTimestamp;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hash chain is computed over the bytes a document was stored as. */
class StoredBytesTest {
    @TempDir Path folder;

    private static ByteBuffer bytes(RawBsonDocument document) {
        return document.getByteBuffer().asNIO();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void a_document_comes_back_as_the_very_bytes_that_were_inserted(long seed) {
        Random random = new Random(seed);
        try (Opened opened = new Opened(folder, "muster")) {
            MongoCollection<RawBsonDocument> commits =
                    opened.database().getCollection("commits", RawBsonDocument.class);
            List<RawBsonDocument> inserted = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                BsonDocument document = new BsonDocument("_id", new BsonInt64(i));
                fields(random, document, 3);
                inserted.add(new RawBsonDocument(document, new BsonDocumentCodec()));
            }
            commits.insertMany(inserted);
            List<RawBsonDocument> found =
                    commits.find()
                            .sort(new BsonDocument("_id", new BsonInt32(1)))
                            .into(new ArrayList<>());
            assertThat(found).hasSameSizeAs(inserted);
            for (int i = 0; i < found.size(); i++) {
                assertThat(bytes(found.get(i)))
                        .as("seed %s, document %s", seed, inserted.get(i))
                        .isEqualTo(bytes(inserted.get(i)));
            }
        }
    }

    private static void fields(Random random, BsonDocument to, int depth) {
        for (int i = random.nextInt(9); i >= 0; i--) {
            to.put("f" + random.nextInt(100), value(random, depth));
        }
    }

    private static BsonValue value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 16 : 13)) {
            case 0 -> new BsonInt32(random.nextInt(5));
            case 1 -> new BsonInt64(random.nextInt(5));
            case 2 -> new BsonDouble(random.nextInt(5));
            case 3 -> new BsonDouble(random.nextBoolean() ? Double.NaN : -0.0);
            case 4 -> new BsonDecimal128(Decimal128.parse(random.nextInt(50) + ".500"));
            case 5 -> new BsonDateTime(random.nextLong());
            case 6 -> new BsonString("zoë \uD83D\uDE93 \u0000 " + random.nextInt());
            case 7 -> new BsonBinary((byte) 0, new byte[] {1, 2, 3});
            case 8 -> new BsonBinary(new java.util.UUID(random.nextLong(), random.nextLong()));
            case 9 -> new BsonTimestamp(random.nextLong());
            case 10 -> new BsonObjectId();
            case 11 -> random.nextBoolean() ? BsonNull.VALUE : BsonBoolean.TRUE;
            case 12 -> new BsonRegularExpression("^a.*", "i");
            case 13 -> {
                BsonArray array = new BsonArray();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(value(random, depth - 1));
                }
                yield array;
            }
            default -> {
                BsonDocument document = new BsonDocument();
                fields(random, document, depth - 1);
                yield document;
            }
        };
    }

    @Test
    void an_update_leaves_the_other_fields_and_their_order_as_they_are() {
        try (Opened opened = new Opened(folder)) {
            MongoCollection<RawBsonDocument> commits =
                    opened.database().getCollection("commits", RawBsonDocument.class);
            commits.insertOne(
                    RawBsonDocument.parse(
                            "{_id: 1, z: {$numberLong: '1'}, a: 1.0, n: 1,"
                                    + " m: {$numberDecimal: '1.10'}}"));
            commits.updateOne(eq(1), Updates.combine(Updates.inc("n", 1), Updates.set("b", 2)));
            RawBsonDocument expected =
                    RawBsonDocument.parse(
                            "{_id: 1, z: {$numberLong: '1'}, a: 1.0, n: 2,"
                                    + " m: {$numberDecimal: '1.10'}, b: 2}");
            RawBsonDocument found = commits.find().into(new ArrayList<>()).getFirst();
            assertThat(bytes(found)).isEqualTo(bytes(expected));
        }
    }
}
