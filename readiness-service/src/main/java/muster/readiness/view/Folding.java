package muster.readiness.view;

/** One writer's turn at a view, from a position on. For one thread. */
final class Folding {

    private static final int KEPT = 200_000;

    private final View view;
    private final WorkingSet documents;
    private long written;
    private long folded;

    Folding(View view, Storage storage, long position) {
        this.view = view;
        this.documents = new WorkingSet(storage, view.kinds(), position, KEPT);
        this.written = position;
        this.folded = position;
    }

    /**
     * Folds the next event; one that was folded already is left out.
     *
     * @throws CannotFold when the view must stop before this event
     */
    void fold(Occurrence occurrence) {
        if (occurrence.sequence() <= folded) {
            return;
        }
        if (occurrence.sequence() != folded + 1) {
            throw new IllegalStateException(
                    "After event " + folded + " came " + occurrence.sequence());
        }
        documents.mark();
        try {
            view.fold(occurrence, documents);
        } catch (ClaimLost | com.mongodb.MongoException notOfTheEvent) {
            throw notOfTheEvent;
        } catch (RuntimeException unfolded) {
            documents.takeBack();
            throw new CannotFold(occurrence.sequence(), unfolded);
        }
        folded = occurrence.sequence();
    }

    /** Reads together what these events will need. */
    void foresee(Iterable<Occurrence> occurrences) {
        var needs = new WorkingSet.Needs();
        occurrences.forEach(occurrence -> view.foresee(occurrence, needs));
        needs.loadInto(documents);
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
