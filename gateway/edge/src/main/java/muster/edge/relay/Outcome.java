package muster.edge.relay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What became of a command. */
public sealed interface Outcome {

    /**
     * It was recorded, now or when it was sent before with the same key.
     *
     * @param id what was created, if anything
     * @param sequence of the last event
     */
    record Recorded(
            @Nullable String command, @Nullable String id, long sequence, List<Happened> events)
            implements Outcome {

        public Recorded {
            events = List.copyOf(events);
        }
    }

    /** Nothing was recorded. */
    record Refused(Refusal refusal) implements Outcome {}

    /** An event; of a dry run only its type and what it would say. */
    record Happened(long sequence, @Nullable String id, String type, @Nullable JsonNode data) {}
}
