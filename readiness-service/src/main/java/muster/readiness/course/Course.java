package muster.readiness.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import muster.contract.CourseId;
import muster.contract.DayRange;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.course.CourseEvents.CourseScheduled;
import muster.contract.course.Outcome;
import muster.readiness.view.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A course.
 *
 * @param forces who may book; absent for every force
 * @param ranks who may be booked; absent for every rank
 * @param booked in the order in which they were booked
 */
public record Course(
        CourseId course,
        List<Skill> skills,
        LocalDate from,
        LocalDate to,
        int places,
        String location,
        @Nullable List<ForceId> forces,
        @Nullable List<Rank> ranks,
        List<Place> booked,
        @Nullable Cancelled cancelled) {

    static final Kind<Course> COURSES = new Kind<>("courses", Course.class, Course::months);

    /** A course is awaiting results while anybody booked on it has none. */
    public enum State {
        SCHEDULED,
        UNDER_WAY,
        AWAITING_RESULTS,
        COMPLETED,
        CANCELLED
    }

    /**
     * Who is booked.
     *
     * @param outcome absent until there is a result, and so is the day {@code on} of it
     */
    public record Place(OfficerId officer, @Nullable Outcome outcome, @Nullable LocalDate on) {}

    /** That it does not take place. */
    public record Cancelled(Instant at, String reason) {}

    static Course of(CourseScheduled e) {
        return new Course(
                e.course(),
                e.skills(),
                e.from(),
                e.to(),
                e.places(),
                e.location(),
                e.forces(),
                e.ranks(),
                List.of(),
                null);
    }

    /** The list of the courses that touch a month. */
    static String month(YearMonth month) {
        return month.toString();
    }

    private static Collection<String> months(Course course) {
        return Stream.iterate(
                        YearMonth.from(course.from),
                        month -> !month.isAfter(YearMonth.from(course.to)),
                        month -> month.plusMonths(1))
                .map(Course::month)
                .toList();
    }

    public DayRange days() {
        return new DayRange(from, to);
    }

    /** Nobody is booked on a cancelled course. */
    public int free() {
        return cancelled == null ? places - booked.size() : 0;
    }

    public boolean admits(ForceId force) {
        return forces == null || forces.contains(force);
    }

    public boolean admits(Rank rank) {
        return ranks == null || ranks.contains(rank);
    }

    public boolean hasBooked(OfficerId officer) {
        return booked.stream().anyMatch(place -> place.officer().equals(officer));
    }

    /** Who is booked and has no result; nobody on a cancelled course. */
    public List<OfficerId> awaited() {
        return cancelled != null
                ? List.of()
                : booked.stream()
                        .filter(place -> place.outcome() == null)
                        .map(Place::officer)
                        .toList();
    }

    long with(Outcome outcome) {
        return booked.stream().filter(place -> place.outcome() == outcome).count();
    }

    State state(LocalDate today) {
        if (cancelled != null) {
            return State.CANCELLED;
        }
        if (!booked.isEmpty() && booked.stream().allMatch(place -> place.outcome() != null)) {
            return State.COMPLETED;
        }
        if (today.isBefore(from)) {
            return State.SCHEDULED;
        }
        if (!today.isAfter(to)) {
            return State.UNDER_WAY;
        }
        return booked.isEmpty() ? State.COMPLETED : State.AWAITING_RESULTS;
    }

    Course booking(Collection<OfficerId> officers) {
        var all = new ArrayList<>(booked);
        officers.forEach(officer -> all.add(new Place(officer, null, null)));
        return with(from, to, all, cancelled);
    }

    Course without(Collection<OfficerId> officers) {
        var gone = Set.copyOf(officers);
        return with(
                from,
                to,
                booked.stream().filter(place -> !gone.contains(place.officer())).toList(),
                cancelled);
    }

    Course moved(LocalDate newFrom, LocalDate newTo) {
        return with(newFrom, newTo, booked, cancelled);
    }

    Course cancelled(Cancelled how) {
        return with(from, to, booked, how);
    }

    Course graded(OfficerId officer, Outcome outcome, LocalDate on) {
        UnaryOperator<Place> grade =
                place -> place.officer().equals(officer) ? new Place(officer, outcome, on) : place;
        return with(from, to, booked.stream().map(grade).toList(), cancelled);
    }

    private Course with(
            LocalDate newFrom, LocalDate newTo, List<Place> bookedNow, @Nullable Cancelled how) {
        return new Course(
                course,
                skills,
                newFrom,
                newTo,
                places,
                location,
                forces,
                ranks,
                List.copyOf(bookedNow),
                how);
    }
}
