package muster.mobilisation.decision;

import java.util.List;
import muster.commitlog.Commit;
import org.jspecify.annotations.Nullable;

/**
 * That a command was stored, and what it made.
 *
 * @param id the code of what was created, if anything
 * @param sequence of the last event
 */
public record Receipt(String command, @Nullable String id, long sequence, List<RecordedAs> events) {

    /** An event by its place in the log, its id, and its name. */
    public record RecordedAs(long sequence, String id, String type) {}

    static Receipt of(Commit commit) {
        var events =
                commit.events().stream()
                        .map(e ->
                                new RecordedAs(
                                        e.sequence(),
                                        e.id(),
                                        e.type().substring(e.type().indexOf('.') + 1)))
                        .toList();
        return new Receipt(
                commit.header().command(),
                commit.header().created(),
                events.getLast().sequence(),
                events);
    }
}
