package muster.readiness.feed;

import io.micrometer.core.instrument.MeterRegistry;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.readiness.query.Exercises;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The door of this package. */
public final class Feed {

    private Feed() {}

    /**
     * The feed's routes.
     *
     * @param publicUrl where callers reach the gateway, the base of every {@code dataschema}
     */
    public static RouterFunction<ServerResponse> routes(
            CommitLog log, EventReader reader, String publicUrl, MeterRegistry meters) {
        var messages = new Messages(new Published(reader, new Exercises(log, reader), publicUrl));
        return new FeedRoutes(new Reading(log, messages), new FeedMeters(meters)).routes();
    }
}
