package muster.contract.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import muster.contract.EffectiveDated;
import muster.contract.ForceId;
import muster.contract.reminder.ReminderEvents.ReminderPolicySet;
import org.jspecify.annotations.Nullable;

/** When to remind: a force's own policy, else the common one, else the kind's usual times. */
public record ReminderPolicies(List<ReminderPolicySet> settings) {

    public static final ReminderPolicies DEFAULTS = new ReminderPolicies(List.of());

    public ReminderPolicies with(ReminderPolicySet setting) {
        var more = new ArrayList<>(settings);
        more.add(setting);
        return new ReminderPolicies(List.copyOf(more));
    }

    /** The times that hold for what is on a day. */
    public List<Integer> times(ReminderKind kind, LocalDate on, ForceId force) {
        var own = latest(kind, on, force);
        var applying = own != null ? own : latest(kind, on, null);
        return applying == null ? kind.usualTimes() : applying.times();
    }

    /** Of two of one day the later set. */
    public @Nullable ReminderPolicySet latest(
            ReminderKind kind, LocalDate on, @Nullable ForceId force) {
        return EffectiveDated.latest(
                settings,
                on,
                setting -> setting.kind() == kind && Objects.equals(setting.force(), force));
    }
}
