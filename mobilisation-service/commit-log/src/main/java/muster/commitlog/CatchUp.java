package muster.commitlog;

import java.util.List;

/**
 * Reads what the database holds beyond the head: other nodes' commits, and own ones found again.
 */
final class CatchUp {

    private static final int PAGE = 1_000;

    private final CommitStore store;
    private final RecentCommits recent;

    CatchUp(CommitStore store, RecentCommits recent) {
        this.store = store;
        this.recent = recent;
    }

    /**
     * Up to the end of what a majority has.
     *
     * @return whether the head moved
     */
    boolean run() {
        boolean moved = false;
        while (true) {
            List<StoredCommit> page = store.from(recent.headNumber() + 1, PAGE);
            moved |= recent.absorb(page);
            if (page.size() < PAGE) {
                return moved;
            }
        }
    }
}
