package muster.readiness.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import muster.contract.Days;
import muster.contract.ReminderId;
import muster.contract.reminder.Matter;
import muster.contract.reminder.ReminderEvents.ReminderRaised;
import muster.contract.reminder.ReminderKind;
import muster.contract.reminder.ReminderPolicies;
import muster.readiness.view.Kind;

/**
 * What is to be reminded of about one officer, deployment or mobilisation, and what was. It is on
 * the list of each day on which a reminder falls due that was not raised.
 */
public record Watch(List<Watched> matters, List<Raised> raised) {

    static final Kind<Watch> WATCHES = new Kind<>("watches", Watch.class, Watch::lists);

    static final Watch NOTHING = new Watch(List.of(), List.of());

    /** A matter with the times that hold for it. */
    public record Watched(Matter matter, List<Integer> times) {}

    /** A reminder that was raised, whether its matter stands or not. */
    public record Raised(ReminderId reminder, Instant dueAt) {

        static Raised of(ReminderRaised event) {
            return new Raised(event.reminder(), event.dueAt());
        }
    }

    /** Where the matters of a reminder's subject are watched. */
    static String key(ReminderKind kind, String subject) {
        return switch (kind) {
            case LAPSE -> "officer:" + subject;
            case RELEASE_DUE, AID_NEARING_EIGHT_WEEKS -> "deployment:" + subject;
            case NO_REPLY -> "mobilisation:" + subject;
            case NO_DECLARATION ->
                    throw new IllegalArgumentException("A fleet is watched by its force");
        };
    }

    static String list(LocalDate day) {
        return day.toString();
    }

    Watch of(List<Matter> now, ReminderPolicies policies) {
        return new Watch(
                now.stream()
                        .map(matter ->
                                new Watched(
                                        matter,
                                        policies.times(
                                                matter.kind(),
                                                Days.of(matter.at()),
                                                matter.force())))
                        .toList(),
                raised);
    }

    Watch with(ReminderRaised event) {
        var more = new ArrayList<>(raised);
        more.add(Raised.of(event));
        return new Watch(matters, List.copyOf(more));
    }

    /** The reminders of what stands, raised or not. */
    List<Matter.Due> reminders() {
        return matters.stream().flatMap(w -> w.matter().due(w.times()).stream()).toList();
    }

    /** Those that were not raised. */
    List<Matter.Due> open() {
        var done = new HashSet<ReminderId>();
        raised.forEach(r -> done.add(r.reminder()));
        return reminders().stream().filter(due -> !done.contains(due.id())).toList();
    }

    private Set<String> lists() {
        var lists = new TreeSet<String>();
        open().forEach(due -> lists.add(list(Days.of(due.dueAt()))));
        return lists;
    }
}
