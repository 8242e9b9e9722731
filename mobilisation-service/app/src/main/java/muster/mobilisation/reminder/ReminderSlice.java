package muster.mobilisation.reminder;

import muster.contract.reminder.ReminderCommands;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Situation;
import muster.mobilisation.decision.Slice;
import muster.mobilisation.force.ForceState;

/** What each command on reminders reads. */
public final class ReminderSlice implements Slice<ReminderCommands> {

    @Override
    public Class<ReminderCommands> family() {
        return ReminderCommands.class;
    }

    @Override
    public Decision decide(ReminderCommands command, Situation situation) {
        return switch (command) {
            case ReminderCommands.SetReminderPolicy c -> {
                var force = c.force();
                yield ReminderDecider.setPolicy(
                        c, force == null ? null : ForceState.of(force, situation));
            }
            case ReminderCommands.RaiseReminder c ->
                    ReminderDecider.raise(
                            c,
                            ReminderState.of(c.matter().id(c.time()), situation),
                            ForceState.of(c.force(), situation),
                            situation.facts().occurredAt());
            case ReminderCommands.RecordDelivery c ->
                    ReminderDecider.recordDelivery(c, ReminderState.of(c.reminder(), situation));
            case ReminderCommands.RetryMessage c ->
                    ReminderDecider.retry(c, ReminderState.of(c.reminder(), situation));
        };
    }
}
