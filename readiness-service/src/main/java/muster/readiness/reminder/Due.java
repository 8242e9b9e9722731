package muster.readiness.reminder;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.fleet.ToursOfDuty;
import muster.contract.reminder.Matter;
import muster.contract.reminder.ReminderKind;
import muster.contract.reminder.ReminderPolicies;
import muster.readiness.query.Asked;
import muster.readiness.query.Page;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The reminders that are to be raised, by the moment they are due: read day by day from the lists
 * of the days that a reminder not raised yet can still be due on.
 */
final class Due {

    private static final int A_PAGE = 200;
    private static final int MOST_FORCES = 1_000;

    private final Snapshot snapshot;
    private final Instant now;
    private final Instant until;
    private final @Nullable ForceId force;
    private final @Nullable ReminderKind kind;
    private final List<Matter.Due> tour;

    /**
     * Of what is not overtaken.
     *
     * @param now what was overtaken by then is left out
     * @param until what is due later is left out; not before now
     */
    Due(
            Snapshot snapshot,
            Instant now,
            Instant until,
            @Nullable ForceId force,
            @Nullable ReminderKind kind) {
        this.snapshot = snapshot;
        this.now = now;
        this.until = until;
        this.force = force;
        this.kind = kind;
        this.tour = ofTheTourOfDuty();
    }

    Page page(String after, int limit) {
        var found = new ArrayList<Matter.Due>();
        var first = Days.of(now.minus(Matter.LATEST));
        var last = Days.of(until);
        for (var day = begin(first, after); !day.isAfter(last); day = day.plusDays(1)) {
            on(day).stream().filter(due -> key(due).compareTo(after) > 0).forEach(found::add);
            if (found.size() > limit) {
                var shown = found.subList(0, limit);
                return new Page(rows(shown), Asked.cursorAt(key(shown.getLast())));
            }
        }
        return Page.whole(rows(found));
    }

    /** In order. */
    private List<Matter.Due> on(LocalDate day) {
        var due = new ArrayList<Matter.Due>();
        tour.stream().filter(d -> isOn(day, d)).forEach(due::add);
        var after = "";
        while (true) {
            var page = snapshot.page(Watch.WATCHES, Watch.list(day), after, A_PAGE);
            for (var keyed : page) {
                keyed.document().open().stream().filter(d -> isOn(day, d)).forEach(due::add);
                after = keyed.key();
            }
            if (page.size() < A_PAGE) {
                due.sort(Comparator.comparing(Due::key));
                return due;
            }
        }
    }

    /** Of the tours that go on; the forces are few. */
    private List<Matter.Due> ofTheTourOfDuty() {
        var tours =
                requireNonNullElse(
                        snapshot.get(ReminderView.TOURS, ReminderView.ALL), ToursOfDuty.DEFAULTS);
        var policies =
                requireNonNullElse(
                        snapshot.get(ReminderView.POLICIES, ReminderView.ALL),
                        ReminderPolicies.DEFAULTS);
        return snapshot.page(Fleet.FLEETS, null, "", MOST_FORCES).stream()
                .flatMap(fleet ->
                        fleet
                                .document()
                                .open(new ForceId(fleet.key()), tours, policies, now)
                                .stream())
                .toList();
    }

    private boolean isOn(LocalDate day, Matter.Due due) {
        return Days.of(due.dueAt()).equals(day)
                && !due.dueAt().isAfter(until)
                && due.until().isAfter(now)
                && (force == null || force.equals(due.matter().force()))
                && (kind == null || kind == due.matter().kind());
    }

    private static LocalDate begin(LocalDate first, String after) {
        if (after.isEmpty()) {
            return first;
        }
        var day = Days.of(Instant.ofEpochMilli(Long.parseLong(after.substring(0, 13))));
        return day.isAfter(first) ? day : first;
    }

    private static String key(Matter.Due due) {
        return String.format(
                java.util.Locale.ROOT, "%013d %s", due.dueAt().toEpochMilli(), due.id());
    }

    private static List<Row.OfDue> rows(List<Matter.Due> due) {
        return due.stream().map(Row.OfDue::of).toList();
    }
}
