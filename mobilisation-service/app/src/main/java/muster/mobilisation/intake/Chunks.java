package muster.mobilisation.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

/**
 * A body as it arrives, for a thread that may wait. Spring's own input stream waits until it has
 * filled the reader's buffer, so that the first line would be answered only once many had come.
 */
final class Chunks extends BaseSubscriber<DataBuffer> {

    private static final int AHEAD = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    // no chunk is empty but the one that stands for the end
    private static final byte[] END = new byte[0];

    private final BlockingQueue<byte[]> arrived = new LinkedBlockingQueue<>();
    private volatile @Nullable Throwable failure;

    private Chunks() {}

    static Chunks of(Flux<DataBuffer> body) {
        var chunks = new Chunks();
        body.subscribe(chunks);
        return chunks;
    }

    /** The next bytes, or null at the end. */
    byte @Nullable [] next() throws IOException {
        try {
            var chunk = arrived.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (chunk == null) {
                throw new IOException("Nothing more has come");
            }
            if (chunk.length > 0) {
                request(1);
                return chunk;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        if (failure != null) {
            throw new IOException(failure);
        }
        return null;
    }

    /** Whether {@link #next} has bytes to give without waiting. */
    boolean hasArrived() {
        var chunk = arrived.peek();
        return chunk != null && chunk.length > 0;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        subscription.request(AHEAD);
    }

    @Override
    protected void hookOnNext(DataBuffer buffer) {
        var chunk = new byte[buffer.readableByteCount()];
        buffer.read(chunk);
        DataBufferUtils.release(buffer);
        if (chunk.length > 0) {
            arrived.add(chunk);
        } else {
            request(1);
        }
    }

    @Override
    protected void hookOnComplete() {
        arrived.add(END);
    }

    @Override
    protected void hookOnError(Throwable thrown) {
        failure = thrown;
        arrived.add(END);
    }
}
