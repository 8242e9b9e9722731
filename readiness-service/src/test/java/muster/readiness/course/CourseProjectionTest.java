package muster.readiness.course;

import static java.util.Objects.requireNonNull;
import static muster.readiness.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import muster.contract.AbstractionId;
import muster.contract.CourseId;
import muster.contract.DayRange;
import muster.contract.Event;
import muster.contract.OfficerId;
import muster.contract.Skill;
import muster.contract.course.Booking;
import muster.contract.course.CourseEvents.BookingCancelled;
import muster.contract.course.CourseEvents.CourseCancelled;
import muster.contract.course.CourseEvents.CourseMoved;
import muster.contract.course.CourseEvents.CourseScheduled;
import muster.contract.course.CourseEvents.PlacesBooked;
import muster.contract.course.CourseEvents.ResultCorrected;
import muster.contract.course.CourseEvents.ResultsRecorded;
import muster.contract.course.Outcome;
import muster.contract.course.Result;
import muster.readiness.view.MemoryView;
import org.junit.jupiter.api.Test;

class CourseProjectionTest {

    private static final CourseId COURSE = new CourseId("C-AAAAAAAA");
    private static final OfficerId ANN = new OfficerId("WMP-1");
    private static final OfficerId BOB = new OfficerId("WMP-2");
    private static final LocalDate BEFORE = day("2024-06-01");
    private static final LocalDate AFTER = day("2024-07-10");

    private final List<Event> events = new ArrayList<>();

    CourseProjectionTest() {
        given(scheduled("C-AAAAAAAA", "2024-06-29", "2024-07-02"));
    }

    private CourseProjectionTest given(Event... more) {
        events.addAll(Arrays.asList(more));
        return this;
    }

    private MemoryView folded() {
        return new MemoryView(new CourseView()).fold(events);
    }

    private Course course() {
        return requireNonNull(folded().all(Course.COURSES).get(COURSE.value()));
    }

    private List<String> calendar(String from, String to) {
        return Calendar.of(folded().snapshot(), new DayRange(day(from), day(to))).stream()
                .map(course -> course.course().value())
                .toList();
    }

    private static Event scheduled(String code, String from, String to) {
        return new CourseScheduled(
                new CourseId(code),
                List.of(Skill.FIRST_AID),
                day(from),
                day(to),
                3,
                "Ryton",
                null,
                null);
    }

    private static Event booked(OfficerId... officers) {
        return new PlacesBooked(
                COURSE,
                Arrays.stream(officers).map(o -> new Booking(o, AbstractionId.of(o, 1))).toList());
    }

    private static Event results(Result... results) {
        return new ResultsRecorded(COURSE, List.of(results), day("2024-07-02"));
    }

    @Test
    void placesAreTakenAndGivenBack() {
        assertThat(course().free()).isEqualTo(3);
        given(booked(ANN, BOB));
        assertThat(course().free()).isEqualTo(1);
        assertThat(course().hasBooked(BOB)).isTrue();
        given(new BookingCancelled(COURSE, List.of(BOB), null));
        assertThat(course().free()).isEqualTo(2);
        assertThat(course().hasBooked(BOB)).isFalse();
    }

    @Test
    void aCourseGoesFromScheduledToCompleted() {
        given(booked(ANN, BOB));
        assertThat(course().state(BEFORE)).isEqualTo(Course.State.SCHEDULED);
        assertThat(course().state(day("2024-07-02"))).isEqualTo(Course.State.UNDER_WAY);
        assertThat(course().state(AFTER)).isEqualTo(Course.State.AWAITING_RESULTS);
        given(results(new Result(ANN, Outcome.PASSED)));
        assertThat(course().state(AFTER)).isEqualTo(Course.State.AWAITING_RESULTS);
        given(results(new Result(BOB, Outcome.ABSENT)));
        assertThat(course().state(AFTER)).isEqualTo(Course.State.COMPLETED);
    }

    @Test
    void aCorrectedResultTakesThePlaceOfTheOneBefore() {
        given(booked(ANN), results(new Result(ANN, Outcome.PASSED)));
        assertThat(course().with(Outcome.PASSED)).isOne();
        given(new ResultCorrected(COURSE, ANN, Outcome.FAILED, day("2024-07-01"), "mixed up"));
        assertThat(course().with(Outcome.PASSED)).isZero();
        assertThat(course().booked())
                .containsExactly(new Course.Place(ANN, Outcome.FAILED, day("2024-07-01")));
    }

    @Test
    void aResultIsAwaitedOfWhoeverIsBookedOnACourseThatTakesPlace() {
        given(booked(ANN, BOB), results(new Result(ANN, Outcome.FAILED)));
        assertThat(course().awaited()).containsExactly(BOB);
        given(new CourseCancelled(COURSE, List.of(BOB), "no instructor"));
        assertThat(course().awaited()).isEmpty();
    }

    @Test
    void aCourseEndsOnItsLastDay() {
        var snapshot = folded().snapshot();
        var before = new DayRange(day("2024-06-01"), day("2024-07-01"));
        assertThat(CourseQueries.ending(snapshot, before)).isEmpty();
        var then = new DayRange(day("2024-07-02"), day("2024-07-02"));
        assertThat(CourseQueries.ending(snapshot, then)).hasSize(1);
    }

    @Test
    void aCancelledCourseHasNoFreePlaces() {
        given(booked(ANN), new CourseCancelled(COURSE, List.of(ANN), "no instructor"));
        assertThat(course().free()).isZero();
        assertThat(course().state(BEFORE)).isEqualTo(Course.State.CANCELLED);
    }

    @Test
    void theCalendarShowsACourseInEveryMonthItTouchesAndOnce() {
        given(scheduled("C-BBBBBBBB", "2024-06-30", "2024-06-30"));
        assertThat(calendar("2024-06-01", "2024-06-28")).isEmpty();
        assertThat(calendar("2024-06-01", "2024-07-31"))
                .containsExactly("C-AAAAAAAA", "C-BBBBBBBB");
        assertThat(calendar("2024-07-02", "2024-07-31")).containsExactly("C-AAAAAAAA");
        assertThat(calendar("2024-07-03", "2024-07-31")).isEmpty();
    }

    @Test
    void aCourseThatMovesLeavesTheMonthItWasIn() {
        given(new CourseMoved(COURSE, day("2024-09-01"), day("2024-09-02"), List.of()));
        assertThat(calendar("2024-06-01", "2024-07-31")).isEmpty();
        assertThat(calendar("2024-09-01", "2024-09-30")).containsExactly("C-AAAAAAAA");
    }
}
