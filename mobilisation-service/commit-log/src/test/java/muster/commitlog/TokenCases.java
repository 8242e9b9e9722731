package muster.commitlog;

import static muster.commitlog.Streams.note;
import static muster.commitlog.Streams.position;
import static muster.commitlog.Streams.source;
import static muster.commitlog.Streams.take;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.Test;

/** Where a stream may begin, and Axon's processors beginning there. */
interface TokenCases extends OnDatabase {

    /** Recorded at noon, a minute later, and five minutes later. */
    private LogMessageSource threeEvents() {
        for (int minute : new int[] {0, 1, 5}) {
            CommitLog log = on().open(at(minute));
            note(log, "minute-" + minute);
            log.close();
        }
        return source(on().open(at(6)));
    }

    private static Clock at(int minute) {
        return Clock.fixed(Fixture.NOON.plus(Duration.ofMinutes(minute)), ZoneOffset.UTC);
    }

    private static List<Long> from(
            LogMessageSource source, Function<LogMessageSource, TrackingToken> token, int count)
            throws InterruptedException {
        try (var stream = source.openStream(token.apply(source))) {
            List<Long> taken = take(stream, count);
            assertThat(stream.hasNextAvailable()).isFalse();
            return taken;
        }
    }

    @Test
    default void theTailTokenIsBeforeTheFirstEvent() throws Exception {
        assertThat(from(threeEvents(), LogMessageSource::createTailToken, 3))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    default void theHeadTokenIsAtTheLastEvent() throws Exception {
        CommitLog log = on().open();
        assertThat(position(source(log).createHeadToken())).isZero();
        note(log, "a");
        TrackingToken head = source(log).createHeadToken();
        assertThat(head).isEqualTo(new GlobalSequenceTrackingToken(1));
        try (var stream = source(log).openStream(head)) {
            assertThat(stream.hasNextAvailable()).isFalse();
            note(log, "b");
            assertThat(take(stream, 1)).containsExactly(2L);
        }
    }

    @Test
    default void aTokenAtATimeBetweenEventsBeginsWithTheNextOne() throws Exception {
        Instant between = Fixture.NOON.plusSeconds(30);
        assertThat(from(threeEvents(), source -> source.createTokenAt(between), 2))
                .containsExactly(2L, 3L);
    }

    @Test
    default void aTokenAtTheTimeOfAnEventBeginsWithThatEvent() throws Exception {
        Instant exactly = Fixture.NOON.plusSeconds(60);
        assertThat(from(threeEvents(), source -> source.createTokenAt(exactly), 2))
                .containsExactly(2L, 3L);
    }

    @Test
    default void aTokenAtATimeBeforeTheFirstEventBeginsWithIt() throws Exception {
        Instant before = Fixture.NOON.minusSeconds(60);
        assertThat(from(threeEvents(), source -> source.createTokenAt(before), 3))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    default void aTokenAtATimeAfterTheLastEventHasNothingBehindIt() throws Exception {
        Instant after = Fixture.NOON.plusSeconds(301);
        assertThat(from(threeEvents(), source -> source.createTokenAt(after), 0)).isEmpty();
    }

    @Test
    default void aTokenSinceADurationGoesByTheLogsClock() throws Exception {
        assertThat(from(threeEvents(), source -> source.createTokenSince(Duration.ofMinutes(5)), 2))
                .containsExactly(2L, 3L);
    }

    @Test
    default void tokensOrderTheEventsAndSurviveAReplay() {
        LogMessageSource source = threeEvents();
        TrackingToken tail = source.createTailToken();
        TrackingToken head = source.createHeadToken();
        assertThat(head.covers(tail)).isTrue();
        assertThat(tail.covers(head)).isFalse();
        TrackingToken replay = ReplayToken.createReplayToken(head, tail);
        TrackingToken done = ((ReplayToken) replay).advancedTo(head);
        assertThat(ReplayToken.isReplay(replay)).isTrue();
        assertThat(position(done)).isEqualTo(3);
    }

    @Test
    default void anAxonProcessorHandlesEveryEventOnceAndAgainAfterAReset() throws Exception {
        CommitLog log = on().open();
        note(log, "a");
        note(log, "b");
        var handled = new LinkedBlockingQueue<String>();
        var processor = processor(log, handled);
        processor.start();
        try {
            note(log, "c");
            assertThat(next(handled, 3))
                    .containsExactlyInAnyOrder("command-a", "command-b", "command-c");
            processor.shutDown();
            processor.resetTokens();
            processor.start();
            assertThat(next(handled, 3))
                    .containsExactlyInAnyOrder("command-a", "command-b", "command-c");
            note(log, "d");
            assertThat(next(handled, 1)).containsExactly("command-d");
        } finally {
            processor.shutDown();
        }
        assertThat(handled).isEmpty();
    }

    private static PooledStreamingEventProcessor processor(
            CommitLog log, LinkedBlockingQueue<String> handled) {
        EventMessageHandler handler =
                new EventMessageHandler() {
                    @Override
                    public Object handle(EventMessage<?> event) {
                        return handled.add((String) event.getMetaData().get("commandId"));
                    }

                    @Override
                    public boolean supportsReset() {
                        return true;
                    }
                };
        return PooledStreamingEventProcessor.builder()
                .name("reader")
                .eventHandlerInvoker(
                        SimpleEventHandlerInvoker.builder().eventHandlers(handler).build())
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(source(log))
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(Executors.newSingleThreadScheduledExecutor())
                .workerExecutor(Executors.newScheduledThreadPool(2))
                .initialSegmentCount(2)
                .initialToken(first -> first.createTailToken())
                .build();
    }

    private static List<String> next(LinkedBlockingQueue<String> handled, int count)
            throws InterruptedException {
        var next = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            String one = handled.poll(20, TimeUnit.SECONDS);
            if (one != null) {
                next.add(one);
            }
        }
        return next;
    }
}
