package muster.readiness.view;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A view's place as the instance that writes it knows it; null on all others. */
final class LivePlace {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile @Nullable Place place;

    @Nullable Place get() {
        return place;
    }

    void set(@Nullable Place now) {
        lock.lock();
        try {
            place = now;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the place has changed to one at the sequence or to none, or after a while. */
    void await(long sequence, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (left > 0) {
                var known = place;
                if (known == null || known.position() >= sequence) {
                    return;
                }
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
