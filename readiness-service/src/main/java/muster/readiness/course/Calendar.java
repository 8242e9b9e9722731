package muster.readiness.course;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import muster.contract.CourseId;
import muster.contract.DayRange;
import muster.contract.ForceId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.course.Outcome;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;

/** What is answered about courses, field by field. */
final class Calendar {

    private static final int PAGE = 1_000;

    private static final Comparator<Course> BY_DAY =
            Comparator.comparing(Course::from).thenComparing(course -> course.course().value());

    private Calendar() {}

    /** A course; {@code bookings} only where it is asked for alone. */
    record Row(
            CourseId course,
            List<Skill> skills,
            LocalDate from,
            LocalDate to,
            String location,
            @Nullable List<ForceId> forces,
            @Nullable List<Rank> ranks,
            Course.State state,
            int places,
            int booked,
            int free,
            long passed,
            long failed,
            long absent,
            Course.@Nullable Cancelled cancelled,
            @Nullable List<Course.Place> bookings) {

        static Row of(Course c, LocalDate today, boolean withBookings) {
            return new Row(
                    c.course(),
                    c.skills(),
                    c.from(),
                    c.to(),
                    c.location(),
                    c.forces(),
                    c.ranks(),
                    c.state(today),
                    c.places(),
                    c.booked().size(),
                    c.free(),
                    c.with(Outcome.PASSED),
                    c.with(Outcome.FAILED),
                    c.with(Outcome.ABSENT),
                    c.cancelled(),
                    withBookings ? c.booked() : null);
        }
    }

    /** Every course with a day in the period, cancelled ones too, by first day. */
    static List<Course> of(Snapshot snapshot, DayRange days) {
        var courses = new TreeMap<String, Course>();
        var last = YearMonth.from(days.last());
        for (var month = YearMonth.from(days.first());
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            var after = "";
            var size = PAGE;
            while (size == PAGE) {
                var page = snapshot.page(Course.COURSES, Course.month(month), after, PAGE);
                page.forEach(keyed -> courses.put(keyed.key(), keyed.document()));
                size = page.size();
                after = page.isEmpty() ? after : page.getLast().key();
            }
        }
        return courses.values().stream()
                .filter(course -> course.days().overlaps(days))
                .sorted(BY_DAY)
                .toList();
    }
}
