package muster.readiness;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import muster.commitlog.Boundary;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.commitlog.NewEvent;
import muster.commitlog.Outcome;
import muster.commitlog.PayloadCodec;
import muster.commitlog.Proposal;
import muster.commitlog.StoredTypes;
import muster.commitlog.StoredTypes.StoredType;
import muster.contract.Catalogue;
import muster.contract.Event;

/** Puts events into a log as the write side does. */
public final class Events {

    public static final PayloadCodec CODEC =
            new PayloadCodec(
                    new StoredTypes(
                            Catalogue.EVENTS.stream()
                                    .map(e ->
                                            new StoredType(
                                                    e.storedName(),
                                                    e.version(),
                                                    e.type().asSubclass(Record.class)))
                                    .toList()));

    public static final EventReader READER = new EventReader(CODEC);

    private static final AtomicLong COMMANDS = new AtomicLong();

    private Events() {}

    /** One commit; answers its last sequence. */
    public static long record(CommitLog log, Event... events) {
        return record(log, null, Arrays.asList(events));
    }

    public static long record(
            CommitLog log,
            @org.jspecify.annotations.Nullable Instant recordedAt,
            List<? extends Event> events) {
        return append(log, recordedAt, events.stream().map(Events::stored).toList());
    }

    public static long append(
            CommitLog log,
            @org.jspecify.annotations.Nullable Instant recordedAt,
            List<NewEvent> events) {
        var command = "c" + COMMANDS.incrementAndGet() + "-" + System.nanoTime();
        var outcome =
                log.append(
                        new Proposal(
                                command,
                                "Test",
                                command,
                                "",
                                Map.of("user", "somebody", "role", "OPERATOR", "force", "WMP"),
                                null,
                                events,
                                Boundary.of(),
                                0,
                                recordedAt,
                                recordedAt == null ? null : "test"));
        if (outcome instanceof Outcome.Appended appended) {
            return appended.commit().lastSequence();
        }
        throw new AssertionError(outcome);
    }

    private static NewEvent stored(Event event) {
        return CODEC.newEvent((Record) event, Instant.parse("2024-01-01T00:00:00Z"), event.tags());
    }
}
