package muster.readiness.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import muster.commitlog.CommitLog;
import muster.readiness.feed.Published.Message;
import muster.readiness.query.Answers;
import org.jspecify.annotations.Nullable;

/** Reads on in the log for one reader. */
final class Reading {

    /** How much of the log one call looks through at most, so that it always comes to an end. */
    static final int SCANNED = 10_000;

    private static final int PAGE = 200;

    private final CommitLog log;
    private final Messages messages;

    Reading(CommitLog log, Messages messages) {
        this.log = log;
        this.messages = messages;
    }

    /**
     * What was found.
     *
     * @param seen everything up to this sequence was looked at: where to go on
     */
    record Found(List<Message> messages, long seen) {}

    /** The next messages that are wanted, without waiting. */
    Found next(long after, Wanted wanted, int limit) {
        var found = new ArrayList<Message>();
        long seen = after;
        while (seen - after < SCANNED && found.size() < limit) {
            var commits = log.commits(seen, Math.min(PAGE, limit));
            if (commits.isEmpty()) {
                break;
            }
            for (var commit : commits) {
                for (var event : commit.events()) {
                    if (event.sequence() > seen && found.size() < limit) {
                        if (wanted.mayTake(event)) {
                            var message = messages.of(event);
                            if (wanted.takes(message)) {
                                found.add(message);
                            }
                        }
                        seen = event.sequence();
                    }
                }
            }
        }
        return new Found(List.copyOf(found), seen);
    }

    /**
     * Near the end, learns what another node has just acknowledged and this one has not heard of.
     */
    void catchUp(long after, int limit) {
        if (log.head() - after < limit) {
            log.catchUp();
        }
    }

    void awaitLog(@Nullable Long atLeast) {
        Answers.await(log, atLeast);
    }

    /** Waits for something that is wanted, at most so long. */
    Found await(long after, Wanted wanted, int limit, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        var found = next(after, wanted, limit);
        while (found.messages().isEmpty()
                && found.seen() - after < SCANNED
                && !Thread.currentThread().isInterrupted()) {
            long left = deadline - System.nanoTime();
            if (left <= 0 || !log.awaitAfter(found.seen(), Duration.ofNanos(left))) {
                break;
            }
            found = next(found.seen(), wanted, limit);
        }
        return found;
    }
}
