package muster.readiness.view;

import java.util.List;
import muster.contract.Event;

/** An ordered fold of the log into documents. Holds no state of its own. */
public interface View {

    String name();

    /** Raised whenever documents change their meaning: a new version is built from nothing. */
    int version();

    List<Kind<?>> kinds();

    /** What it folds. Other events are passed over without being read. */
    List<Class<? extends Event>> folds();

    /**
     * Takes in the next event. Whatever it throws stops the view before this event; nothing that
     * was put for this event is kept then.
     */
    void fold(Occurrence occurrence, Documents documents);

    /** Derives what follows from many documents, once, before they are written. */
    default void settle(Batch batch) {}

    /** Keys of documents the event may touch, so that they can be read together. */
    default void foresee(Occurrence occurrence, Foresight foresight) {}

    /** Takes note of documents that will be needed. */
    interface Foresight {
        void need(Kind<?> kind, String key);
    }
}
