package muster.edge.reminder;

import java.time.Duration;
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

    private static final Duration LATEST = Duration.ofDays(1);

    /**
     * Whether nobody could send it within a day, as where its channel was not set up then: it is
     * not sent by itself, so that setting up a channel sends no backlog.
     */
    boolean comesTooLate(Instant now) {
        return attempts == 0 && raisedAt.plus(LATEST).isBefore(now);
    }

    /** What it reminds of. */
    public String told() {
        return Reminding.of(kind, subject, skill, at, exercise);
    }

    /** What of this product it is about. */
    public String page() {
        return Reminder.page(kind, subject);
    }

    /** What came of the last attempt, such as "Refused, 503". */
    public String answered() {
        return switch (failure) {
            case null -> "–";
            case "UNREACHABLE" -> "None in time";
            case "TOO_LATE" -> "Not sent: more than a day old";
            default -> "Refused" + (status == null ? "" : ", " + status);
        };
    }

    public String by() {
        return Reminding.channel(channel);
    }
}
