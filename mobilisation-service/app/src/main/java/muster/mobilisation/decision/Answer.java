package muster.mobilisation.decision;

import java.util.List;
import muster.contract.Event;
import muster.wire.Problem;

/** What became of a command. */
public sealed interface Answer {

    record Stored(Receipt receipt) implements Answer {}

    /** The same command under the same key was stored before: its first receipt. */
    record Unchanged(Receipt receipt) implements Answer {}

    record Refused(Problem problem) implements Answer {}

    /** In a dry run: these events would be stored; codes drawn at random would be others. */
    record WouldStore(List<Event> events) implements Answer {
        public WouldStore {
            events = List.copyOf(events);
        }
    }

    /** In a dry run: an earlier one with the same key would have stored it. */
    record WouldChangeNothing() implements Answer {}
}
