package muster.readiness.view;

import java.util.HashMap;
import java.util.Map;
import muster.commitlog.EventReader;
import muster.commitlog.RecordedEvent;
import muster.contract.Catalogue;
import muster.contract.Event;
import org.jspecify.annotations.Nullable;

/** Stored events as a view takes them in. What it does not fold is not read. For any thread. */
final class Occurrences {

    private final EventReader reader;
    private final Map<String, Boolean> passedOver = new HashMap<>();

    Occurrences(View view, EventReader reader) {
        this.reader = reader;
        for (var type : Catalogue.EVENTS) {
            boolean folded = view.folds().stream().anyMatch(f -> f.isAssignableFrom(type.type()));
            passedOver.put(type.storedName(), !folded);
        }
    }

    /**
     * A stored event as it was found.
     *
     * @param occurrence null when the view does not fold such events
     * @param unreadable why nobody here can read it, if so
     */
    record Found(
            long sequence,
            @Nullable Occurrence occurrence,
            @Nullable RuntimeException unreadable) {}

    Found of(RecordedEvent recorded) {
        long sequence = recorded.sequence();
        if (passedOver.getOrDefault(recorded.type(), false)) {
            return new Found(sequence, null, null);
        }
        try {
            var event = (Event) reader.read(recorded);
            var occurrence = new Occurrence(sequence, recorded.occurredAt(), event);
            return new Found(sequence, occurrence, null);
        } catch (RuntimeException unreadable) {
            return new Found(sequence, null, unreadable);
        }
    }
}
