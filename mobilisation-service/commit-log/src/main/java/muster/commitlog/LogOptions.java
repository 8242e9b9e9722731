package muster.commitlog;

import java.time.Duration;

/**
 * Bounds of one node's log.
 *
 * @param recentCommits how many of the newest commits are kept decoded in memory
 * @param recentBytes and how many stored bytes they may have, at most
 * @param batchCommits how many commits go into one insert, at most
 * @param waiting how many calls of append may wait, at most; one more is refused at once
 * @param pollEvery how long an idle node waits before it looks for other nodes' commits
 * @param appendWithin how long append waits until it says {@link LogUnavailable}
 * @param operationWithin how long one operation of the database may take
 */
public record LogOptions(
        int recentCommits,
        long recentBytes,
        int batchCommits,
        int waiting,
        Duration pollEvery,
        Duration appendWithin,
        Duration operationWithin) {

    public static LogOptions defaults() {
        return new LogOptions(
                10_000,
                64L << 20,
                256,
                10_000,
                Duration.ofMillis(25),
                Duration.ofSeconds(15),
                Duration.ofSeconds(10));
    }

    public LogOptions withRecentCommits(int commits) {
        return new LogOptions(
                commits,
                recentBytes,
                batchCommits,
                waiting,
                pollEvery,
                appendWithin,
                operationWithin);
    }

    public LogOptions withBatchCommits(int commits) {
        return new LogOptions(
                recentCommits,
                recentBytes,
                commits,
                waiting,
                pollEvery,
                appendWithin,
                operationWithin);
    }

    public LogOptions withAppendWithin(Duration atMost) {
        return new LogOptions(
                recentCommits,
                recentBytes,
                batchCommits,
                waiting,
                pollEvery,
                atMost,
                operationWithin);
    }

    public LogOptions withOperationWithin(Duration atMost) {
        return new LogOptions(
                recentCommits, recentBytes, batchCommits, waiting, pollEvery, appendWithin, atMost);
    }
}
