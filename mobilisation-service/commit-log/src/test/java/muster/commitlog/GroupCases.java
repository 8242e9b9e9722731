package muster.commitlog;

import static muster.commitlog.Fixture.append;
import static muster.commitlog.Fixture.event;
import static muster.commitlog.Fixture.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proposals that come together. */
interface GroupCases extends OnDatabase {

    @Test
    default void aConditionLooksPastTheEventsOfItsOwnGroup() {
        CommitLog log = on().open();
        Boundary boundary = Boundary.of("t");
        var outcomes =
                log.append(
                        List.of(
                                proposal("a", boundary, 0, event("One", "t")),
                                proposal("b", boundary, 0, event("Two", "t")),
                                proposal("c", boundary, 0, event("Three", "t"))));

        assertThat(outcomes).hasOnlyElementsOfType(Outcome.Appended.class);
        assertThat(log.read(boundary, 0).events())
                .extracting(RecordedEvent::type)
                .containsExactly("One", "Two", "Three");
    }

    @Test
    default void aGroupLargerThanABatchStaysOneGroup() {
        CommitLog log = on().open(LogOptions.defaults().withBatchCommits(4));
        var group = new ArrayList<Proposal>();
        for (int i = 0; i < 50; i++) {
            group.add(proposal("k" + i, Boundary.of("t"), 0, event("E" + i, "t")));
        }

        assertThat(log.append(group)).hasOnlyElementsOfType(Outcome.Appended.class);
        assertThat(log.commits(0, 100))
                .extracting(commit -> commit.header().key())
                .containsExactlyElementsOf(group.stream().map(Proposal::key).toList());
    }

    @Test
    default void theFirstConflictEndsTheGroup() {
        CommitLog log = on().open();
        append(log, "x", "E", "taken");
        var outcomes =
                log.append(
                        List.of(
                                proposal("a", Boundary.of("free"), 0, event("E", "free")),
                                proposal("b", Boundary.of("taken"), 0, event("E", "taken")),
                                proposal("c", Boundary.of(), 0, event("E", "free"))));

        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Appended.class);
        assertThat(outcomes.get(1)).isEqualTo(new Outcome.Conflict(1));
        assertThat(outcomes.get(2)).isEqualTo(new Outcome.Conflict(1));
        assertThat(on().open().head()).isEqualTo(2);
    }

    @Test
    default void aDuplicateDoesNotEndTheGroup() {
        CommitLog log = on().open();
        Commit earlier = append(log, "a", "E", "x");
        var outcomes =
                log.append(
                        List.of(
                                proposal("a", Boundary.of(), 1, event("E", "x")),
                                proposal("b", Boundary.of("y"), 1, event("E", "y"))));

        assertThat(outcomes.get(0)).isEqualTo(new Outcome.Duplicate(earlier));
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Appended.class);
    }

    @Test
    default void aDecisionOnEventsOfADuplicateInItsGroupIsAConflict() {
        CommitLog log = on().open();
        append(log, "a", "E", "x");
        var outcomes =
                log.append(
                        List.of(
                                proposal("a", Boundary.of("x"), 1, event("E", "x")),
                                proposal("b", Boundary.of("x"), 1, event("E", "x"))));

        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Duplicate.class);
        assertThat(outcomes.get(1)).isEqualTo(new Outcome.Conflict(1));
    }

    @Test
    default void anEmptyGroupHasNoOutcomes() {
        CommitLog log = on().open();
        append(log, "a", "E", "x");

        assertThat(log.append(List.of())).isEmpty();
    }
}
