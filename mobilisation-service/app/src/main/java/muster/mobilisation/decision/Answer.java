package muster.mobilisation.decision;

import muster.wire.Problem;

/** What became of a command. */
public sealed interface Answer {

    record Stored(Receipt receipt) implements Answer {}

    /** The same command under the same key was stored before: its first receipt. */
    record Unchanged(Receipt receipt) implements Answer {}

    record Refused(Problem problem) implements Answer {}

    /** In a dry run: it would be stored. */
    record WouldStore() implements Answer {}

    /** In a dry run: an earlier one with the same key would have stored it. */
    record WouldChangeNothing() implements Answer {}
}
