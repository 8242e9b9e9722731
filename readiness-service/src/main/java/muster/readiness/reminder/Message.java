package muster.readiness.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import muster.contract.ForceId;
import muster.contract.ReminderId;
import muster.contract.reminder.Channel;
import muster.contract.reminder.Failure;
import muster.contract.reminder.ReminderEvents.DeliveryFailed;
import muster.contract.reminder.ReminderEvents.MessageDelivered;
import muster.contract.reminder.ReminderEvents.MessageSetAside;
import muster.contract.reminder.ReminderEvents.ReminderRaised;
import muster.readiness.view.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A reminder on its way by one channel. The oldest come first.
 *
 * @param changedAt when the last thing became of it
 * @param nextAt not to be sent again before
 */
public record Message(
        ReminderRaised raised,
        Instant raisedAt,
        Channel channel,
        State state,
        int attempts,
        Instant changedAt,
        @Nullable Instant nextAt,
        @Nullable Failure failure,
        @Nullable Integer status) {

    static final Kind<Message> MESSAGES = new Kind<>("messages", Message.class, Message::lists);

    /** Where a message stands; a dead letter waits until somebody has it tried again. */
    public enum State {
        UNDELIVERED,
        DELIVERED,
        DEAD
    }

    static Message of(ReminderRaised raised, Instant at, Channel channel) {
        return new Message(raised, at, channel, State.UNDELIVERED, 0, at, null, null, null);
    }

    static String key(ReminderId reminder, Instant dueAt, Channel channel) {
        return String.format(Locale.ROOT, "%013d %s %s", dueAt.toEpochMilli(), reminder, channel);
    }

    Message delivered(MessageDelivered e, Instant at) {
        return new Message(
                raised, raisedAt, channel, State.DELIVERED, e.attempt(), at, null, null, null);
    }

    Message failed(DeliveryFailed e, Instant at) {
        return new Message(
                raised,
                raisedAt,
                channel,
                State.UNDELIVERED,
                e.attempt(),
                at,
                e.nextAt(),
                e.failure(),
                e.status());
    }

    Message setAside(MessageSetAside e, Instant at) {
        return new Message(
                raised,
                raisedAt,
                channel,
                State.DEAD,
                e.attempt(),
                at,
                null,
                e.failure(),
                e.status());
    }

    Message retried(Instant at) {
        return new Message(
                raised, raisedAt, channel, State.UNDELIVERED, attempts, at, null, failure, status);
    }

    /** Whether it may be sent at an instant. */
    boolean waitsAt(Instant now) {
        return nextAt == null || !nextAt.isAfter(now);
    }

    static String list(@Nullable State state, @Nullable Channel channel, @Nullable ForceId force) {
        return or(state) + " " + or(channel) + " " + or(force);
    }

    private static String or(@Nullable Object value) {
        return value == null ? "*" : value.toString();
    }

    private List<String> lists() {
        var lists = new ArrayList<String>();
        for (var s : new State[] {null, state}) {
            for (var c : new Channel[] {null, channel}) {
                for (var f : new ForceId[] {null, raised.force()}) {
                    lists.add(list(s, c, f));
                }
            }
        }
        return lists;
    }
}
