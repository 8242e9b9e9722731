package muster.commitlog;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * The log by pages. Axon's processors buffer a thousand messages, which would be a thousand pages:
 * while a few are out, this stream seems to be at its end.
 */
final class PageStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final int MOST_OUT = 4;

    private final LogStream pages;
    private final Semaphore room = new Semaphore(MOST_OUT);

    PageStream(CommitLog log, long after) {
        pages = new LogStream(log, after, this::message);
    }

    private Iterator<TrackedEventMessage<?>> message(List<RecordedEvent> events) {
        if (events.isEmpty()) {
            return Collections.emptyIterator();
        }
        RecordedEvent last = events.getLast();
        var page =
                new GenericEventMessage<>(
                        last.id(),
                        new LogPage(events, room::release),
                        Collections.emptyMap(),
                        last.occurredAt());
        TrackedEventMessage<?> tracked =
                new GenericTrackedEventMessage<>(
                        new GlobalSequenceTrackingToken(last.sequence()), page);
        return List.<TrackedEventMessage<?>>of(tracked).iterator();
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return room.availablePermits() == 0 ? Optional.empty() : pages.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        if (!room.tryAcquire(timeout, unit)) {
            return false;
        }
        room.release();
        long left = Math.max(0, deadline - System.nanoTime());
        return pages.hasNextAvailable(
                (int) TimeUnit.NANOSECONDS.toMillis(left), TimeUnit.MILLISECONDS);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> page = pages.nextAvailable();
        room.acquire();
        return page;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        return pages.setOnAvailableCallback(callback);
    }

    @Override
    public void close() {
        pages.close();
    }
}
