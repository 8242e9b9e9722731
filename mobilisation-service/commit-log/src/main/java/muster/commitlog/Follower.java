package muster.commitlog;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands every commit to a listener, in order, on a virtual thread. */
final class Follower implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Follower.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PAGE = 1_000;

    private final CommitLog log;
    private final Consumer<Commit> listener;
    private final Thread thread;
    private long next;
    private long seen;
    private volatile boolean closed;

    Follower(CommitLog log, long next, Consumer<Commit> listener) {
        this.log = log;
        this.next = next;
        this.listener = listener;
        thread = Thread.ofVirtual().name("commit-log-follower").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!closed) {
                try {
                    if (log.awaitAfterInterruptibly(seen, PAUSE)) {
                        handOver(log.page(next, PAGE));
                    }
                } catch (LogUnavailable unreadable) {
                    LOGGER.warn("A listener can't be told of commit {} yet", next, unreadable);
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOver(List<Commit> commits) {
        for (Commit commit : commits) {
            try {
                listener.accept(commit);
            } catch (RuntimeException failed) {
                LOGGER.error("A listener failed on commit {}", commit.header().number(), failed);
            }
            next = commit.header().number() + 1;
            seen = commit.lastSequence();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
