package muster.readiness.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import muster.contract.Event;
import muster.readiness.Histories;
import muster.readiness.ledger.LedgerQueries;
import muster.readiness.operations.OperationsQueries;
import muster.readiness.readiness.ReadinessQueries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A writer that dies between two documents is made good by the next. */
class CrashTest {

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Writes so many documents more, and then no other. */
    private static final class Failing implements Storage {

        private final Storage storage = new MemoryStorage();
        private int left = Integer.MAX_VALUE;

        @Override
        public <T extends Record> Map<String, Stored<T>> load(
                Kind<T> kind, Collection<String> keys) {
            return storage.load(kind, keys);
        }

        @Override
        public <T extends Record> List<Stored<T>> page(
                Kind<T> kind, @Nullable String list, String after, int limit) {
            return storage.page(kind, list, after, limit);
        }

        @Override
        public void takeBackAfter(long position) {
            storage.takeBackAfter(position);
        }

        @Override
        public void write(List<Change<?>> changes) {
            for (var change : changes) {
                if (left-- == 0) {
                    throw new Crash();
                }
                storage.write(List.of(change));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void whateverWasWrittenOfABatchTheNextWriterEndsWhereACleanRebuildDoes(long seed) {
        var events = Histories.of(seed, 700);
        var random = new Random(seed);
        for (var view :
                List.of(ReadinessQueries.view(), OperationsQueries.view(), LedgerQueries.view())) {
            var storage = new Failing();
            long position = 0;
            int crashes = 0;
            while (position < events.size()) {
                var folding = new Folding(view, storage, position);
                fold(folding, events, position + 1 + random.nextInt(40));
                storage.left = random.nextInt(4);
                try {
                    position = folding.write();
                } catch (Crash crash) {
                    crashes++;
                    assertThat(all(view, storage, position))
                            .as("while %s is at %s", view.name(), position)
                            .isEqualTo(clean(view, events, position));
                }
                storage.left = Integer.MAX_VALUE;
                if (random.nextInt(3) > 0) {
                    // the next writer stops elsewhere than the one before it
                    var next = new Folding(view, storage, position);
                    fold(next, events, position + 1 + random.nextInt(40));
                    position = next.write();
                }
            }
            assertThat(crashes).isPositive();
            assertThat(all(view, storage, position)).isEqualTo(clean(view, events, position));
        }
    }

    private static void fold(Folding folding, List<Event> events, long upTo) {
        for (long next = folding.folded() + 1; next <= Math.min(upTo, events.size()); next++) {
            folding.fold(new Occurrence(next, Instant.EPOCH, events.get((int) next - 1)));
        }
    }

    private static Map<String, Record> clean(View view, List<Event> events, long upTo) {
        var storage = new MemoryStorage();
        var folding = new Folding(view, storage, 0);
        fold(folding, events, upTo);
        folding.write();
        return all(view, storage, upTo);
    }

    /** Without times in which everything was taken back, which a clean rebuild never writes. */
    private static Map<String, Record> all(View view, Storage storage, long at) {
        var all = new TreeMap<String, Record>();
        var snapshot = new Snapshot(storage, at, null);
        for (var kind : view.kinds()) {
            if (!kind.name().equals("sums")) {
                snapshot.page(kind, null, "", Integer.MAX_VALUE)
                        .forEach(k -> all.put(kind.name() + " " + k.key(), k.document()));
            }
        }
        all.values().removeIf(document -> document.toString().endsWith("days=[], moments=[]]"));
        all.values()
                .removeIf(document ->
                        Set.of("Month[rows=[]]", "Year[changes=[]]", "Sums[sums=[]]")
                                .contains(document.toString()));
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aCrashIsNotTakenForAnEventThatCannotBeFolded(int written) {
        var storage = new Failing();
        var folding = new Folding(LedgerQueries.view(), storage, 0);
        fold(folding, Histories.of(54, 20), 20);
        storage.left = written;
        assertThatThrownBy(folding::write).isInstanceOf(Crash.class);
    }
}
