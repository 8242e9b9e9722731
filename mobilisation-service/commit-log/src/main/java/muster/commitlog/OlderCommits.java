package muster.commitlog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;

/** Questions about the part of the log that is no longer in memory. It never changes. */
final class OlderCommits {

    private final CommitStore store;

    OlderCommits(CommitStore store) {
        this.store = store;
    }

    /** The boundary's events above {@code after}, in the commits before this number, in order. */
    List<RecordedEvent> events(Boundary boundary, long after, long beforeNumber) {
        var found = new ArrayList<RecordedEvent>();
        if (!boundary.criteria().isEmpty()) {
            store.tagged(
                    boundary.tags(),
                    numberAfter(after),
                    beforeNumber,
                    stored -> {
                        for (RecordedEvent event : stored.commit().events()) {
                            if (event.sequence() > after
                                    && boundary.matches(event.type(), event.tags())) {
                                found.add(event);
                            }
                        }
                    });
            found.sort(Comparator.comparingLong(RecordedEvent::sequence));
        }
        return found;
    }

    /** The sequence of an event that joined the boundary there; 0 if there is none. */
    long joined(Boundary boundary, long after, long beforeNumber, LongPredicate own) {
        if (boundary.criteria().isEmpty()) {
            return 0;
        }
        long[] joined = {0};
        store.anyTagged(
                boundary.tags(),
                numberAfter(after),
                beforeNumber,
                stored -> {
                    for (RecordedEvent event : stored.commit().events()) {
                        if (event.sequence() > after
                                && boundary.matches(event.type(), event.tags())
                                && !own.test(event.sequence())) {
                            joined[0] = event.sequence();
                        }
                    }
                    return joined[0] > 0;
                });
        return joined[0];
    }

    /** The number of the commit that holds the event after this one. */
    long numberAfter(long sequence) {
        return sequence == 0 ? 1 : store.numberOf(sequence + 1);
    }
}
