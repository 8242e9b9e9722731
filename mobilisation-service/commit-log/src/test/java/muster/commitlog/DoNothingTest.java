package muster.commitlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A suite that cannot fail proves nothing: here it must. */
class DoNothingTest {

    @Test
    void everyCaseFailsOnALogThatKeepsNothing() {
        var ran =
                EngineTestKit.engine("junit-jupiter")
                        .configurationParameter(
                                "junit.jupiter.conditions.deactivate", "*DisabledCondition")
                        .selectors(selectClass(OnALogThatKeepsNothing.class))
                        .execute()
                        .testEvents();

        assertThat(ran.started().count()).isGreaterThan(60);
        assertThat(ran.succeeded().stream().map(Event::getTestDescriptor)).isEmpty();
    }

    /** Not for the build to run: only through the test above. Impatient, as it waits in vain. */
    @Timeout(value = 400, unit = TimeUnit.MILLISECONDS)
    @Disabled("fails by intent")
    static class OnALogThatKeepsNothing extends EmbeddedCommitLogTest {

        @Override
        UnaryOperator<CommitStore> every() {
            return store -> new KeepsNothing();
        }
    }

    /** Says yes to everything. */
    private static final class KeepsNothing implements CommitStore {

        @Override
        public void prepare() {}

        @Override
        public Inserted insert(List<RawBsonDocument> inOrder) {
            return new Inserted.All();
        }

        @Override
        public List<StoredCommit> from(long number, int limit) {
            return List.of();
        }

        @Override
        public Optional<StoredCommit> last() {
            return Optional.empty();
        }

        @Override
        public Optional<StoredCommit> byKey(String key) {
            return Optional.empty();
        }

        @Override
        public void byKeys(List<String> keys, Consumer<StoredCommit> each) {}

        @Override
        public long numberOf(long sequence) {
            return 1;
        }

        @Override
        public void tagged(
                List<String> tags, long from, long before, Consumer<StoredCommit> each) {}

        @Override
        public boolean anyTagged(
                List<String> tags, long from, long before, Predicate<StoredCommit> lookedFor) {
            return false;
        }
    }
}
