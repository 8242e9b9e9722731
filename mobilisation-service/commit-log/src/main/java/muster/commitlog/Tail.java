package muster.commitlog;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for other nodes' commits while this one writes nothing; when it writes, it meets them. */
final class Tail implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Tail.class);
    private static final long LONGEST_PAUSE = 1_000;

    private final CatchUp catchUp;
    private final RecentCommits recent;
    private final long pollEvery;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    Tail(CatchUp catchUp, RecentCommits recent, LogOptions options) {
        this.catchUp = catchUp;
        this.recent = recent;
        pollEvery = Math.max(1, options.pollEvery().toMillis());
        thread = Thread.ofPlatform().daemon().name("commit-log-tail").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        long pause = pollEvery;
        try {
            long seen = recent.head();
            while (!closed.await(pause, TimeUnit.MILLISECONDS)) {
                if (recent.head() == seen || pause > pollEvery) {
                    pause = poll(pause);
                }
                seen = recent.head();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private long poll(long pause) {
        try {
            catchUp.run();
            return pollEvery;
        } catch (RuntimeException unreadable) {
            if (pause == pollEvery) {
                LOGGER.warn("This node can't read on in the log, and tries again", unreadable);
            }
            return Math.min(2 * pause, LONGEST_PAUSE);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            if (!thread.join(Duration.ofSeconds(1))) {
                thread.interrupt();
            }
        } catch (InterruptedException stopped) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
