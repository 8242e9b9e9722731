package muster.commitlog;

import static muster.commitlog.Fixture.append;
import static muster.commitlog.Fixture.event;
import static muster.commitlog.Fixture.proposal;
import static muster.commitlog.Streams.note;
import static muster.commitlog.Streams.position;
import static muster.commitlog.Streams.source;
import static muster.commitlog.Streams.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MultiSourceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.junit.jupiter.api.Test;

/** The log as Axon's message source; the cases of Axon's own event store, as far as they apply. */
interface StreamCases extends OnDatabase {

    @Test
    default void whatIsThereIsPassedToTheReader() throws Exception {
        CommitLog log = on().open();
        Commit commit = note(log, "a");
        try (var stream = source(log).openStream(null)) {
            assertThat(stream.hasNextAvailable()).isTrue();
            TrackedEventMessage<?> message = stream.nextAvailable();
            assertThat(message.getPayload()).isEqualTo(new Streams.Noted("by Noted"));
            assertThat(message.getPayloadType()).isEqualTo(Streams.Noted.class);
            assertThat(message.getIdentifier()).isEqualTo(commit.events().getFirst().id());
            assertThat(message.getTimestamp()).isEqualTo(Fixture.NOON);
            assertThat(message.trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(1));
            assertThat(message.getMetaData())
                    .containsOnlyKeys(
                            "recordedAt", "commandId", "commandName", "commitNumber", "actor.user")
                    .containsEntry("recordedAt", commit.header().recordedAt())
                    .containsEntry("commandId", "command-a")
                    .containsEntry("commandName", "DoSomething")
                    .containsEntry("commitNumber", 1L)
                    .containsEntry("actor.user", "pnicc-1");
        }
    }

    @Test
    default void whatIsAppendedAfterOpeningIsPassedToTheWaitingReader() throws Exception {
        CommitLog log = on().open();
        try (var stream = source(log).openStream(null);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var read = threads.submit(stream::nextAvailable);
            note(log, "a");
            assertThat(position(read.get(20, TimeUnit.SECONDS).trackingToken())).isEqualTo(1);
        }
    }

