package muster.commitlog;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The log as Axon's streaming processors read it. A token's position is a sequence. */
public final class LogMessageSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    /** Metadata of every message, beside {@code actor.} and the actor's entries. */
    public static final String RECORDED_AT = "recordedAt";

    public static final String COMMAND_ID = "commandId";
    public static final String COMMAND_NAME = "commandName";
    public static final String COMMIT_NUMBER = "commitNumber";
    public static final String ORIGIN = "origin";
    public static final String ACTOR_PREFIX = "actor.";

    private final CommitLog log;
    private final EventReader reader;

    public LogMessageSource(CommitLog log, EventReader reader) {
        this.log = log;
        this.reader = reader;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        throw new UnsupportedOperationException(log + " " + reader);
    }
}
