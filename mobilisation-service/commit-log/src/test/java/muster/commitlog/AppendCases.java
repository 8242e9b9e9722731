package muster.commitlog;

import static muster.commitlog.Fixture.append;
import static muster.commitlog.Fixture.event;
import static muster.commitlog.Fixture.proposal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

/** One proposal at a time. */
interface AppendCases extends OnDatabase {

    @Test
    default void numbersAndSequencesAreDenseFromOne() {
        CommitLog log = on().open();
        append(log, "a", "Began", "t");
        log.append(proposal("b", Boundary.of(), 0, event("One", "t"), event("Two", "t")));
        Commit third = append(log, "c", "Ended", "t");

        assertThat(third.header().number()).isEqualTo(3);
        assertThat(third.header().firstSequence()).isEqualTo(4);
        assertThat(log.head()).isEqualTo(4);
        assertThat(log.read(Boundary.of("t"), 0).events())
                .extracting(RecordedEvent::sequence)
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    default void whatWasAppendedIsReadAsItWas() {
        CommitLog log = on().open();
        var proposal =
                new Proposal(
                        "c-1",
                        "DeployUnits",
                        "key-1",
                        "f-1",
                        Map.of("user", "u-1", "role", "planner"),
                        "thing-1",
                        List.of(event("Began", "x:1", "y:2")),
                        Boundary.of("x:1"),
                        0,
                        null,
                        null,
                        "by radio, hard to hear");
        Commit commit = ((Outcome.Appended) log.append(proposal)).commit();
        CommitLog other = on().open();

        assertThat(other.commits(0, 10)).containsExactly(commit);
        assertThat(commit.header())
                .returns("c-1", Header::command)
                .returns("DeployUnits", Header::name)
                .returns("key-1", Header::key)
                .returns("f-1", Header::fingerprint)
                .returns("thing-1", Header::created)
                .returns(null, Header::origin)
                .returns("by radio, hard to hear", Header::note)
                .returns(Map.of("user", "u-1", "role", "planner"), Header::actor);
        RecordedEvent event = commit.events().getFirst();
        NewEvent proposed = proposal.events().getFirst();
        assertThat(event.type()).isEqualTo("Began");
        assertThat(event.tags()).isEqualTo(proposed.tags());
        assertThat(event.occurredAt()).isEqualTo(proposed.occurredAt());
        assertThat(event.payload()).isEqualTo(proposed.payload());
    }

    @Test
    default void aPersonCanReadTheStoredDocument() {
        append(on().open(), "k", "Began", "x:1", "a:2");

        BsonDocument stored = Objects.requireNonNull(on().stored().find().first());
        assertThat(stored.keySet())
                .containsExactly(
                        "_id",
                        "firstSequence",
                        "recordedAt",
                        "command",
                        "key",
                        "fingerprint",
                        "actor",
                        "previousHash",
                        "tags",
                        "events");
        assertThat(stored.isInt64("_id")).isTrue();
        assertThat(stored.isDateTime("recordedAt")).isTrue();
        assertThat(stored.getDocument("command").toJson())
                .isEqualTo("{\"id\": \"command-k\", \"name\": \"DoSomething\"}");
        assertThat(stored.getArray("tags"))
                .extracting(tag -> tag.asString().getValue())
                .containsExactly("a:2", "x:1");
        BsonDocument event = stored.getArray("events").getFirst().asDocument();
        assertThat(event.keySet())
                .containsExactly("id", "type", "version", "occurredAt", "tags", "payload");
        assertThat(event.getDocument("payload").toJson()).isEqualTo("{\"said\": \"by Began\"}");
    }

    @Test
    default void aProposalWhoseBoundaryWasJoinedIsAConflictAndAddsNothing() {
        CommitLog log = on().open();
        Boundary boundary = Boundary.of("officer:1", "officer:2");
        long seen = log.read(boundary, 0).upTo();
        append(log, "a", "Deployed", "officer:2");

        assertThat(log.append(proposal("b", boundary, seen, event("Deployed", "officer:1"))))
                .isEqualTo(new Outcome.Conflict(1));
        assertThat(log.head()).isEqualTo(1);
        long again = log.read(boundary, 0).upTo();
        assertThat(log.append(proposal("b", boundary, again, event("Deployed", "officer:1"))))
                .isInstanceOf(Outcome.Appended.class);
    }

    @Test
    default void anEventWithAnotherTagJoinsNoBoundary() {
        CommitLog log = on().open();
        append(log, "a", "Deployed", "officer:3");

        assertThat(log.append(proposal("b", Boundary.of("officer:1"), 0, event("E", "officer:1"))))
                .isInstanceOf(Outcome.Appended.class);
    }

    @Test
    default void onlyEventsOfTheNamedTypesJoinABoundaryWithTypes() {
        CommitLog log = on().open();
        append(log, "a", "Renamed", "force:1");
        Boundary closing = Boundary.of().and("force:1", "Closed", "Merged");

        assertThat(log.append(proposal("b", closing, 0, event("Opened", "force:1"))))
                .isInstanceOf(Outcome.Appended.class);
        append(log, "c", "Merged", "force:1");
        assertThat(log.append(proposal("d", closing, 0, event("Opened", "force:1"))))
                .isEqualTo(new Outcome.Conflict(3));
    }

    @Test
    default void aDecisionThatDependsOnNothingHasNoConflict() {
        CommitLog log = on().open();
        append(log, "a", "E", "t");

        assertThat(log.append(proposal("b", Boundary.of(), 0, event("E", "t"))))
                .isInstanceOf(Outcome.Appended.class);
    }

    @Test
    default void manyEventsOfOneDecisionLandTogetherOrNotAtAll() {
        CommitLog log = on().open();
        String[] officers =
                IntStream.range(0, 25).mapToObj(i -> "officer:" + i).toArray(String[]::new);
        NewEvent[] deployed =
                IntStream.range(0, 25)
                        .mapToObj(i -> event("Deployed", officers[i]))
                        .toArray(NewEvent[]::new);
        append(log, "retired", "Retired", "officer:24");

        assertThat(log.append(proposal("a", Boundary.of(officers), 0, deployed)))
                .isEqualTo(new Outcome.Conflict(1));
        assertThat(on().open().head()).isEqualTo(1);
        assertThat(log.append(proposal("b", Boundary.of(officers), 1, deployed)))
                .isInstanceOf(Outcome.Appended.class);
        assertThat(on().open().head()).isEqualTo(26);
    }

    @Test
    default void aConditionHoldsBackBeyondWhatIsInMemory() {
        CommitLog log = on().open(LogOptions.defaults().withRecentCommits(3));
        append(log, "first", "Deployed", "officer:1");
        for (int i = 0; i < 10; i++) {
            append(log, "filler-" + i, "E", "other");
        }

        assertThat(log.append(proposal("a", Boundary.of("officer:1"), 0, event("E", "officer:1"))))
                .isEqualTo(new Outcome.Conflict(1));
        Boundary returned = Boundary.of().and("officer:1", "Returned");
        assertThat(log.append(proposal("b", returned, 0, event("E", "officer:1"))))
                .isInstanceOf(Outcome.Appended.class);
        assertThat(log.append(proposal("c", Boundary.of("officer:1"), 1, event("E", "x"))))
                .isEqualTo(new Outcome.Conflict(12));
    }

    @Test
    default void recordedAtNeverGoesBackWhateverTheClocks() {
        Clock real = Clock.systemUTC();
        CommitLog ahead = on().open(Clock.offset(real, Duration.ofMinutes(5)));
        CommitLog behind = on().open(Clock.offset(real, Duration.ofMinutes(-5)));
        for (int i = 0; i < 5; i++) {
            append(ahead, "ahead-" + i, "E", "t");
            append(behind, "behind-" + i, "E", "t");
        }

        List<Instant> recorded =
                on().open().commits(0, 100).stream()
                        .map(commit -> commit.header().recordedAt())
                        .toList();
        assertThat(recorded).hasSize(10).isSorted();
        assertThat(recorded.getLast()).isAfter(real.instant().plusSeconds(240));
    }

    @Test
    default void aStoryBringsItsOwnClockAndName() {
        CommitLog log = on().open();
        Instant then = Instant.parse("2026-03-01T08:30:00.123Z");
        var plain = proposal("a", Boundary.of(), 0, event("E", "t"));
        var told =
                new Proposal(
                        plain.command(),
                        plain.name(),
                        plain.key(),
                        plain.fingerprint(),
                        plain.actor(),
                        null,
                        plain.events(),
                        plain.boundary(),
                        0,
                        then,
                        "board-papers");
        log.append(told);
        Commit real = append(log, "b", "E", "t");

        assertThat(log.commits(0, 1).getFirst().header())
                .returns(then, Header::recordedAt)
                .returns("board-papers", Header::origin);
        assertThat(real.header().recordedAt()).isAfter(then);
    }

    @Test
    default void whatIsTooLargeForADocumentIsRejectedAtOnce() {
        CommitLog log = on().open();
        var huge =
                new NewEvent(
                        "E",
                        1,
                        Fixture.NOON,
                        Set.of("t"),
                        new BsonDocument("bytes", new BsonBinary(new byte[13 << 20])));

        assertThatThrownBy(() -> log.append(proposal("a", Boundary.of(), 0, huge)))
                .isInstanceOf(IllegalArgumentException.class);
        append(log, "b", "E", "t");
    }
}
