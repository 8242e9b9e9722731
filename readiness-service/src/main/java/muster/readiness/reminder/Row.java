package muster.readiness.reminder;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import muster.contract.ForceId;
import muster.contract.ReminderId;
import muster.contract.Skill;
import muster.contract.reminder.Channel;
import muster.contract.reminder.Failure;
import muster.contract.reminder.Matter;
import muster.contract.reminder.ReminderKind;
import org.jspecify.annotations.Nullable;

/** What is answered about reminders. */
final class Row {

    private Row() {}

    /**
     * A reminder that is to be raised: the fields that {@code RaiseReminder} takes, and when.
     *
     * @param until when the next takes its place, or it comes too late
     */
    record OfDue(
            ReminderId reminder,
            ReminderKind kind,
            ForceId force,
            String subject,
            @Nullable Skill skill,
            Instant at,
            int time,
            boolean exercise,
            Instant dueAt,
            Instant until) {

        static OfDue of(Matter.Due due) {
            var matter = due.matter();
            return new OfDue(
                    due.id(),
                    matter.kind(),
                    matter.force(),
                    matter.subject(),
                    matter.skill(),
                    matter.at(),
                    due.time(),
                    matter.exercise(),
                    due.dueAt(),
                    due.until());
        }
    }

    /** A reminder that was raised, with what became of its messages. */
    record OfReminder(
            ReminderId reminder,
            ReminderKind kind,
            ForceId force,
            String subject,
            @Nullable Skill skill,
            Instant at,
            int time,
            boolean exercise,
            Instant dueAt,
            Instant raisedAt,
            Reminder.State state,
            List<Sent> messages) {

        static OfReminder of(Reminder reminder, List<Message> messages) {
            var raised = reminder.raised();
            return new OfReminder(
                    raised.reminder(),
                    raised.kind(),
                    raised.force(),
                    raised.subject(),
                    raised.skill(),
                    raised.at(),
                    raised.time(),
                    raised.exercise(),
                    raised.dueAt(),
                    reminder.raisedAt(),
                    reminder.state(),
                    messages.stream().map(Sent::of).toList());
        }
    }

    /** How far one message of a reminder has come. */
    record Sent(Channel channel, Message.State state, int attempts) {

        static Sent of(Message message) {
            return new Sent(message.channel(), message.state(), message.attempts());
        }
    }

    /**
     * A message.
     *
     * @param changedAt when the last thing became of it
     * @param nextAt when it is tried again
     * @param failure why it was not taken the last time
     * @param status what the receiver answered then, as a number
     */
    record OfMessage(
            ReminderId reminder,
            Channel channel,
            Message.State state,
            ReminderKind kind,
            ForceId force,
            String subject,
            @Nullable Skill skill,
            Instant at,
            int time,
            boolean exercise,
            Instant dueAt,
            Instant raisedAt,
            int attempts,
            Instant changedAt,
            @Nullable Instant nextAt,
            @Nullable Failure failure,
            @Nullable Integer status) {

        static OfMessage of(Message message) {
            var raised = message.raised();
            return new OfMessage(
                    raised.reminder(),
                    message.channel(),
                    message.state(),
                    raised.kind(),
                    raised.force(),
                    raised.subject(),
                    raised.skill(),
                    raised.at(),
                    raised.time(),
                    raised.exercise(),
                    raised.dueAt(),
                    message.raisedAt(),
                    message.attempts(),
                    message.changedAt(),
                    message.nextAt(),
                    message.failure(),
                    message.status());
        }
    }

    /**
     * When to remind.
     *
     * @param force absent where it holds for all that set none
     * @param effectiveFrom absent for a default, which holds until something else does
     * @param inForce whether it is what counts on the day of asking, for its force or for all
     *     others
     */
    record OfPolicy(
            ReminderKind kind,
            @Nullable ForceId force,
            ReminderKind.Timing timing,
            List<Integer> times,
            @Nullable LocalDate effectiveFrom,
            @JsonProperty("default") boolean byDefault,
            boolean inForce) {}
}
