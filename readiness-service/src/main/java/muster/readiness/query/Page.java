package muster.readiness.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import muster.readiness.view.Kind;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a list.
 *
 * @param next the cursor to go on with; absent at the end
 * @param extra what stands beside the items, such as totals
 */
public record Page(List<?> items, @Nullable String next, Map<String, ?> extra) {

    public Page(List<?> items, @Nullable String next) {
        this(items, next, Map.of());
    }

    public static Page whole(List<?> items) {
        return new Page(items, null);
    }

    /**
     * Of documents in the order of their keys.
     *
     * @param list the list they are on, null for all of the kind
     * @param item what to show of a document; null to leave it out
     */
    public static <T extends Record> Page of(
            Snapshot snapshot,
            Kind<T> kind,
            @Nullable String list,
            String after,
            int limit,
            Function<T, @Nullable Object> item) {
        return of(snapshot, kind, list, "", after, limit, item);
    }

    /**
     * Of documents in the order of their keys.
     *
     * @param prefix with which the keys begin; empty for all
     */
    public static <T extends Record> Page of(
            Snapshot snapshot,
            Kind<T> kind,
            @Nullable String list,
            String prefix,
            String after,
            int limit,
            Function<T, @Nullable Object> item) {
        var items = new ArrayList<Object>();
        var last = after.isEmpty() ? before(prefix) : after;
        while (true) {
            var page = snapshot.page(kind, list, last, Math.max(limit, 2) + 1);
            for (var keyed : page) {
                if (!keyed.key().startsWith(prefix)) {
                    return new Page(items, null);
                }
                var shown = item.apply(keyed.document());
                if (shown != null) {
                    if (items.size() == limit) {
                        return new Page(items, Asked.cursorAt(last));
                    }
                    items.add(shown);
                }
                last = keyed.key();
            }
            if (page.size() <= Math.max(limit, 2)) {
                return new Page(items, null);
            }
        }
    }

    /** Behind every key that is less, and before all that begin with the prefix. */
    private static String before(String prefix) {
        if (prefix.isEmpty()) {
            return "";
        }
        int end = prefix.length() - 1;
        return prefix.substring(0, end) + (char) (prefix.charAt(end) - 1) + Character.MAX_VALUE;
    }
}
