package muster.commitlog;

import static muster.commitlog.Fixture.append;
import static muster.commitlog.Fixture.event;
import static muster.commitlog.Fixture.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What readers see. */
interface ReadCases extends OnDatabase {

    @Test
    default void aBoundaryIsReadInOrderAndOnlyWhatBelongsToIt() {
        CommitLog log = on().open();
        append(log, "a", "Began", "x");
        append(log, "b", "Began", "y");
        log.append(proposal("c", Boundary.of(), 0, event("Ended", "x"), event("Other", "z")));
        append(log, "d", "Renamed", "y");

        Slice slice = log.read(Boundary.of("x").and("y", "Renamed", "Merged"), 0);
        assertThat(slice.events()).extracting(RecordedEvent::sequence).containsExactly(1L, 3L, 5L);
        assertThat(slice.upTo()).isEqualTo(5);
        assertThat(log.read(Boundary.of("x"), 1).events())
                .extracting(RecordedEvent::sequence)
                .containsExactly(3L);
        assertThat(log.read(Boundary.of(), 0)).isEqualTo(new Slice(List.of(), 5));
    }

    @Test
    default void anEventOfSeveralCriteriaIsReadOnce() {
        CommitLog log = on().open();
        append(log, "a", "Began", "x", "y");

        assertThat(log.read(Boundary.of("x", "y").and("x", "Began"), 0).events()).hasSize(1);
    }

    @Test
    default void aLongBoundaryIsReadWholeFromMemoryAndDatabase() {
        CommitLog writer = on().open();
        var group = new ArrayList<Proposal>();
        for (int i = 0; i < 2_500; i++) {
            group.add(proposal("k" + i, Boundary.of(), 0, event("E", "t"), event("E", "u")));
        }
        writer.append(group);
        CommitLog small = on().open(LogOptions.defaults().withRecentCommits(100));

        Slice slice = small.read(Boundary.of("t"), 0);
        assertThat(slice.upTo()).isEqualTo(5_000);
        assertThat(slice.events())
                .extracting(RecordedEvent::sequence)
                .containsExactlyElementsOf(
                        LongStream.range(0, 2_500).map(i -> 2 * i + 1).boxed().toList());
        assertThat(slice).isEqualTo(writer.read(Boundary.of("t"), 0));
        assertThat(small.read(Boundary.of("t", "u"), 4_000).events()).hasSize(1_000);
        assertThat(small.read(Boundary.of("t"), 4_999).events()).isEmpty();
    }

    @Test
    default void commitsComeInPagesFromAnyPlace() {
        CommitLog writer = on().open();
        var group = new ArrayList<Proposal>();
        for (int i = 0; i < 30; i++) {
            group.add(proposal("k" + i, Boundary.of(), 0, event("E", "t"), event("F", "t")));
        }
        writer.append(group);
        for (CommitLog log :
                new CommitLog[] {writer, on().open(LogOptions.defaults().withRecentCommits(5))}) {
            for (long after = 0; after < 60; after++) {
                var page = log.commits(after, 3);
                assertThat(page.getFirst().lastSequence()).isGreaterThan(after);
                assertThat(page.getFirst().header().firstSequence()).isLessThanOrEqualTo(after + 1);
                assertThat(page.size()).isEqualTo(Math.min(3, 30 - after / 2));
            }
            assertThat(log.commits(60, 3)).isEmpty();
            assertThat(log.commits(1_000, 3)).isEmpty();
        }
    }

    @Test
    default void whoWaitsIsWokenByTheNextCommitOfAnyNode() throws Exception {
        CommitLog one = on().open();
        CommitLog two = on().open();
        append(one, "a", "E", "t");
        assertThat(one.awaitAfter(0, Duration.ZERO)).isTrue();
        assertThat(one.awaitAfter(1, Duration.ofMillis(20))).isFalse();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var here = threads.submit(() -> one.awaitAfter(1, Duration.ofSeconds(20)));
            var there = threads.submit(() -> two.awaitAfter(1, Duration.ofSeconds(20)));
            append(one, "b", "E", "t");
            assertThat(here.get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(there.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    default void whoWaitsIsLetGoWhenTheLogCloses() throws Exception {
        CommitLog log = on().open();
        append(log, "a", "E", "t");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(() -> log.awaitAfter(1, Duration.ofMinutes(5)));
            log.close();
            assertThat(waiting.get(20, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    default void aReopenedLogGoesOnWhereItWas() {
        CommitLog first = on().open();
        Commit a = append(first, "a", "E", "t");
        first.close();
        CommitLog second = on().open();

        assertThat(second.head()).isEqualTo(1);
        assertThat(second.commits(0, 10)).containsExactly(a);
        assertThat(second.append(proposal("b", Boundary.of("t"), 0, event("E", "t"))))
                .isEqualTo(new Outcome.Conflict(1));
        assertThat(append(second, "c", "E", "t").header().number()).isEqualTo(2);
    }

    @Test
    default void theSequenceAtATimeIsTheLastOneRecordedByThen() {
        Instant noon = Fixture.NOON;
        for (int minute : new int[] {0, 1, 1, 2, 5}) {
            CommitLog log = on().open(Clock.fixed(noon.plusSeconds(60L * minute), ZoneOffset.UTC));
            append(log, "k" + log.head(), "E", "t");
            log.close();
        }
        for (int recent : new int[] {1, 100}) {
            CommitLog log = on().open(LogOptions.defaults().withRecentCommits(recent));
            assertThat(log.sequenceAt(noon.minusMillis(1))).isZero();
            assertThat(log.sequenceAt(noon)).isEqualTo(1);
            assertThat(log.sequenceAt(noon.plusSeconds(59))).isEqualTo(1);
            assertThat(log.sequenceAt(noon.plusSeconds(60))).isEqualTo(3);
            assertThat(log.sequenceAt(noon.plusSeconds(299))).isEqualTo(4);
            assertThat(log.sequenceAt(noon.plusSeconds(9_999))).isEqualTo(5);
        }
    }
}
