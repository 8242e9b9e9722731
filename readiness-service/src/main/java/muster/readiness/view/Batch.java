package muster.readiness.view;

import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What was folded since documents were last written. */
public interface Batch extends Documents {

    /** The keys of the documents that were put since. */
    Set<String> touched(Kind<?> kind);

    /** A document as it was before. */
    <T extends Record> @Nullable T before(Kind<T> kind, String key);

    /** Every document there is, as it is now. Reads the whole collection. */
    <T extends Record> void each(Kind<T> kind, BiConsumer<String, T> reader);
}
