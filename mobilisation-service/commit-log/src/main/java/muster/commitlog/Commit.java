package muster.commitlog;

import java.util.List;

/** What one command added to the log: all of it or nothing. */
public record Commit(Header header, List<RecordedEvent> events) {

    public long lastSequence() {
        return header.firstSequence() + events.size() - 1;
    }
}
