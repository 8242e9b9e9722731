package muster.commitlog;

import java.util.Optional;
import muster.commitlog.CommitStore.Inserted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of a batch. Whatever an insert came to, what a majority holds decides: a
 * commit with our event's id in our slot has landed; another's there has won the slot, and then
 * nothing behind it in the batch can land any more, as the insert is ordered. As long as the slot
 * shows neither, the same documents are inserted in the same slots again: that either lands them or
 * shows who has the slot, also when an earlier try is still under way somewhere.
 */
final class Settlement {

    private static final Logger LOGGER = LoggerFactory.getLogger(Settlement.class);
    private static final long LONGEST_PAUSE = 100;

    private final CommitStore store;
    private final RecentCommits recent;
    private final CatchUp catchUp;
    private volatile boolean givenUp;

    Settlement(CommitStore store, RecentCommits recent) {
        this.store = store;
        this.recent = recent;
        this.catchUp = new CatchUp(store, recent);
    }

    /**
     * Gives every group its outcomes for what landed; what lost its slot has to be planned anew.
     */
    void settle(Batch batch) throws InterruptedException {
        long pause = 1;
        for (int tries = 1; !insert(batch); tries++) {
            if (tries % 100 == 10) {
                LOGGER.warn(
                        "Commit {} is still not settled after {} tries",
                        batch.first().commit().number(),
                        tries);
            }
            if (givenUp) {
                throw new InterruptedException("Closed");
            }
            Thread.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
    }

    /** Not another try: the log is closed, and the database did not come back in time. */
    void giveUp() {
        givenUp = true;
    }

    /** One try; true when nothing of the batch is open any more. */
    private boolean insert(Batch batch) {
        Inserted inserted = store.insert(batch.documents());
        if (inserted instanceof Inserted.All) {
            recent.absorb(batch.commits());
            while (!batch.isEmpty()) {
                land(batch);
            }
            return true;
        }
        Batch.Entry failed =
                switch (inserted) {
                    case Inserted.Taken(int index) -> batch.entry(index);
                    case Inserted.Refused(int index, var why) -> batch.entry(index);
                    default -> null;
                };
        try {
            catchUp.run();
            if (landOrLose(batch)) {
                return true;
            }
            // What came before the failed one has landed, but may not be visible yet.
            if (failed == null || batch.first().commit().number() != failed.commit().number()) {
                return false;
            }
            return switch (inserted) {
                case Inserted.Taken taken -> isDuplicate(failed);
                case Inserted.Refused(int index, RuntimeException why) -> {
                    failed.group().fail(why);
                    failed.group().withdraw();
                    yield true;
                }
                default -> false;
            };
        } catch (RuntimeException unreadable) {
            LOGGER.warn(
                    "Can't see yet what became of commit {}: {}",
                    batch.first().commit().number(),
                    unreadable.toString());
            return false;
        }
    }

    /** True when every slot of the batch is decided, or one is lost and with it the rest. */
    private boolean landOrLose(Batch batch) {
        while (!batch.isEmpty()) {
            StoredCommit mine = batch.first().commit();
            if (recent.headNumber() < mine.number()) {
                return false;
            }
            StoredCommit there = recent.numbered(mine.number());
            if (there == null) {
                // The window may be shorter than what other nodes wrote meanwhile.
                there = store.from(mine.number(), 1).getFirst();
            }
            if (!there.id().equals(mine.id())) {
                return true;
            }
            land(batch);
        }
        return true;
    }

    private static void land(Batch batch) {
        Batch.Entry entry = batch.removeFirst();
        entry.group().appended(entry.commit().commit());
    }

    /** The slot shows nobody: then the key is what was taken, or the winner is not visible yet. */
    private boolean isDuplicate(Batch.Entry failed) {
        Optional<StoredCommit> existing = store.byKey(failed.commit().key());
        if (existing.isEmpty() || existing.get().id().equals(failed.commit().id())) {
            return false;
        }
        failed.group().duplicate(existing.get().commit());
        return true;
    }
}
