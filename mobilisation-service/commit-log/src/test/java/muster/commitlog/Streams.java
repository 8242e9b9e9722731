package muster.commitlog;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/** What the stream cases share. */
final class Streams {

    /** The one event type of these cases. */
    public record Noted(String said) {}

    static final PayloadCodec CODEC =
            new PayloadCodec(StoredTypes.of(new StoredTypes.StoredType("Noted", 1, Noted.class)));

    static final EventReader READER = new EventReader(CODEC);

    private Streams() {}

    static LogMessageSource source(CommitLog log) {
        return new LogMessageSource(log, READER);
    }

    static Commit note(CommitLog log, String key) {
        return Fixture.append(log, key, "Noted", "t");
    }

    static long position(TrackingToken token) {
        return token.position().orElseThrow();
    }

    /** The sequences of the next events, as many as there should be. */
    static List<Long> take(BlockingStream<TrackedEventMessage<?>> stream, int count)
            throws InterruptedException {
        var taken = new ArrayList<Long>();
        while (taken.size() < count && stream.hasNextAvailable(20, TimeUnit.SECONDS)) {
            taken.add(position(stream.nextAvailable().trackingToken()));
        }
        return taken;
    }
}
