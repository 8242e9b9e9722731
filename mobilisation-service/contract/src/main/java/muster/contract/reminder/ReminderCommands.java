package muster.contract.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import muster.contract.Checks;
import muster.contract.Command;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.ReminderId;
import muster.contract.Skill;
import org.jspecify.annotations.Nullable;

/** What can be commanded of reminders and the messages that carry them. */
public sealed interface ReminderCommands extends Command {

    /**
     * When to remind; without a force, for all that set none.
     *
     * @param times days or minutes before or after, as the kind counts
     */
    record SetReminderPolicy(
            ReminderKind kind,
            List<Integer> times,
            LocalDate effectiveFrom,
            @Nullable ForceId force)
            implements ReminderCommands {

        private static final int MOST_TIMES = 10;
        private static final int LONGEST_DAYS = 366;
        private static final int LONGEST_MINUTES = 10_080;

        public SetReminderPolicy {
            Checks.check()
                    .present("kind", kind)
                    .list("times", times)
                    .must(
                            times == null || times.size() <= MOST_TIMES,
                            "times",
                            "must have at most " + MOST_TIMES + " entries")
                    .must(
                            kind == null || times == null || inRange(kind, times),
                            "times",
                            "must be 0 to %d days or 0 to %d minutes"
                                    .formatted(LONGEST_DAYS, LONGEST_MINUTES))
                    .day("effectiveFrom", effectiveFrom)
                    .done();
            times = List.copyOf(times);
        }

        private static boolean inRange(ReminderKind kind, List<Integer> times) {
            int most =
                    kind.timing() == ReminderKind.Timing.DAYS_BEFORE
                            ? LONGEST_DAYS
                            : LONGEST_MINUTES;
            return times.stream().allMatch(time -> time == null || (time >= 0 && time <= most));
        }
    }

    int MOST_TIME = 1_000_000;

    /**
     * Raises what has fallen due.
     *
     * @param subject the code of an officer, a mobilisation, a deployment, or the force itself
     * @param skill of a lapse
     * @param at what it is about: the last day in date, the call, the planned end, the beginning of
     *     a tour of duty, the end of eight weeks
     * @param time of the policy by which it is due, 0 to {@value #MOST_TIME}
     */
    record RaiseReminder(
            ReminderKind kind,
            ForceId force,
            String subject,
            @Nullable Skill skill,
            Instant at,
            Integer time,
            @Nullable Boolean exercise)
            implements ReminderCommands {
        public RaiseReminder {
            Checks.check()
                    .present("kind", kind)
                    .present("force", force)
                    .text("subject", subject)
                    .must(
                            kind == null
                                    || force == null
                                    || subject == null
                                    || isCode(kind, force, subject),
                            "subject",
                            "is not the code of what the kind is about")
                    .must(
                            kind == null || (kind == ReminderKind.LAPSE) == (skill != null),
                            "skill",
                            "goes with a lapse, and with nothing else")
                    .instant("at", at)
                    .present("time", time)
                    .must(
                            time == null || (time >= 0 && time <= MOST_TIME),
                            "time",
                            "must be 0 to " + MOST_TIME)
                    .done();
        }

        public Matter matter() {
            return new Matter(kind, force, subject, skill, at, Boolean.TRUE.equals(exercise));
        }

        private static boolean isCode(ReminderKind kind, ForceId force, String subject) {
            try {
                return switch (kind) {
                    case LAPSE -> subject.equals(new OfficerId(subject).value());
                    case NO_REPLY -> subject.equals(new MobilisationId(subject).value());
                    case RELEASE_DUE, AID_NEARING_EIGHT_WEEKS ->
                            subject.equals(new DeploymentId(subject).value());
                    case NO_DECLARATION -> subject.equals(force.value());
                };
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }

    /**
     * Says what became of sending a message.
     *
     * @param attempt the first is 1
     * @param failure absent when it was taken
     * @param status what the receiver answered, as a number
     * @param nextAt when to try again; absent when that was the last time
     */
    record RecordDelivery(
            ReminderId reminder,
            Channel channel,
            Integer attempt,
            @Nullable Failure failure,
            @Nullable Integer status,
            @Nullable Instant nextAt)
            implements ReminderCommands {
        public RecordDelivery {
            Checks.check()
                    .present("reminder", reminder)
                    .present("channel", channel)
                    .present("attempt", attempt)
                    .quantity("attempt", attempt)
                    .must(failure != null || nextAt == null, "nextAt", "goes with a failure")
                    .must(
                            failure != Failure.TOO_LATE || nextAt == null,
                            "nextAt",
                            "does not go with what comes too late")
                    .must(
                            status == null || (status >= 100 && status <= 599),
                            "status",
                            "must be 100 to 599")
                    .must(failure != null || status == null, "status", "goes with a failure")
                    .done();
        }
    }

    /** Tries a message again that was set aside. */
    record RetryMessage(ReminderId reminder, Channel channel) implements ReminderCommands {
        public RetryMessage {
            Checks.check().present("reminder", reminder).present("channel", channel).done();
        }
    }
}
