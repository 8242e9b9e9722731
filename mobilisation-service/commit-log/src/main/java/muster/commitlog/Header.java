package muster.commitlog;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A commit without its events.
 *
 * @param number dense, from 1
 * @param firstSequence the sequence of its first event
 * @param recordedAt never before the commit before it, to the millisecond
 * @param previousHash SHA-256 in hex over the stored bytes of the commit before it; of the first
 *     commit, over nothing
 */
public record Header(
        long number,
        long firstSequence,
        Instant recordedAt,
        String command,
        String name,
        String key,
        String fingerprint,
        Map<String, String> actor,
        @Nullable String created,
        @Nullable String origin,
        @Nullable String note,
        String previousHash) {}
