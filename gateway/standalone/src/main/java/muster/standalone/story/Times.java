package muster.standalone.story;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import muster.contract.ForceId;
import muster.contract.fatigue.FatigueCommands.SetFatiguePolicy;
import muster.contract.fleet.FleetCommands.SetToursOfDuty;
import muster.contract.reminder.ReminderCommands.SetReminderPolicy;
import muster.contract.reminder.ReminderKind;
import org.jspecify.annotations.Nullable;

/**
 * When tours of duty begin, when to remind and when to warn: no paper says, so all of it is made
 * up.
 */
final class Times {

    private static final LocalDate THREE_RELIEFS = LocalDate.of(2019, 4, 1);
    private static final LocalDate TWO_RELIEFS = LocalDate.of(2025, 4, 1);

    private Times() {}

    static void tell(Timeline story) {
        tours(story, THREE_RELIEFS, 6, 14, 22);
        tours(story, TWO_RELIEFS, 7, 19);
        remind(story, TWO_RELIEFS, ReminderKind.AID_NEARING_EIGHT_WEEKS, null, 14, 7);
        story.on(
                TWO_RELIEFS.minusMonths(1),
                new SetFatiguePolicy(Papers.STAFFS, TWO_RELIEFS, 72, 4, 12, 10));
        remind(story, TWO_RELIEFS, ReminderKind.LAPSE, Papers.STAFFS, 90, 30, 7);
    }

    private static void tours(Timeline story, LocalDate from, int... hours) {
        var begins = Arrays.stream(hours).mapToObj(hour -> LocalTime.of(hour, 0)).toList();
        story.on(from.minusMonths(1), new SetToursOfDuty(Papers.STAFFS, from, begins));
    }

    private static void remind(
            Timeline story,
            LocalDate from,
            ReminderKind kind,
            @Nullable ForceId force,
            Integer... times) {
        story.on(from.minusMonths(1), new SetReminderPolicy(kind, List.of(times), from, force));
    }
}
