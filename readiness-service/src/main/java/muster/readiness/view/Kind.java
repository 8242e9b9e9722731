package muster.readiness.view;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * One kind of a view's documents: records under a key.
 *
 * @param name part of the collection's name
 * @param lists the lists a document is on, such as {@code operation:G7}; each is read in the order
 *     of the documents' keys
 */
public record Kind<T extends Record>(
        String name, Class<T> type, Function<T, ? extends Collection<String>> lists) {

    /** Read by key alone. */
    public static <T extends Record> Kind<T> of(String name, Class<T> type) {
        return new Kind<>(name, type, _ -> List.of());
    }
}
