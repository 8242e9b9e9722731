package muster.edge.relay;

import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Ends the streams when the edge is stopped, before it waits for what is under way: a stream never
 * ends by itself. Its reader resumes elsewhere from {@code Last-Event-ID}.
 */
final class Closing implements SmartLifecycle {

    private final Sinks.Empty<Void> begun = Sinks.empty();
    private volatile boolean running;

    Mono<Void> begun() {
        return begun.asMono();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        begun.tryEmitEmpty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped first, before the server's graceful shutdown. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
