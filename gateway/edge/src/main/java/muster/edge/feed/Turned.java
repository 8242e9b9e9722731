package muster.edge.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The page of the feed that is turned to.
 *
 * @param events newest first
 * @param newer the sequence after which newer ones follow, absent on the newest page
 * @param older the sequence before which older ones come, absent on the oldest page
 */
record Turned(List<JsonNode> events, @Nullable Long newer, @Nullable Long older) {

    /** As many as fit in a page of moderate size with their JSON. */
    static final int PAGE = 20;

    Turned {
        events = List.copyOf(events);
    }

    /** Whether an answer ended before the sequence up to which events are wanted. */
    static boolean cut(int found, long last, long upTo) {
        return found == Window.MOST && last < upTo;
    }

    /**
     * The last of what was found, which is in order.
     *
     * @param turned whether there may be newer ones, since an earlier page was asked for
     * @param floor down to which was looked
     */
    static Turned backwards(List<JsonNode> found, boolean turned, long floor) {
        var last = found.subList(Math.max(0, found.size() - PAGE), found.size());
        return new Turned(
                newestFirst(last),
                turned && !last.isEmpty() ? (Long) Told.sequence(last.getLast()) : null,
                found.size() > PAGE
                        ? (Long) Told.sequence(last.getFirst())
                        : floor > 0 ? (Long) (floor + 1) : null);
    }

    /** The first of what was found after a sequence, which is in order. */
    static Turned upwards(List<JsonNode> found, long after, long head) {
        var seen = after + Window.SPAN;
        var first = found.subList(0, Math.min(PAGE, found.size()));
        return new Turned(
                newestFirst(first),
                found.size() > PAGE
                        ? (Long) Told.sequence(first.getLast())
                        : seen < head ? (Long) seen : null,
                after > 0 ? (Long) (after + 1) : null);
    }

    private static List<JsonNode> newestFirst(List<JsonNode> inOrder) {
        var turned = new ArrayList<>(inOrder);
        Collections.reverse(turned);
        return turned;
    }
}
