package muster.readiness.feed;

import java.util.concurrent.atomic.AtomicReferenceArray;
import muster.commitlog.RecordedEvent;
import muster.readiness.feed.Published.Message;

/** Keeps the newest messages, so that a thousand readers do not have each of them written anew. */
final class Messages {

    private static final int KEPT = 8_192;

    private final Published published;
    private final AtomicReferenceArray<Message> kept = new AtomicReferenceArray<>(KEPT);

    Messages(Published published) {
        this.published = published;
    }

    Message of(RecordedEvent event) {
        int slot = (int) (event.sequence() % KEPT);
        var known = kept.get(slot);
        if (known != null && known.sequence() == event.sequence()) {
            return known;
        }
        var message = published.of(event);
        // an old one must not push out a newer one
        if (known == null || known.sequence() < event.sequence()) {
            kept.set(slot, message);
        }
        return message;
    }
}
