package muster.readiness.view;

import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import muster.commitlog.LogPage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds what Axon's processor delivers, for as long as this instance holds the view's claim. While
 * the view catches up, documents are written now and then; near the end, after every batch.
 */
final class Writer implements EventHandlerInvoker {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int MOST_UNWRITTEN = 20_000;
    private static final Duration LONGEST_UNWRITTEN = Duration.ofSeconds(5);

    /** So few events behind, what was folded is shown at once. */
    private static final int NEAR = 1_000;

    private static final Duration RENEW_AFTER = Places.CLAIMED_FOR.dividedBy(3);

    private final View view;
    private final Occurrences occurrences;
    private final Storage storage;
    private final Places places;
    private final OldVersions oldVersions;
    private final LongSupplier head;
    private final Clock clock;
    private final LivePlace live = new LivePlace();
    private volatile @Nullable Folding folding;
    private volatile long renewedAt;
    private long writtenAt;

    Writer(
            View view,
            Occurrences occurrences,
            Storage storage,
            Places places,
            OldVersions oldVersions,
            LongSupplier head,
            Clock clock) {
        this.view = view;
        this.occurrences = occurrences;
        this.storage = storage;
        this.places = places;
        this.oldVersions = oldVersions;
        this.head = head;
        this.clock = clock;
    }

    LivePlace live() {
        return live;
    }

    /** The position to go on from; null when another instance writes. */
    @Nullable Long claim() {
        var claimed = places.claim().orElse(null);
        if (claimed == null) {
            release();
            return null;
        }
        var begun = new Folding(view, storage, claimed.position());
        folding = begun;
        renewedAt = System.nanoTime();
        writtenAt = renewedAt;
        live.set(claimed);
        return claimed.position();
    }

    boolean renew() {
        if (System.nanoTime() - renewedAt < RENEW_AFTER.toNanos()) {
            return folding != null;
        }
        var current = folding;
        boolean renewed = current != null && places.renew();
        renewedAt = System.nanoTime();
        if (!renewed) {
            forget();
        } else if (current != null && isNear(current)) {
            oldVersions.drop();
        }
        return renewed;
    }

    void release() {
        if (folding != null) {
            places.release();
        }
        forget();
    }

    private void forget() {
        folding = null;
        live.set(null);
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        var current = folding;
        if (current == null) {
            throw new ClaimLost("This instance does not write " + view.name());
        }
        var unit = CurrentUnitOfWork.get().root();
        unit.getOrComputeResource(
                Writer.class.getName(),
                _ -> {
                    unit.onPrepareCommit(_ -> endOfBatch(current));
                    return current;
                });
        var page = (LogPage) message.getPayload();
        try {
            current.fold(page.events(), occurrences);
        } catch (CannotFold unfolded) {
            stop(current, unfolded);
            throw unfolded;
        } finally {
            page.done();
        }
    }

    private void endOfBatch(Folding current) {
        boolean near = isNear(current);
        if (near
                || current.unwritten() >= MOST_UNWRITTEN
                || System.nanoTime() - writtenAt >= LONGEST_UNWRITTEN.toNanos()) {
            write(current);
        }
        if (near) {
            oldVersions.drop();
        }
    }

    private boolean isNear(Folding current) {
        return head.getAsLong() - current.folded() <= NEAR;
    }

    private void write(Folding current) {
        long before = current.written();
        long position = current.write();
        if (position > before) {
            if (folding != current || !places.advance(position)) {
                forget();
                throw new ClaimLost("Another instance writes " + view.name());
            }
            live.set(new Place(position, null));
        }
        writtenAt = System.nanoTime();
        renewedAt = writtenAt;
    }

    private void stop(Folding current, CannotFold unfolded) {
        write(current);
        var stop = new Stop(clock.instant(), unfolded.sequence(), unfolded.reason());
        places.stop(stop);
        live.set(new Place(current.written(), stop));
        LOG.error("The view {} stops at event {}", view.name(), unfolded.sequence(), unfolded);
    }
}
