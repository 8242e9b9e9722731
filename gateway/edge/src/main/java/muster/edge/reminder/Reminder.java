package muster.edge.reminder;

import java.time.Instant;
import java.util.List;
import muster.edge.relay.Address;
import muster.edge.timeline.Reminding;
import org.jspecify.annotations.Nullable;

/**
 * A reminder, raised or to be raised.
 *
 * @param raisedAt absent of one that is to be raised, as are state and messages
 */
record Reminder(
        String reminder,
        String kind,
        String force,
        String subject,
        @Nullable String skill,
        Instant at,
        int time,
        boolean exercise,
        Instant dueAt,
        @Nullable Instant raisedAt,
        @Nullable String state,
        @Nullable List<Sent> messages) {

    /** How far one message has come. */
    record Sent(String channel, String state, int attempts) {

        /** Such as "E-mail delivered". */
        public String told() {
            var how =
                    switch (state) {
                        case "DELIVERED" -> " delivered";
                        case "DEAD" -> " set aside";
                        default -> attempts == 0 ? " not sent" : " not delivered yet";
                    };
            return Reminding.channel(channel) + how;
        }
    }

    public String told() {
        return Reminding.of(kind, subject, skill, at, exercise);
    }

    public boolean open() {
        return "OPEN".equals(state);
    }

    public String page() {
        return page(kind, subject);
    }

    /** Where what it is about is shown. */
    static String page(String kind, String subject) {
        return switch (kind) {
            case "LAPSE" -> Address.of("/officers/{officer}", subject).toString();
            case "NO_REPLY" -> Address.of("/mobilisations/{mobilisation}", subject).toString();
            case "NO_DECLARATION" -> Address.of("/fleet/{force}", subject).toString();
            default -> Address.of("/deployments/{deployment}", subject).toString();
        };
    }
}
