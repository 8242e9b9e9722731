package muster.mobilisation.reminder;

import java.util.EnumMap;
import java.util.Map;
import muster.contract.ReminderId;
import muster.contract.reminder.Channel;
import muster.contract.reminder.ReminderEvents.DeliveryFailed;
import muster.contract.reminder.ReminderEvents.MessageDelivered;
import muster.contract.reminder.ReminderEvents.MessageRetried;
import muster.contract.reminder.ReminderEvents.MessageSetAside;
import muster.contract.reminder.ReminderEvents.ReminderRaised;
import muster.mobilisation.decision.Fold;
import muster.mobilisation.decision.Situation;

/** Where a reminder and its messages stand. */
sealed interface ReminderState {

    Fold<ReminderState> FOLD =
            new Fold<>(
                    new NotRaised(),
                    (state, event) ->
                            switch (event) {
                                case ReminderRaised e -> new Raised(e, Map.of());
                                case MessageDelivered e ->
                                        with(state, e.channel(), e.attempt(), Standing.DELIVERED);
                                case DeliveryFailed e ->
                                        with(state, e.channel(), e.attempt(), Standing.TO_SEND);
                                case MessageSetAside e ->
                                        with(state, e.channel(), e.attempt(), Standing.SET_ASIDE);
                                case MessageRetried e -> retried(state, e.channel());
                                default -> state;
                            });

    enum Standing {
        TO_SEND,
        DELIVERED,
        SET_ASIDE
    }

    /** What became of one message so far. */
    record Message(int attempts, Standing standing) {

        static final Message NOT_SENT = new Message(0, Standing.TO_SEND);
    }

    record NotRaised() implements ReminderState {}

    record Raised(ReminderRaised raised, Map<Channel, Message> messages) implements ReminderState {

        Message message(Channel channel) {
            return messages.getOrDefault(channel, Message.NOT_SENT);
        }
    }

    private static ReminderState retried(ReminderState state, Channel channel) {
        return state instanceof Raised raised
                ? with(state, channel, raised.message(channel).attempts(), Standing.TO_SEND)
                : state;
    }

    private static ReminderState with(
            ReminderState state, Channel channel, int attempts, Standing standing) {
        if (!(state instanceof Raised(var raised, var messages))) {
            return state;
        }
        var changed = new EnumMap<Channel, Message>(Channel.class);
        changed.putAll(messages);
        changed.put(channel, new Message(attempts, standing));
        return new Raised(raised, Map.copyOf(changed));
    }

    static ReminderState of(ReminderId reminder, Situation situation) {
        return situation.know(FOLD, reminder.tag());
    }
}
