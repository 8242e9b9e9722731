package muster.contract.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import muster.contract.ForceId;
import muster.contract.ReminderId;
import muster.contract.Skill;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may have to be reminded of.
 *
 * @param subject the code of an officer, a mobilisation, a deployment, or the force itself
 * @param skill of a lapse
 */
public record Matter(
        ReminderKind kind,
        ForceId force,
        String subject,
        @Nullable Skill skill,
        Instant at,
        boolean exercise) {

    /** A reminder that comes later than this helps nobody, and is not raised. */
    public static final Duration LATEST = Duration.ofDays(31);

    /**
     * A reminder that will be raised.
     *
     * @param until when the next one takes its place, or it comes too late
     */
    public record Due(Matter matter, int time, Instant dueAt, Instant until) {

        public ReminderId id() {
            return matter.id(time);
        }

        /** Whether it is to be raised at an instant. */
        public boolean isDue(Instant now) {
            return !dueAt.isAfter(now) && until.isAfter(now);
        }
    }

    /** The same for everybody who looks at the same matter: by this it is raised once. */
    public ReminderId id(int time) {
        return ReminderId.of(
                kind + " " + subject + " " + skill + " " + at.toEpochMilli() + " " + time);
    }

    /** In order; each until the next, so that nobody is reminded twice on one day. */
    public List<Due> due(List<Integer> times) {
        var ordered =
                times.stream()
                        .sorted(Comparator.comparing((Integer time) -> kind.dueAt(at, time)))
                        .toList();
        var due = new ArrayList<Due>();
        for (int i = 0; i < ordered.size(); i++) {
            var dueAt = kind.dueAt(at, ordered.get(i));
            var until = dueAt.plus(LATEST);
            if (i + 1 < ordered.size()) {
                var next = kind.dueAt(at, ordered.get(i + 1));
                until = next.isBefore(until) ? next : until;
            }
            due.add(new Due(this, ordered.get(i), dueAt, until));
        }
        return List.copyOf(due);
    }
}
