package muster.mobilisation.reminder;

import java.time.Instant;
import muster.contract.reminder.ReminderCommands.RaiseReminder;
import muster.contract.reminder.ReminderCommands.RecordDelivery;
import muster.contract.reminder.ReminderCommands.RetryMessage;
import muster.contract.reminder.ReminderCommands.SetReminderPolicy;
import muster.contract.reminder.ReminderEvents.DeliveryFailed;
import muster.contract.reminder.ReminderEvents.MessageDelivered;
import muster.contract.reminder.ReminderEvents.MessageRetried;
import muster.contract.reminder.ReminderEvents.MessageSetAside;
import muster.contract.reminder.ReminderEvents.ReminderPolicySet;
import muster.contract.reminder.ReminderEvents.ReminderRaised;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.force.ForceState;
import muster.mobilisation.reminder.ReminderState.NotRaised;
import muster.mobilisation.reminder.ReminderState.Raised;
import muster.mobilisation.reminder.ReminderState.Standing;
import org.jspecify.annotations.Nullable;

/** The rules on reminders and their messages. */
final class ReminderDecider {

    private ReminderDecider() {}

    /** A policy for one force asks for that force to be on record; one for all asks for none. */
    static Decision setPolicy(SetReminderPolicy command, @Nullable ForceState force) {
        return force == ForceState.UNKNOWN
                ? Decision.unknown("force", String.valueOf(command.force()))
                : Decision.accept(
                        new ReminderPolicySet(
                                command.kind(),
                                command.times(),
                                command.effectiveFrom(),
                                command.force()));
    }

    /** Whoever comes second, under whatever key, is told so. */
    static Decision raise(
            RaiseReminder command, ReminderState reminder, ForceState force, Instant now) {
        var matter = command.matter();
        var dueAt = command.kind().dueAt(command.at(), command.time());
        return switch (reminder) {
            case Raised(var raised, _) ->
                    Decision.rule(
                            "reminder-already-raised",
                            "The reminder was raised before",
                            raised.reminder() + " was raised before. Nothing was stored.");
            case NotRaised _ when force == ForceState.UNKNOWN ->
                    Decision.unknown("force", command.force());
            case NotRaised _ when dueAt.isAfter(now) ->
                    Decision.rule(
                            "reminder-not-due",
                            "The reminder is not due yet",
                            "It is due at " + dueAt + ". Nothing was stored. Send it then.");
            case NotRaised _ -> {
                var id = matter.id(command.time());
                yield Decision.create(
                        id,
                        new ReminderRaised(
                                id,
                                command.kind(),
                                command.force(),
                                command.subject(),
                                command.skill(),
                                command.at(),
                                command.time(),
                                dueAt,
                                matter.exercise()));
            }
        };
    }

    /** Of two that sent the same message, the second to say so changes nothing. */
    static Decision recordDelivery(RecordDelivery command, ReminderState reminder) {
        if (!(reminder instanceof Raised known)) {
            return Decision.unknown("reminder", command.reminder());
        }
        var message = known.message(command.channel());
        return switch (message.standing()) {
            case DELIVERED ->
                    Decision.rule(
                            "message-delivered",
                            "The message was delivered",
                            "It was delivered before. Nothing was stored.");
            case SET_ASIDE ->
                    Decision.rule(
                            "message-set-aside",
                            "The message was set aside",
                            "It is not to be sent until somebody has it tried again."
                                    + " Nothing was stored.");
            case TO_SEND ->
                    command.attempt() == message.attempts() + 1
                            ? outcome(command, known.raised())
                            : Decision.rule(
                                    "not-the-next-attempt",
                                    "Another attempt was recorded",
                                    "The next attempt is "
                                            + (message.attempts() + 1)
                                            + ". Nothing was stored.");
        };
    }

    private static Decision outcome(RecordDelivery command, ReminderRaised raised) {
        var failure = command.failure();
        var nextAt = command.nextAt();
        if (failure == null) {
            return Decision.accept(
                    new MessageDelivered(
                            raised.reminder(),
                            raised.force(),
                            command.channel(),
                            command.attempt()));
        }
        return Decision.accept(
                nextAt == null
                        ? new MessageSetAside(
                                raised.reminder(),
                                raised.force(),
                                command.channel(),
                                command.attempt(),
                                failure,
                                command.status())
                        : new DeliveryFailed(
                                raised.reminder(),
                                raised.force(),
                                command.channel(),
                                command.attempt(),
                                failure,
                                command.status(),
                                nextAt));
    }

    static Decision retry(RetryMessage command, ReminderState reminder) {
        if (!(reminder instanceof Raised known)) {
            return Decision.unknown("reminder", command.reminder());
        }
        var raised = known.raised();
        return known.message(command.channel()).standing() == Standing.SET_ASIDE
                ? Decision.accept(
                        new MessageRetried(raised.reminder(), raised.force(), command.channel()))
                : Decision.rule(
                        "message-not-set-aside",
                        "The message was not set aside",
                        "It was delivered, or is still being tried. Nothing was stored.");
    }
}
