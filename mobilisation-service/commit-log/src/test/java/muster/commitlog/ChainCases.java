package muster.commitlog;

import static muster.commitlog.Fixture.append;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** Each commit holds the hash of the one before it. */
interface ChainCases extends OnDatabase {

    private CommitLog logOfFive() {
        CommitLog log = on().open();
        for (int i = 1; i <= 5; i++) {
            append(log, "k" + i, "E", "t");
        }
        return log;
    }

    private static Bson commit(long number) {
        return Filters.eq("_id", new BsonInt64(number));
    }

    @Test
    default void anUntouchedLogIsIntact() throws Exception {
        CommitLog log = logOfFive();
        var last =
                Objects.requireNonNull(
                        on().stored()
                                .withDocumentClass(RawBsonDocument.class)
                                .find(commit(5))
                                .first());
        byte[] bytes = new byte[last.getByteBuffer().remaining()];
        last.getByteBuffer().get(bytes);

        assertThat(log.verify()).isEqualTo(new ChainVerdict.Intact(5, 5, sha256(bytes)));
        assertThat(log.commits(0, 1).getFirst().header().previousHash())
                .isEqualTo(sha256(new byte[0]));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    default void aChangedPayloadIsFound() {
        CommitLog log = logOfFive();
        on().tamper().updateOne(commit(3), Updates.set("events.0.payload.said", "otherwise"));

        assertThat(log.verify())
                .isInstanceOfSatisfying(
                        ChainVerdict.Broken.class,
                        broken -> assertThat(broken.number()).isEqualTo(4));
    }

    @Test
    default void aRemovedCommitIsFound() {
        CommitLog log = logOfFive();
        on().tamper().deleteOne(commit(2));

        assertThat(log.verify())
                .isInstanceOfSatisfying(
                        ChainVerdict.Broken.class,
                        broken -> assertThat(broken.number()).isEqualTo(2));
    }

    @Test
    default void aRemovedFirstCommitIsFound() {
        CommitLog log = logOfFive();
        on().tamper().deleteOne(commit(1));

        assertThat(log.verify()).isInstanceOf(ChainVerdict.Broken.class);
    }

    @Test
    default void swappedCommitsAreFound() {
        CommitLog log = logOfFive();
        var stored = on().tamper();
        BsonDocument second = Objects.requireNonNull(stored.find(commit(2)).first());
        BsonDocument third = Objects.requireNonNull(stored.find(commit(3)).first());
        stored.deleteMany(Filters.in("_id", new BsonInt64(2), new BsonInt64(3)));
        stored.insertOne(third.append("_id", new BsonInt64(2)));
        stored.insertOne(second.append("_id", new BsonInt64(3)));

        assertThat(log.verify())
                .isInstanceOfSatisfying(
                        ChainVerdict.Broken.class,
                        broken -> assertThat(broken.number()).isEqualTo(2));
    }

    @Test
    default void aDocumentThatIsNoCommitIsFound() {
        CommitLog log = logOfFive();
        on().tamper().updateOne(commit(4), Updates.unset("events"));

        assertThat(log.verify()).isInstanceOf(ChainVerdict.Broken.class);
    }

    @Test
    default void aChangeToTheLastCommitIsFoundByAnAnchorKeptElsewhere() {
        CommitLog log = logOfFive();
        var anchor = (ChainVerdict.Intact) log.verify();
        append(log, "k6", "E", "t");
        assertThat(log.verify(anchor)).isInstanceOf(ChainVerdict.Intact.class);
        on().tamper().deleteOne(commit(6));
        assertThat(log.verify(anchor)).isEqualTo(anchor);
        on().stored().updateOne(commit(5), Updates.set("command.name", "Other"));

        assertThat(log.verify()).isInstanceOf(ChainVerdict.Intact.class);
        assertThat(log.verify(anchor))
                .isEqualTo(new ChainVerdict.Broken(5, "It is not the commit it was"));
        on().stored().deleteOne(commit(5));
        assertThat(log.verify(anchor)).isEqualTo(new ChainVerdict.Broken(5, "It is missing"));
    }
}
