package muster.commitlog;

import static muster.commitlog.Fixture.append;
import static muster.commitlog.Fixture.event;
import static muster.commitlog.Fixture.proposal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that fails at the worst moment. */
interface FaultCases extends OnDatabase {

    /** A node and the store it can be made to fail at. */
    record Node(CommitLog log, FaultyStore store) {}

    private Node node(LogOptions options) {
        var store = new AtomicReference<FaultyStore>();
        CommitLog log =
                on().open(
                                Clock.systemUTC(),
                                options,
                                real -> {
                                    store.set(new FaultyStore(real));
                                    return store.get();
                                });
        return new Node(log, store.get());
    }

    private Node node() {
        return node(LogOptions.defaults());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    default void whatWasWrittenButNeverAnsweredIsThereOnce(int times) {
        Node node = node();
        for (int i = 0; i < times; i++) {
            node.store().inserts.add(FaultyStore.ANSWER_LOST);
        }

        Commit commit = append(node.log(), "a", "E", "t");

        assertThat(commit.header().number()).isEqualTo(1);
        assertThat(on().open().commits(0, 10)).containsExactly(commit);
        assertThat(append(node.log(), "b", "E", "t").header().number()).isEqualTo(2);
    }

    @Test
    default void whatNeverArrivedIsSentAgain() {
        Node node = node();
        node.store().inserts.add(FaultyStore.REQUEST_LOST);
        node.store().inserts.add(FaultyStore.REQUEST_LOST);

        Commit commit = append(node.log(), "a", "E", "t");

        assertThat(on().open().commits(0, 10)).containsExactly(commit);
    }

    @Test
    default void aBatchOfWhichHalfWasWrittenIsCompleted() {
        Node node = node();
        node.store().inserts.add(FaultyStore.HALF);
        var group = new ArrayList<Proposal>();
        for (int i = 0; i < 5; i++) {
            group.add(proposal("k" + i, Boundary.of("t"), 0, event("E" + i, "t")));
        }

        assertThat(node.log().append(group)).hasOnlyElementsOfType(Outcome.Appended.class);
        assertThat(on().open().read(Boundary.of("t"), 0).events())
                .extracting(RecordedEvent::type)
                .containsExactly("E0", "E1", "E2", "E3", "E4");
    }

    @Test
    default void anUnknownOutcomeAndALostSlotAreToldApart() {
        Node node = node();
        CommitLog other = on().open();
        node.store()
                .inserts
                .add((store, documents) -> {
                    append(other, "theirs", "E", "t");
                    return FaultyStore.REQUEST_LOST.insert(store, documents);
                });

        Commit mine = append(node.log(), "mine", "E", "t");

        assertThat(mine.header().number()).isEqualTo(2);
        assertThat(on().open().commits(0, 10))
                .extracting(commit -> commit.header().key())
                .containsExactly("theirs", "mine");
    }

    @Test
    default void aConditionIsLookedAtAgainAfterALostSlot() {
        Node node = node();
        CommitLog other = on().open();
        node.store()
                .inserts
                .add((store, documents) -> {
                    append(other, "theirs", "E", "t");
                    return store.insert(documents);
                });

        assertThat(node.log().append(proposal("mine", Boundary.of("t"), 0, event("E", "t"))))
                .isEqualTo(new Outcome.Conflict(1));
    }

    @Test
    default void aWinnerThatAMajorityDoesNotHaveYetIsWaitedFor() {
        Node node = node();
        CommitLog other = on().open();
        node.store().hiddenFrom = 1;
        append(other, "theirs", "E", "t");
        for (int i = 0; i < 3; i++) {
            node.store().inserts.add((store, documents) -> store.insert(documents));
        }
        node.store()
                .inserts
                .add((store, documents) -> {
                    node.store().hiddenFrom = Long.MAX_VALUE;
                    return store.insert(documents);
                });

        Commit mine = append(node.log(), "mine", "E", "t");

        assertThat(mine.header().number()).isEqualTo(2);
        assertThat(node.store().inserts).isEmpty();
    }

    @Test
    default void aSlotThatTurnsOutFreeAfterAllIsTaken() {
        Node node = node();
        // The winner's write was rolled back: taken a moment ago, and now nobody is there.
        node.store().inserts.add((store, documents) -> new CommitStore.Inserted.Taken(0));

        assertThat(append(node.log(), "mine", "E", "t").header().number()).isEqualTo(1);
    }

    @Test
    default void whatTheDatabaseRefusesFailsAloneAndAtOnce() {
        Node node = node();
        node.store()
                .inserts
                .add((store, documents) ->
                        new CommitStore.Inserted.Refused(
                                0, new IllegalStateException("disk full")));

        assertThatThrownBy(() -> append(node.log(), "a", "E", "t"))
                .isInstanceOf(LogUnavailable.class)
                .hasRootCauseMessage("disk full");
        assertThat(append(node.log(), "b", "E", "t").header().number()).isEqualTo(1);
    }

    @Test
    default void aDatabaseThatStaysAwayIsToldInTimeAndNothingIsDoneTwice() {
        Node node = node(LogOptions.defaults().withAppendWithin(Duration.ofMillis(300)));
        append(node.log(), "before", "E", "t");
        node.store().down = true;

        var first =
                catchThrowableOfType(
                        LogUnavailable.class, () -> append(node.log(), "first", "E", "t"));
        var second =
                catchThrowableOfType(
                        LogUnavailable.class, () -> append(node.log(), "second", "E", "t"));
        assertThat(first.undecided()).isTrue();
        assertThat(first.retryAfter()).isPositive();
        assertThat(second.undecided()).as("it never left the queue").isFalse();

        node.store().down = false;
        assertThat(node.log().awaitAfter(1, Duration.ofSeconds(20)))
                .as("the first is settled before anything else")
                .isTrue();
        assertThat(node.log().append(proposal("first", Boundary.of("t"), 0, event("E", "t"))))
                .isInstanceOf(Outcome.Duplicate.class);
        append(node.log(), "third", "E", "t");
        assertThat(on().open().commits(0, 10))
                .extracting(commit -> commit.header().key())
                .containsExactly("before", "first", "third");
    }

    @Test
    default void whatWasAcceptedIsSettledBeforeTheLogCloses() throws Exception {
        Node node = node();
        var inside = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        node.store()
                .inserts
                .add((store, documents) -> {
                    inside.countDown();
                    await(go);
                    return FaultyStore.ANSWER_LOST.insert(store, documents);
                });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Commit> accepted =
                    threads.submit(() -> append(node.log(), "accepted", "E", "t"));
            await(inside);
            Future<?> closing = threads.submit(node.log()::close);
            go.countDown();
            closing.get(20, TimeUnit.SECONDS);
            assertThat(accepted.get(20, TimeUnit.SECONDS).header().number()).isEqualTo(1);
        }
        assertThatThrownBy(() -> append(node.log(), "late", "E", "t"))
                .isInstanceOf(LogUnavailable.class);
        assertThat(on().open().head()).isEqualTo(1);
    }

    @Test
    default void aNodeThatCouldNotReadFindsOutLater() {
        Node node = node();
        CommitLog other = on().open();
        node.store().down = true;
        List<Commit> theirs = List.of(append(other, "a", "E", "t"), append(other, "b", "E", "t"));
        assertThat(node.log().awaitAfter(0, Duration.ofMillis(100))).isFalse();
        node.store().down = false;

        assertThat(node.log().awaitAfter(1, Duration.ofSeconds(20))).isTrue();
        assertThat(node.log().commits(0, 10)).isEqualTo(theirs);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
