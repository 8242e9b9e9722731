package muster.commitlog;

import java.util.List;

/**
 * Events that follow one another in the log, as stored. The stream gives out only a few pages until
 * earlier ones are done with.
 */
public final class LogPage {

    private final List<RecordedEvent> events;
    private final Runnable whenDone;

    LogPage(List<RecordedEvent> events, Runnable whenDone) {
        this.events = events;
        this.whenDone = whenDone;
    }

    /** At least one. */
    public List<RecordedEvent> events() {
        return events;
    }

    /** To be called once, when the events are no longer needed. */
    public void done() {
        whenDone.run();
    }
}
