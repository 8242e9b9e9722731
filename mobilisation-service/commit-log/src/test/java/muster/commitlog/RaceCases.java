package muster.commitlog;

import static muster.commitlog.Fixture.append;
import static muster.commitlog.Fixture.event;
import static muster.commitlog.Fixture.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many at once, on two nodes. */
interface RaceCases extends OnDatabase {

    int ROUNDS = 200;

    @Test
    default void ofTwoProposalsThatShareATagExactlyOneWins() throws Exception {
        CommitLog one = on().open();
        CommitLog two = on().open();
        for (int round = 0; round < ROUNDS; round++) {
            String shared = "officer:" + round;
            Boundary left = Boundary.of(shared, "left:" + round);
            Boundary right = Boundary.of("right:" + round, shared);
            long seen = Math.min(one.head(), two.head());
            var a = proposal("a" + round, left, seen, event("Deployed", shared, "left:" + round));
            var b = proposal("b" + round, right, seen, event("Deployed", shared, "right:" + round));

            List<Outcome> outcomes = collide(() -> one.append(a), () -> two.append(b));

            assertThat(outcomes)
                    .as("round %d", round)
                    .satisfiesOnlyOnce(won -> assertThat(won).isInstanceOf(Outcome.Appended.class))
                    .satisfiesOnlyOnce(
                            lost -> assertThat(lost).isInstanceOf(Outcome.Conflict.class));
        }
        assertThat(on().stored().countDocuments()).isEqualTo(ROUNDS);
    }

    @Test
    default void onOneNodeToo() throws Exception {
        CommitLog log = on().open();
        for (int round = 0; round < ROUNDS; round++) {
            Boundary boundary = Boundary.of("officer:" + round);
            var a = proposal("a" + round, boundary, 0, event("Deployed", "officer:" + round));
            var b = proposal("b" + round, boundary, 0, event("Deployed", "officer:" + round));

            assertThat(collide(() -> log.append(a), () -> log.append(b)))
                    .as("round %d", round)
                    .satisfiesOnlyOnce(won -> assertThat(won).isInstanceOf(Outcome.Appended.class))
                    .satisfiesOnlyOnce(
                            lost -> assertThat(lost).isInstanceOf(Outcome.Conflict.class));
        }
    }

    @Test
    default void proposalsThatShareNothingAllWin() throws Exception {
        CommitLog one = on().open();
        CommitLog two = on().open();
        for (int round = 0; round < 50; round++) {
            long seen = Math.min(one.head(), two.head());
            var a = proposal("a" + round, Boundary.of("x" + round), seen, event("E", "x" + round));
            var b = proposal("b" + round, Boundary.of("y" + round), seen, event("E", "y" + round));

            assertThat(collide(() -> one.append(a), () -> two.append(b)))
                    .hasOnlyElementsOfType(Outcome.Appended.class);
        }
        assertThat(on().stored().countDocuments()).isEqualTo(100);
    }

    @Test
    default void ofTwoWithOneKeyOneLandsAndTheOtherIsShownIt() throws Exception {
        CommitLog one = on().open();
        CommitLog two = on().open();
        for (int round = 0; round < 50; round++) {
            var a = proposal("k" + round, Boundary.of(), 0, event("E", "x"));
            var b = proposal("k" + round, Boundary.of(), 0, event("E", "x"));

            List<Outcome> outcomes = collide(() -> one.append(a), () -> two.append(b));

            var landed = only(outcomes, Outcome.Appended.class);
            var repeated = only(outcomes, Outcome.Duplicate.class);
            assertThat(repeated.existing()).isEqualTo(landed.commit());
        }
    }

    @Test
    default void aTailSeesEveryCommitOnceInOrderWhileWritersWrite() throws Exception {
        CommitLog one = on().open();
        CommitLog two = on().open(LogOptions.defaults().withRecentCommits(16));
        int writers = 4;
        int each = 150;
        var heard = new LinkedBlockingQueue<Commit>();
        two.onCommit(heard::add);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = new ArrayList<Future<?>>();
            for (int writer = 0; writer < writers; writer++) {
                CommitLog log = writer % 2 == 0 ? one : two;
                int number = writer;
                writing.add(
                        threads.submit(() -> {
                            for (int i = 0; i < each; i++) {
                                append(log, number + "-" + i, "E", "t", "w" + number);
                            }
                        }));
            }
            var read = new ArrayList<Commit>();
            while (read.size() < writers * each) {
                long seen = read.isEmpty() ? 0 : read.getLast().lastSequence();
                assertThat(one.awaitAfter(seen, Duration.ofSeconds(20))).isTrue();
                read.addAll(one.commits(seen, 7));
            }
            for (var task : writing) {
                task.get(20, TimeUnit.SECONDS);
            }
            assertThat(read)
                    .extracting(commit -> commit.header().number())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, (long) writers * each).boxed().toList());
            for (Commit commit : read) {
                assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(commit);
            }
            for (int writer = 0; writer < writers; writer++) {
                String prefix = writer + "-";
                assertThat(read)
                        .extracting(commit -> commit.header().key())
                        .filteredOn(key -> key.startsWith(prefix))
                        .hasSize(each)
                        .isSortedAccordingTo(
                                Comparator.comparingInt(key -> Integer.parseInt(key.substring(2))));
            }
        }
        assertThat(heard).isEmpty();
    }

    @Test
    default void groupsKeepTheirOrderAmongOthers() throws Exception {
        CommitLog one = on().open(LogOptions.defaults().withBatchCommits(3));
        CommitLog two = on().open(LogOptions.defaults().withBatchCommits(3));
        List<List<Outcome>> all =
                collide(() -> one.append(group("a")), () -> two.append(group("b")));

        assertThat(all)
                .allSatisfy(o -> assertThat(o).hasOnlyElementsOfType(Outcome.Appended.class));
        List<String> keys =
                on().open().commits(0, 100).stream().map(commit -> commit.header().key()).toList();
        assertThat(keys).hasSize(40).doesNotHaveDuplicates();
        for (String name : Set.of("a", "b")) {
            assertThat(keys)
                    .filteredOn(key -> key.startsWith(name))
                    .containsExactlyElementsOf(group(name).stream().map(Proposal::key).toList());
        }
    }

    private static List<Proposal> group(String name) {
        var group = new ArrayList<Proposal>();
        for (int i = 0; i < 20; i++) {
            group.add(proposal(name + i, Boundary.of(name), 0, event("E", name)));
        }
        return group;
    }

    private static <T> T only(List<? super T> outcomes, Class<T> kind) {
        var found = outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** Both from a barrier, and what each came to. */
    static <T> List<T> collide(Callable<T> one, Callable<T> two) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = new ArrayList<T>();
            var running =
                    List.of(one, two).stream()
                            .map(task ->
                                    threads.submit(() -> {
                                        barrier.await(10, TimeUnit.SECONDS);
                                        return task.call();
                                    }))
                            .toList();
            for (var outcome : running) {
                outcomes.add(outcome.get(20, TimeUnit.SECONDS));
            }
            return outcomes;
        }
    }
}
