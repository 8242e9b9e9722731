package muster.contract.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import muster.contract.Days;

/**
 * What is reminded of, with the times that hold where no policy is set (those of lapses are the
 * board's, the others ours).
 */
public enum ReminderKind {
    /** An accreditation of an officer expires; {@code at} is the beginning of its last day. */
    LAPSE(Timing.DAYS_BEFORE, 60, 30, 7),
    /** Officers called out at {@code at} have not answered. */
    NO_REPLY(Timing.MINUTES_AFTER, 15),
    /** The planned end of a deployment, {@code at}, is near and officers were not released. */
    RELEASE_DUE(Timing.MINUTES_BEFORE, 120),
    /** The tour of duty that began at {@code at} has no declaration of carriers. */
    NO_DECLARATION(Timing.MINUTES_AFTER, 30),
    /** Aid will have lasted eight weeks at {@code at}, and longer is normally a secondment. */
    AID_NEARING_EIGHT_WEEKS(Timing.DAYS_BEFORE, 7);

    /** How a time is counted. Days are local and begin at midnight. */
    public enum Timing {
        DAYS_BEFORE,
        MINUTES_BEFORE,
        MINUTES_AFTER
    }

    private final Timing timing;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<Integer> usualTimes;

    ReminderKind(Timing timing, Integer... usualTimes) {
        this.timing = timing;
        this.usualTimes = List.of(usualTimes);
    }

    public Timing timing() {
        return timing;
    }

    public List<Integer> usualTimes() {
        return usualTimes;
    }

    /** When to remind, by one of the times, of what is {@code at}. */
    public Instant dueAt(Instant at, int time) {
        return switch (timing) {
            case DAYS_BEFORE -> Days.start(Days.of(at).minusDays(time));
            case MINUTES_BEFORE -> at.minus(Duration.ofMinutes(time));
            case MINUTES_AFTER -> at.plus(Duration.ofMinutes(time));
        };
    }
}
