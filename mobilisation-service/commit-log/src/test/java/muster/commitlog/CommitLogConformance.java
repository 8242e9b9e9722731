package muster.commitlog;

import com.mongodb.client.MongoClient;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * What every database has to let the log do. Run on each that is claimed; a log that does nothing
 * fails all of it, as {@link DoNothingTest} shows.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
abstract class CommitLogConformance
        implements AppendCases,
                GroupCases,
                KeyCases,
                RaceCases,
                FaultCases,
                ReadCases,
                ChainCases,
                StreamCases,
                TokenCases {

    private @Nullable Fixture fixture;

    abstract MongoClient client();

    /** What every node of a test writes through. */
    UnaryOperator<CommitStore> every() {
        return UnaryOperator.identity();
    }

    @Override
    public Fixture on() {
        return Objects.requireNonNull(fixture);
    }

    @BeforeEach
    void aDatabaseOfItsOwn() {
        String name = "log_" + UUID.randomUUID().toString().replace("-", "");
        fixture = new Fixture(client().getDatabase(name), every());
    }

    @AfterEach
    void whatWasSaidIsInTheDatabase() {
        Fixture used = fixture;
        fixture = null;
        if (used != null) {
            used.close();
        }
    }
}
