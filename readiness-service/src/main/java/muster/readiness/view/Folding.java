package muster.readiness.view;

import java.util.List;
import java.util.Objects;
import muster.commitlog.RecordedEvent;
import muster.readiness.view.Occurrences.Found;

/** One writer's turn at a view, from a position on. For one thread. */
final class Folding {

    private static final int KEPT = 200_000;

    /** Worth more than one core: a view that catches up, not one that is live. */
    private static final int MANY = 200;

    private final View view;
    private final WorkingSet documents;
    private long written;
    private long folded;

    Folding(View view, Storage storage, long position) {
        storage.takeBackAfter(position);
        this.view = view;
        this.documents = new WorkingSet(storage, view.kinds(), position, KEPT);
        this.written = position;
        this.folded = position;
    }

    /**
     * Folds the events that come next; one that was folded already is left out.
     *
     * @throws CannotFold when the view must stop; what came before that event is folded
     */
    void fold(List<RecordedEvent> events, Occurrences occurrences) {
        var next = events.stream().filter(event -> event.sequence() > folded).toList();
        var found =
                (next.size() < MANY ? next.stream() : next.parallelStream())
                        .map(occurrences::of)
                        .toList();
        documents.foresee(needs ->
                found.stream()
                        .map(Found::occurrence)
                        .filter(Objects::nonNull)
                        .forEach(occurrence -> view.foresee(occurrence, needs)));
        for (var one : found) {
            follows(one.sequence());
            if (one.unreadable() != null) {
                throw new CannotFold(one.sequence(), one.unreadable());
            }
            if (one.occurrence() != null) {
                take(one.occurrence());
            }
            folded = one.sequence();
        }
    }

    /** Folds one event. */
    void fold(Occurrence occurrence) {
        if (occurrence.sequence() > folded) {
            follows(occurrence.sequence());
            take(occurrence);
            folded = occurrence.sequence();
        }
    }

    private void follows(long next) {
        if (next != folded + 1) {
            throw new IllegalStateException("After event " + folded + " came " + next);
        }
    }

    private void take(Occurrence occurrence) {
        documents.mark();
        try {
            view.fold(occurrence, documents);
        } catch (ClaimLost | com.mongodb.MongoException notOfTheEvent) {
            throw notOfTheEvent;
        } catch (RuntimeException unfolded) {
            documents.takeBack();
            throw new CannotFold(occurrence.sequence(), unfolded);
        }
    }

    /** Writes every document that was touched; the view is true at the last event then. */
    long write() {
        if (folded > written) {
            documents.mark();
            view.settle(documents);
            documents.write(folded);
            written = folded;
        }
        return written;
    }

    long folded() {
        return folded;
    }

    long written() {
        return written;
    }

    int unwritten() {
        return documents.dirty();
    }
}
