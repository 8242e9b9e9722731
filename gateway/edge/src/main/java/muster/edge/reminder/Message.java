package muster.edge.reminder;

import java.time.Instant;
import muster.edge.timeline.Reminding;
import org.jspecify.annotations.Nullable;

/** A reminder on its way by one channel. */
record Message(
        String reminder,
        String channel,
        String state,
        String kind,
        String force,
        String subject,
        @Nullable String skill,
        Instant at,
        boolean exercise,
        Instant dueAt,
        Instant raisedAt,
        int attempts,
        Instant changedAt,
        @Nullable Instant nextAt,
        @Nullable String failure,
        @Nullable Integer status) {

    /** What it reminds of. */
    public String told() {
        return Reminding.of(kind, subject, skill, at, exercise);
    }

    /** What of this product it is about. */
    public String page() {
        return Reminder.page(kind, subject);
    }

    public String by() {
        return Reminding.channel(channel);
    }
}
