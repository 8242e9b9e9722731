package muster.readiness.view;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A document in its two newest versions: what it is from {@code at} on, and what it was from {@code
 * wasAt} until then, null before it first came to be.
 */
record Stored<T extends Record>(
        String key, long at, Supplier<T> now, long wasAt, Supplier<@Nullable T> was) {

    static <T extends Record> Stored<T> of(
            String key, long at, T now, long wasAt, @Nullable T was) {
        return new Stored<>(key, at, () -> now, wasAt, () -> was);
    }

    /** False when two writes have come since, and the version of that time is gone. */
    boolean remembers(long position) {
        return position >= wasAt;
    }

    @Nullable T valueAt(long position) {
        return position >= at ? now.get() : was.get();
    }

    /** As it was before the newest version, which is lost; null where that was the first. */
    @Nullable Stored<T> earlier() {
        T before = was.get();
        return before == null ? null : of(key, wasAt, before, wasAt, before);
    }

    long versionAt(long position) {
        return position >= at ? at : wasAt;
    }
}
