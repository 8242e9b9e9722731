package muster.readiness.view;

import java.util.function.Function;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;

/**
 * A view as it was known at an earlier sequence: the same fold, in memory, over the log cut there.
 */
public final class PastView {

    private static final int PAGE = 1_000;

    private final Storage storage;
    private final long upTo;

    private PastView(Storage storage, long upTo) {
        this.storage = storage;
        this.upTo = upTo;
    }

    /** Folds every event up to and with the sequence. */
    public static PastView of(View view, CommitLog log, EventReader reader, long upTo) {
        var storage = new MemoryStorage();
        var folding = new Folding(view, storage, 0);
        var occurrences = new Occurrences(view, reader);
        long seen = 0;
        while (seen < upTo) {
            var page = log.commits(seen, PAGE);
            if (page.isEmpty()) {
                throw new IllegalStateException("The log ends before " + upTo);
            }
            for (var commit : page) {
                folding.fold(
                        commit.events().stream().filter(e -> e.sequence() <= upTo).toList(),
                        occurrences);
            }
            seen = page.getLast().lastSequence();
        }
        folding.write();
        return new PastView(storage, upTo);
    }

    public <A> A ask(Function<Snapshot, A> question) {
        return question.apply(new Snapshot(storage, upTo, null));
    }
}
