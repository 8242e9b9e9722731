package muster.commitlog;

import static muster.commitlog.Fixture.append;
import static muster.commitlog.Fixture.event;
import static muster.commitlog.Fixture.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A key counts once. */
interface KeyCases extends OnDatabase {

    @Test
    default void aRepeatedKeyIsAnsweredWithTheCommitThatIsThere() {
        CommitLog log = on().open();
        Commit commit = append(log, "a", "E", "t");

        assertThat(log.append(proposal("a", Boundary.of("t"), 0, event("Other", "t"))))
                .isEqualTo(new Outcome.Duplicate(commit));
        assertThat(log.byKey("a")).contains(commit);
        assertThat(log.byKey("b")).isEmpty();
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    default void aKeyTwiceInOneGroupCountsOnce() {
        CommitLog log = on().open();
        var outcomes =
                log.append(
                        List.of(
                                proposal("a", Boundary.of(), 0, event("E", "t")),
                                proposal("a", Boundary.of(), 0, event("E", "t"))));

        Commit landed = ((Outcome.Appended) outcomes.get(0)).commit();
        assertThat(outcomes.get(1)).isEqualTo(new Outcome.Duplicate(landed));
    }

    @Test
    default void aKeyIsKnownBeyondWhatIsInMemory() {
        CommitLog log = on().open(LogOptions.defaults().withRecentCommits(2));
        Commit commit = append(log, "a", "E", "t");
        for (int i = 0; i < 5; i++) {
            append(log, "filler-" + i, "E", "other");
        }

        assertThat(log.append(proposal("a", Boundary.of(), 0, event("E", "t"))))
                .isEqualTo(new Outcome.Duplicate(commit));
        assertThat(log.byKey("a")).contains(commit);
        assertThat(log.byKey("b")).isEmpty();
    }

    @Test
    default void manyKeysAreLookedUpAtOnce() {
        CommitLog log = on().open(LogOptions.defaults().withRecentCommits(2));
        Commit old = append(log, "old", "E", "t");
        append(log, "between", "E", "t");
        append(log, "filler", "E", "t");
        Commit fresh = append(log, "fresh", "E", "t");

        assertThat(log.byKeys(List.of("old", "fresh", "neither")))
                .isEqualTo(Map.of("old", old, "fresh", fresh));
        assertThat(log.byKeys(List.of())).isEmpty();
    }

    @Test
    default void aRepeatIsNoConflictWithItsOwnEarlierEvents() {
        CommitLog log = on().open(LogOptions.defaults().withRecentCommits(2));
        Commit commit = append(log, "a", "E", "t");
        for (int i = 0; i < 5; i++) {
            append(log, "filler-" + i, "E", "other");
        }
        var outcomes =
                log.append(
                        List.of(
                                proposal("a", Boundary.of("t"), 0, event("E", "t")),
                                proposal("b", Boundary.of("u"), 0, event("E", "u"))));

        assertThat(outcomes.get(0)).isEqualTo(new Outcome.Duplicate(commit));
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Appended.class);
    }

    @Test
    default void aKeyOfAnotherNodeIsFoundAtTheInsert() {
        CommitLog one = on().open(LogOptions.defaults().withRecentCommits(1));
        CommitLog two = on().open(LogOptions.defaults().withRecentCommits(1));
        Commit commit = append(one, "a", "E", "t");
        append(one, "b", "E", "t");

        assertThat(two.append(proposal("a", Boundary.of(), 0, event("E", "t"))))
                .isEqualTo(new Outcome.Duplicate(commit));
    }
}
