package muster.contract.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import muster.contract.EffectiveDated;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.ReminderId;
import muster.contract.Skill;
import org.jspecify.annotations.Nullable;

/** What happened to reminders and the messages that carry them. */
public sealed interface ReminderEvents extends Event {

    /** The policies of all forces. */
    String POLICY_TAG = "reminder-policy";

    record ReminderPolicySet(
            ReminderKind kind,
            List<Integer> times,
            LocalDate effectiveFrom,
            @Nullable ForceId force)
            implements ReminderEvents, EffectiveDated {
        @Override
        public Set<String> tags() {
            return Set.of(POLICY_TAG);
        }
    }

    /** Of one reminder. */
    sealed interface OfReminder extends ReminderEvents {

        ReminderId reminder();

        /** The force that is reminded. */
        @Override
        ForceId force();

        @Override
        default Set<String> tags() {
            return Set.of(reminder().tag());
        }
    }

    record ReminderRaised(
            ReminderId reminder,
            ReminderKind kind,
            ForceId force,
            String subject,
            @Nullable Skill skill,
            Instant at,
            int time,
            Instant dueAt,
            boolean exercise)
            implements OfReminder {}

    record MessageDelivered(ReminderId reminder, ForceId force, Channel channel, int attempt)
            implements OfReminder {}

    /** It will be tried again. */
    record DeliveryFailed(
            ReminderId reminder,
            ForceId force,
            Channel channel,
            int attempt,
            Failure failure,
            @Nullable Integer status,
            Instant nextAt)
            implements OfReminder {}

    /** Tried often enough; it waits for somebody to have it tried again. */
    record MessageSetAside(
            ReminderId reminder,
            ForceId force,
            Channel channel,
            int attempt,
            Failure failure,
            @Nullable Integer status)
            implements OfReminder {}

    record MessageRetried(ReminderId reminder, ForceId force, Channel channel)
            implements OfReminder {}
}
