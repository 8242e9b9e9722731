package muster.commitlog;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongFunction;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The log as Axon's streaming processors read it. A token's position is a sequence: the last event
 * seen, 0 before the first. Tokens at a time go by {@code recordedAt}, which never goes backwards;
 * a message's timestamp is {@code occurredAt}, which may.
 */
public final class LogMessageSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    /** Metadata: when the commit was recorded, an Instant. */
    public static final String RECORDED_AT = "recordedAt";

    public static final String COMMAND_ID = "commandId";
    public static final String COMMAND_NAME = "commandName";

    /** Metadata: the number of the commit, a Long. */
    public static final String COMMIT_NUMBER = "commitNumber";

    /** Metadata: the story the commit was loaded with; absent for most. */
    public static final String ORIGIN = "origin";

    /** Before the name of every entry of the actor. */
    public static final String ACTOR = "actor.";

    private final CommitLog log;
    private final LongFunction<BlockingStream<TrackedEventMessage<?>>> streams;

    /** A message an event. */
    public LogMessageSource(CommitLog log, EventReader reader) {
        this(log, after -> new LogStream(log, after, reader::messages));
    }

    private LogMessageSource(
            CommitLog log, LongFunction<BlockingStream<TrackedEventMessage<?>>> streams) {
        this.log = log;
        this.streams = streams;
    }

    /**
     * A message a page, with a {@link LogPage} as its payload: for readers of the whole log, to
     * whom what is done for each message is too dear.
     */
    public static LogMessageSource ofPages(CommitLog log) {
        return new LogMessageSource(log, after -> new PageStream(log, after));
    }

    /**
     * Of the events behind the token.
     *
     * @param token null: from the beginning; a wrapping token counts as its lower bound
     */
    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        TrackingToken position = token == null ? null : WrappedToken.unwrapLowerBound(token);
        return switch (position) {
            case null -> streams.apply(0);
            case GlobalSequenceTrackingToken sequence -> streams.apply(sequence.getGlobalIndex());
            default -> throw new IllegalArgumentException(position + " is not one of this log's");
        };
    }

    /** Before the first event. */
    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    /** At the last event. */
    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.head());
    }

    /** Before the first event recorded at this time or later, to the millisecond. */
    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        Instant before = dateTime.truncatedTo(ChronoUnit.MILLIS).minusMillis(1);
        return new GlobalSequenceTrackingToken(log.sequenceAt(before));
    }

    /** The same, by the log's clock. */
    @Override
    public TrackingToken createTokenSince(Duration duration) {
        return createTokenAt(log.now().minus(duration));
    }
}
