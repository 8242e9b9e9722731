package muster.readiness.view;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.commitlog.LogMessageSource;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.jspecify.annotations.Nullable;

/**
 * A view on one instance: written here if no other instance does, answered here in any case. Safe
 * for any number of callers.
 */
public final class RunningView implements AutoCloseable {

    /** Of pages, and so many events more. */
    private static final int BATCH = 4;

    private static final Duration POLL = Duration.ofMillis(10);
    private static final Duration CLAIM_EVERY = Duration.ofMillis(500);
    private static final int TRIES = 200;

    private final View view;
    private final CommitLog log;
    private final Storage storage;
    private final Places places;
    private final Writer writer;
    private final PooledStreamingEventProcessor processor;
    private final List<ScheduledExecutorService> executors;

    /** Built, but not writing yet: see {@link #start}. */
    public RunningView(
            View view, CommitLog log, EventReader reader, MongoDatabase database, Clock clock) {
        this.view = view;
        this.log = log;
        this.storage = new MongoStorage(database, view);
        var owner = UUID.randomUUID().toString();
        this.places = new Places(database, view.name(), view.version(), owner, clock);
        this.writer =
                new Writer(
                        view,
                        new Occurrences(view, reader),
                        storage,
                        places,
                        new OldVersions(database, view, owner, clock),
                        log::head,
                        clock);
        this.executors = List.of(threads("claims"), threads("folds"));
        this.processor =
                PooledStreamingEventProcessor.builder()
                        .name(view.name())
                        .eventHandlerInvoker(writer)
                        .errorHandler(PropagatingErrorHandler.instance())
                        .messageSource(LogMessageSource.ofPages(log))
                        .tokenStore(new ViewTokens(writer))
                        .transactionManager(
                                org.axonframework.common.transaction.NoTransactionManager.INSTANCE)
                        .coordinatorExecutor(executors.get(0))
                        .workerExecutor(executors.get(1))
                        .initialSegmentCount(1)
                        .tokenClaimInterval(CLAIM_EVERY.toMillis())
                        .claimExtensionThreshold(Places.CLAIMED_FOR.toMillis() / 3)
                        .batchSize(BATCH)
                        .build();
    }

    private ScheduledExecutorService threads(String what) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("view-" + view.name() + "-" + what).factory());
    }

    public void start() {
        processor.start();
    }

    public String name() {
        return view.name();
    }

    /** The last event the view is true at. */
    public long position() {
        return place().position();
    }

    public @Nullable Stop stopped() {
        return place().stopped();
    }

    /** Events that the view has not taken in yet. */
    public long lag() {
        return Math.max(0, log.head() - position());
    }

    /** Waits until the view has seen a sequence; false when that took too long. */
    public boolean await(long sequence, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (place().position() < sequence) {
            var left = Duration.ofNanos(deadline - System.nanoTime());
            if (left.isNegative() || left.isZero()) {
                return false;
            }
            if (writer.live().get() == null) {
                Thread.sleep(POLL.compareTo(left) < 0 ? POLL : left);
            } else {
                writer.live().await(sequence, left);
            }
        }
        return true;
    }

    /**
     * Asks the view, as it is at one sequence.
     *
     * @throws ViewBusy when the view went on too fast to be read
     */
    public <A> A ask(Function<Snapshot, A> question) {
        for (int i = 0; i < TRIES; i++) {
            var place = i == 0 ? place() : places.read();
            try {
                return question.apply(new Snapshot(storage, place.position(), place.stopped()));
            } catch (Snapshot.Outrun again) {
                Thread.onSpinWait();
            }
        }
        throw new ViewBusy(view.name());
    }

    private Place place() {
        var live = writer.live().get();
        return live == null ? places.read() : live;
    }

    @Override
    public void close() {
        processor.shutDown();
        executors.forEach(ScheduledExecutorService::shutdownNow);
    }
}
