package muster.commitlog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks the stored commits from the first one and compares each with the one before it. */
final class ChainWalk {

    private static final int PAGE = 1_000;

    private final CommitStore store;
    private long number;
    private long sequence;
    private Instant recordedAt = Instant.MIN;
    private String hash = CommitDocument.hashOfNothing();

    ChainWalk(CommitStore store) {
        this.store = store;
    }

    ChainVerdict walk(ChainVerdict.@Nullable Intact anchor) {
        while (true) {
            List<StoredCommit> page;
            try {
                page = store.from(number + 1, PAGE);
            } catch (IllegalStateException unreadable) {
                return new ChainVerdict.Broken(number + 1, String.valueOf(unreadable.getMessage()));
            }
            for (StoredCommit commit : page) {
                String flaw = flaw(commit);
                if (flaw != null) {
                    return new ChainVerdict.Broken(number + 1, flaw);
                }
                number = commit.number();
                sequence = commit.lastSequence();
                recordedAt = commit.commit().header().recordedAt();
                hash = commit.hash();
                if (anchor != null && anchor.number() == number && !anchor.hash().equals(hash)) {
                    return new ChainVerdict.Broken(number, "It is not the commit it was");
                }
            }
            if (page.size() < PAGE) {
                return anchor != null && anchor.number() > number
                        ? new ChainVerdict.Broken(number + 1, "It is missing")
                        : new ChainVerdict.Intact(number, sequence, hash);
            }
        }
    }

    private @Nullable String flaw(StoredCommit commit) {
        Header header = commit.commit().header();
        if (header.number() != number + 1) {
            return "It is missing: the next one is commit " + header.number();
        }
        if (!header.previousHash().equals(hash)) {
            return "It does not follow commit " + number + ": that one or this one was changed";
        }
        if (header.firstSequence() != sequence + 1) {
            return "Its first event should be " + (sequence + 1);
        }
        return header.recordedAt().isBefore(recordedAt) ? "It is recorded before " + number : null;
    }
}
