package muster.readiness.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import muster.contract.ForceId;
import muster.contract.ReminderId;
import muster.contract.reminder.ReminderEvents.ReminderRaised;
import muster.contract.reminder.ReminderKind;
import muster.readiness.view.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A reminder that was raised. The newest come first.
 *
 * @param settled whether what it reminds of no longer stands: renewed, released, answered
 */
public record Reminder(ReminderRaised raised, Instant raisedAt, boolean settled) {

    static final Kind<Reminder> REMINDERS =
            new Kind<>("reminders", Reminder.class, Reminder::lists);

    /** When a reminder was due, by which its documents are found. */
    public record Known(Instant dueAt) {}

    static final Kind<Known> KNOWN = Kind.of("known", Known.class);

    /** Whether something is still to be done about it. */
    enum State {
        OPEN,
        SETTLED
    }

    private static final long NEWEST_FIRST = 9_999_999_999_999L;

    static String key(ReminderId reminder, Instant dueAt) {
        return String.format(
                Locale.ROOT, "%013d %s", NEWEST_FIRST - dueAt.toEpochMilli(), reminder);
    }

    State state() {
        return settled ? State.SETTLED : State.OPEN;
    }

    Reminder settled(boolean now) {
        return new Reminder(raised, raisedAt, now);
    }

    static String list(
            @Nullable ForceId force, @Nullable ReminderKind kind, @Nullable State state) {
        return or(force) + " " + or(kind) + " " + or(state);
    }

    private static String or(@Nullable Object value) {
        return value == null ? "*" : value.toString();
    }

    private List<String> lists() {
        var lists = new ArrayList<String>();
        for (var force : new ForceId[] {null, raised.force()}) {
            for (var kind : new ReminderKind[] {null, raised.kind()}) {
                for (var state : new State[] {null, state()}) {
                    lists.add(list(force, kind, state));
                }
            }
        }
        return lists;
    }
}
