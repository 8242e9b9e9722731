package muster.readiness.view;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A view's documents as its fold sees them. Documents are replaced, never changed or removed. */
public interface Documents {

    <T extends Record> @Nullable T get(Kind<T> kind, String key);

    <T extends Record> void put(Kind<T> kind, String key, T document);

    /**
     * The document that must be there for the event to make sense.
     *
     * @throws IllegalStateException when it is not: the event can't be folded
     */
    default <T extends Record> T need(Kind<T> kind, String key) {
        T document = get(kind, key);
        if (document == null) {
            throw new IllegalStateException("There is no " + key + " among the " + kind.name());
        }
        return document;
    }

    /** Replaces a document that must be there. */
    default <T extends Record> void change(Kind<T> kind, String key, UnaryOperator<T> change) {
        put(kind, key, change.apply(need(kind, key)));
    }
}
