package muster.edge.reminder;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A way in which messages leave the house. */
interface Way {

    /** As the services call it. */
    String channel();

    /** The forces it is set up for. */
    Set<String> forces();

    Sent send(Message message);

    /** What became of sending. */
    sealed interface Sent {

        record Taken() implements Sent {}

        /**
         * It was not taken.
         *
         * @param failure as the services call it
         * @param status what the receiver answered
         */
        record NotTaken(String failure, @Nullable Integer status) implements Sent {}

        /** It was not sent at all. */
        record TooLate() implements Sent {}

        static Sent unreachable() {
            return new NotTaken("UNREACHABLE", null);
        }

        static Sent refused(@Nullable Integer status) {
            return new NotTaken("REFUSED", status);
        }
    }
}