    @Test
    default void anEmptyLogKeepsTheReaderWaitingAsLongAsItSaid() throws Exception {
        CommitLog log = on().open();
        try (var stream = source(log).openStream(null)) {
            assertThat(stream.hasNextAvailable()).isFalse();
            assertThat(stream.hasNextAvailable(30, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(stream.peek()).isEmpty();
            note(log, "a");
            assertThat(stream.hasNextAvailable(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    default void theEndOfTheLogKeepsTheReaderWaiting() throws Exception {
        CommitLog log = on().open();
        note(log, "a");
        try (var stream = source(log).openStream(null)) {
            assertThat(take(stream, 1)).containsExactly(1L);
            assertThat(stream.hasNextAvailable(30, TimeUnit.MILLISECONDS)).isFalse();
            note(log, "b");
            assertThat(take(stream, 1)).containsExactly(2L);
        }
    }

    @Test
    default void peekingDoesNotMoveTheStream() throws Exception {
        CommitLog log = on().open();
        note(log, "a");
        note(log, "b");
        try (var stream = source(log).openStream(null)) {
            var peeked = stream.peek();
            assertThat(stream.peek()).isEqualTo(peeked);
            assertThat(peeked).containsSame(stream.nextAvailable());
            assertThat(stream.peek().map(next -> position(next.trackingToken()))).contains(2L);
        }
    }

    @Test
    default void readingGoesOnFromTheLastTokenAlsoInsideACommit() throws Exception {
        CommitLog log = on().open();
        log.append(proposal("a", Boundary.of(), 0, event("Noted", "t"), event("Noted", "t")));
        note(log, "b");
        for (long after = 0; after <= 3; after++) {
            try (var stream = source(log).openStream(new GlobalSequenceTrackingToken(after))) {
                assertThat(take(stream, (int) (3 - after)))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(after + 1, 3).boxed().toList());
                assertThat(stream.hasNextAvailable()).isFalse();
            }
        }
    }

    @Test
    default void aWrappedTokenCountsAsItsLowerBound() throws Exception {
        CommitLog log = on().open();
        note(log, "a");
        note(log, "b");
        var replay =
                ReplayToken.createReplayToken(
                        new GlobalSequenceTrackingToken(2), new GlobalSequenceTrackingToken(1));
        try (var stream = source(log).openStream(replay)) {
            assertThat(take(stream, 1)).containsExactly(2L);
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    default void aForeignTokenIsRejected() {
        CommitLog log = on().open();
        note(log, "a");
        var foreign = new MultiSourceTrackingToken(Map.of());
        assertThatThrownBy(() -> source(log).openStream(foreign))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void aLongLogIsStreamedWholeFromDatabaseToMemory() throws Exception {
        CommitLog writer = on().open();
        var group = new ArrayList<Proposal>();
        for (int i = 0; i < 2_600; i++) {
            group.add(proposal("k" + i, Boundary.of(), 0, event("Noted", "t")));
        }
        writer.append(group);
        CommitLog log = on().open(LogOptions.defaults().withRecentCommits(300));
        try (var stream = source(log).openStream(null)) {
            assertThat(take(stream, 2_600))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 2_600).boxed().toList());
            note(writer, "last");
            assertThat(take(stream, 1)).containsExactly(2_601L);
        }
    }

    @Test
    default void twoStreamsOnTwoNodesSeeTheSame() throws Exception {
        CommitLog one = on().open();
        CommitLog two = on().open();
        try (var here = source(one).openStream(null);
                var there = source(two).openStream(null)) {
            for (int i = 0; i < 20; i++) {
                note(i % 2 == 0 ? one : two, "k" + i);
            }
            List<Long> all = LongStream.rangeClosed(1, 20).boxed().toList();
            assertThat(take(here, 20)).isEqualTo(all);
            assertThat(take(there, 20)).isEqualTo(all);
        }
    }

    @Test
    default void aWaitingReaderIsLetGoWhenTheLogCloses() throws Exception {
        CommitLog log = on().open();
        note(log, "a");
        var stream = source(log).openStream(new GlobalSequenceTrackingToken(1));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(stream::nextAvailable);
            log.close();
            assertThatThrownBy(() -> waiting.get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    default void aClosedStreamHasNothingMore() throws Exception {
        CommitLog log = on().open();
        note(log, "a");
        var stream = source(log).openStream(null);
        stream.close();
        assertThat(stream.hasNextAvailable(1, TimeUnit.MINUTES)).isFalse();
        assertThatThrownBy(stream::nextAvailable).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void theCallbackRingsAtOnceAndWheneverTheLogGrows() throws Exception {
        CommitLog log = on().open();
        var rings = new LinkedBlockingQueue<Long>();
        try (var stream = source(log).openStream(null)) {
            assertThat(stream.setOnAvailableCallback(() -> rings.add(log.head()))).isTrue();
            assertThat(rings.poll(20, TimeUnit.SECONDS)).isZero();
            note(log, "a");
            assertThat(rings.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    @Test
    default void anEventThisNodeDoesNotKnowIsNotPassedOverInSilence() throws Exception {
        CommitLog log = on().open();
        append(log, "a", "FromTheFuture", "t");
        note(log, "b");
        try (var stream = source(log).openStream(null)) {
            TrackedEventMessage<?> unknown = stream.nextAvailable();
            assertThat(unknown.getPayloadType()).isEqualTo(UnknownSerializedType.class);
            assertThatThrownBy(unknown::getPayload)
                    .isInstanceOf(SerializationException.class)
                    .hasRootCauseMessage(
                            "This node does not know events of type FromTheFuture version 1");
            assertThat(stream.nextAvailable().getPayload()).isInstanceOf(Streams.Noted.class);
        }
    }

    @Test
    default void aStreamEndsWhereAnUpcasterFailsAndLeavesNothingOut() throws Exception {
        CommitLog log = on().open();
        note(log, "a");
        append(log, "b", "Bad", "t");
        note(log, "c");
        EventUpcaster failing =
                events ->
                        events.peek(event -> {
                            if (event.getType().getName().equals("Bad")) {
                                throw new IllegalArgumentException("bad");
                            }
                        });
        var source = new LogMessageSource(log, new EventReader(Streams.CODEC, failing));
        try (var stream = source.openStream(null)) {
            assertThat(take(stream, 1)).containsExactly(1L);
            assertThatThrownBy(stream::hasNextAvailable).hasMessage("bad");
            assertThatThrownBy(stream::nextAvailable).hasRootCauseMessage("bad");
        }
    }

    @Test
    default void aStreamGoesOnAfterTheDatabaseWasAway() throws Exception {
        CommitLog writer = on().open();
        var group = new ArrayList<Proposal>();
        for (int i = 0; i < 2_100; i++) {
            group.add(proposal("k" + i, Boundary.of(), 0, event("Noted", "t")));
        }
        writer.append(group);
        var stores = new ArrayList<FaultyStore>();
        CommitLog log =
                on().open(
                                Clock.systemUTC(),
                                LogOptions.defaults().withRecentCommits(10),
                                real -> {
                                    stores.add(new FaultyStore(real));
                                    return stores.getFirst();
                                });
        try (var stream = source(log).openStream(null)) {
            stores.getFirst().down = true;
            assertThatThrownBy(() -> stream.hasNextAvailable(1, TimeUnit.SECONDS))
                    .isInstanceOf(LogUnavailable.class);
            stores.getFirst().down = false;
            assertThat(take(stream, 2_100))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 2_100).boxed().toList());
        }
    }

    @Test
    default void pagesHoldEveryEventOnceAndOnlyAFewAreOutAtATime() throws Exception {
        CommitLog log = on().open(LogOptions.defaults().withRecentCommits(10));
        var group = new ArrayList<Proposal>();
        for (int i = 0; i < 5_100; i++) {
            group.add(proposal("k" + i, Boundary.of(), 0, event("Noted", "t")));
        }
        log.append(group);
        var seen = new ArrayList<Long>();
        var out = new ArrayDeque<LogPage>();
        int most = 0;
        try (var stream = LogMessageSource.ofPages(log).openStream(null)) {
            while (seen.size() < 5_100) {
                if (stream.hasNextAvailable()) {
                    assertThat(stream.peek()).isPresent();
                    TrackedEventMessage<?> message = stream.nextAvailable();
                    var page = (LogPage) message.getPayload();
                    page.events().forEach(event -> seen.add(event.sequence()));
                    assertThat(position(message.trackingToken())).isEqualTo(seen.getLast());
                    out.add(page);
                } else {
                    assertThat(stream.peek()).isEmpty();
                    out.remove().done();
                }
                most = Math.max(most, out.size());
            }
            assertThat(seen)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 5_100).boxed().toList());
            assertThat(most).isBetween(2, 4);
            out.forEach(LogPage::done);
            assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
        }
        try (var stream =
                LogMessageSource.ofPages(log).openStream(new GlobalSequenceTrackingToken(5_000))) {
            var page = (LogPage) stream.nextAvailable().getPayload();
            assertThat(page.events().getFirst().sequence()).isEqualTo(5_001);
        }
    }
}
