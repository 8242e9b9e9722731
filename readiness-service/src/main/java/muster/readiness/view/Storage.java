package muster.readiness.view;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the documents of one view are kept. */
interface Storage {

    <T extends Record> Map<String, Stored<T>> load(Kind<T> kind, Collection<String> keys);

    /**
     * In the order of keys.
     *
     * @param list only those that are, or were, on this list; all when null
     * @param after only keys behind this one
     */
    <T extends Record> List<Stored<T>> page(
            Kind<T> kind, @Nullable String list, String after, int limit);

    /**
     * Writes each document unless somebody else wrote it since it was loaded.
     *
     * @throws ClaimLost when somebody did
     */
    void write(List<Change<?>> changes);

    /**
     * Takes back what a writer wrote beyond a position and did not live to say so. The next writer
     * may end its batches elsewhere, and would not touch all of these documents.
     */
    void takeBackAfter(long position);

    /**
     * One document to be written.
     *
     * @param storedAt what {@link Stored#at} was when it was loaded; 0 when it was not there
     */
    record Change<T extends Record>(Kind<T> kind, Stored<T> document, long storedAt) {}
}
