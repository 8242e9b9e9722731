package muster.mobilisation.course;

import static muster.mobilisation.Scene.ANN;
import static muster.mobilisation.Scene.BOB;
import static muster.mobilisation.Scene.CAT;
import static muster.mobilisation.Scene.EVENING;
import static muster.mobilisation.Scene.MORNING;
import static muster.mobilisation.Scene.NOBODY;
import static muster.mobilisation.Scene.STAFFS;
import static muster.mobilisation.Scene.WMP;
import static muster.mobilisation.Scene.day;
import static muster.mobilisation.Scene.deployable;
import static muster.mobilisation.Scene.deployed;
import static muster.mobilisation.Scene.forces;
import static muster.mobilisation.Scene.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import muster.contract.AbstractionId;
import muster.contract.CourseId;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationEvents.AccreditationCorrected;
import muster.contract.accreditation.AccreditationEvents.OfficerAccredited;
import muster.contract.accreditation.AccreditationEvents.OfficerReaccredited;
import muster.contract.course.Booking;
import muster.contract.course.CourseCommands.BookPlaces;
import muster.contract.course.CourseCommands.CancelBooking;
import muster.contract.course.CourseCommands.CancelCourse;
import muster.contract.course.CourseCommands.CorrectResult;
import muster.contract.course.CourseCommands.MoveCourse;
import muster.contract.course.CourseCommands.RecordResults;
import muster.contract.course.CourseCommands.ScheduleCourse;
import muster.contract.course.CourseEvents.BookingCancelled;
import muster.contract.course.CourseEvents.CourseCancelled;
import muster.contract.course.CourseEvents.CourseMoved;
import muster.contract.course.CourseEvents.CourseScheduled;
import muster.contract.course.CourseEvents.PlacesBooked;
import muster.contract.course.CourseEvents.ResultCorrected;
import muster.contract.course.CourseEvents.ResultsRecorded;
import muster.contract.course.Outcome;
import muster.contract.course.Result;
import muster.contract.deployment.DeploymentCommands.DeployOfficers;
import muster.contract.deployment.Refusal;
import muster.contract.force.ForceEvents.PolicySet;
import muster.contract.officer.AbstractionKind;
import muster.contract.officer.OfficerCommands.RetireOfficer;
import muster.contract.officer.OfficerEvents.AbstractionEnded;
import muster.contract.officer.OfficerEvents.OfficerAbstracted;
import muster.mobilisation.Scene;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The course takes place on 10 and 11 June 2024; a day is said when it has come. */
class CourseDeciderTest {

    private static final CourseId COURSE = new CourseId("C-0000000001");
    private static final CourseId OTHER = new CourseId("C-0000000002");
    private static final String AFTERWARDS = "2024-07-01T12:00:00Z";

    @Test
    void aCourseIsPutOnTheCalendar() {
        given(forces())
                .when(
                        new ScheduleCourse(
                                List.of(Skill.FIRST_AID),
                                day("2024-06-10"),
                                day("2024-06-11"),
                                2,
                                "Ryton",
                                List.of(WMP),
                                List.of(Rank.CONSTABLE)))
                .thenEvents(course(COURSE, 2, WMP, Rank.CONSTABLE))
                .creating("C-0000000001");
    }

    @Test
    void aCourseForAnUnknownForceIsNone() {
        given(forces())
                .when(
                        new ScheduleCourse(
                                List.of(Skill.FIRST_AID),
                                day("2024-06-10"),
                                day("2024-06-11"),
                                2,
                                "Ryton",
                                List.of(NOBODY),
                                null))
                .thenWrong("forces");
    }

    @Test
    void aPlaceIsAnAbsenceOnTheDaysOfTheCourse() {
        scene().when(book(ANN, BOB))
                .thenEvents(
                        new PlacesBooked(
                                COURSE,
                                List.of(
                                        new Booking(ANN, absence(ANN, 1)),
                                        new Booking(BOB, absence(BOB, 1)))),
                        away(ANN, 1, "2024-06-10", "2024-06-11"),
                        away(BOB, 1, "2024-06-10", "2024-06-11"));
    }

    @Test
    void theDeployGuardRefusesWhoIsOnACourseAndNobodyAfterTheBookingIsCancelled() {
        var scene = scene().and(Scene.opened());
        var deploy = new DeployOfficers(Scene.G7, null, WMP, List.of(ANN), MORNING, EVENING, null);
        scene.apply(book(ANN));
        assertThat(reasons(scene.when(deploy).thenRefused("officers-not-deployable").data()))
                .containsExactly(Refusal.Kind.ABSTRACTED);
        scene.apply(new CancelBooking(COURSE, List.of(ANN), null));
        scene.when(deploy).thenAccepted();
    }

    @Test
    void nobodyIsBookedBeyondThePlaces() {
        scene().when(book(ANN, BOB, CAT)).thenRefused("course-full");
        var scene = scene();
        scene.apply(book(ANN, BOB));
        scene.when(book(CAT)).thenRefused("course-full");
        scene.apply(new CancelBooking(COURSE, List.of(BOB), "needed at home"));
        scene.when(book(CAT)).thenAccepted();
    }

    @Test
    void nobodyIsBookedTwice() {
        var scene = scene();
        scene.apply(book(ANN));
        assertThat(refusedToBook(scene, ANN)).contains(Refusal.Kind.ALREADY_BOOKED);
    }

    @Test
    void nobodyIsBookedOnTwoCoursesAtATime() {
        var scene = scene().and(course(OTHER, 5, null, null));
        scene.apply(new BookPlaces(OTHER, List.of(ANN)));
        assertThat(refusedToBook(scene, ANN)).containsExactly(Refusal.Kind.ABSTRACTED);
        assertThat(refusedToBook(scene().and(absent(AbstractionKind.COURSE)), ANN))
                .containsExactly(Refusal.Kind.ABSTRACTED);
        scene().and(absent(AbstractionKind.LEAVE)).when(book(ANN)).thenAccepted();
    }

    @Test
    void whoIsDeployedOnOneOfTheDaysIsNotBooked() {
        assertThat(refusedToBook(scene().and(deployed(ANN)), ANN))
                .containsExactly(Refusal.Kind.ALREADY_DEPLOYED);
    }

    @Test
    void onlyWhoServesIsBooked() {
        var scene = scene();
        scene.apply(new RetireOfficer(ANN, day("2024-06-10")));
        assertThat(refusedToBook(scene, ANN)).contains(Refusal.Kind.NOT_IN_FORCE);
        scene().when(book(new OfficerId("WMP-99"))).thenWrong("officers");
    }

    @Test
    void onlyForcesAndRanksThatAreAdmittedAreBooked() {
        assertThat(refusedToBook(sceneOf(course(COURSE, 2, STAFFS, null)), ANN))
                .containsExactly(Refusal.Kind.NOT_ADMITTED);
        assertThat(refusedToBook(sceneOf(course(COURSE, 2, null, Rank.INSPECTOR)), ANN))
                .containsExactly(Refusal.Kind.NOT_ADMITTED);
        sceneOf(course(COURSE, 2, WMP, Rank.CONSTABLE)).when(book(ANN)).thenAccepted();
    }

    @Test
    void aCancelledBookingTakesTheWholeAbsenceBack() {
        var scene = scene();
        scene.apply(book(ANN));
        scene.when(new CancelBooking(COURSE, List.of(ANN), "needed at home"))
                .thenEvents(
                        new BookingCancelled(COURSE, List.of(ANN), "needed at home"),
                        new AbstractionEnded(absence(ANN, 1), ANN, WMP, day("2024-06-10")));
        scene.when(new CancelBooking(COURSE, List.of(BOB), null)).thenRefused("not-on-course");
    }

    @Test
    void aCancelledCourseTakesEveryAbsenceBackAndNothingMoreIsEntered() {
        var scene = scene();
        scene.apply(book(ANN));
        scene.when(new CancelCourse(COURSE, "no instructor"))
                .thenEvents(
                        new CourseCancelled(COURSE, List.of(ANN), "no instructor"),
                        new AbstractionEnded(absence(ANN, 1), ANN, WMP, day("2024-06-10")));
        scene.apply(new CancelCourse(COURSE, "no instructor"));
        scene.when(book(BOB)).thenRefused("course-cancelled");
        scene.when(new CancelCourse(COURSE, "again")).thenRefused("course-cancelled");
        scene.when(new BookPlaces(OTHER, List.of(BOB))).thenWrong("course");
    }

    @Test
    void whoIsBookedMovesWithTheCourse() {
        var scene = scene();
        scene.apply(book(ANN));
        scene.when(new MoveCourse(COURSE, day("2024-06-11"), day("2024-06-12")))
                .thenEvents(
                        new CourseMoved(
                                COURSE,
                                day("2024-06-11"),
                                day("2024-06-12"),
                                List.of(new Booking(ANN, absence(ANN, 2)))),
                        new AbstractionEnded(absence(ANN, 1), ANN, WMP, day("2024-06-10")),
                        away(ANN, 2, "2024-06-11", "2024-06-12"));
        scene.apply(new MoveCourse(COURSE, day("2024-06-11"), day("2024-06-12")));
        scene.when(new MoveCourse(COURSE, day("2024-06-11"), day("2024-06-12")))
                .thenRefused("course-not-moved");
        scene.when(new CancelBooking(COURSE, List.of(ANN), null))
                .thenEvents(
                        new BookingCancelled(COURSE, List.of(ANN), null),
                        new AbstractionEnded(absence(ANN, 2), ANN, WMP, day("2024-06-11")));
    }

    @Test
    void aCourseDoesNotMoveOntoAnotherOfWhoIsBooked() {
        var scene = scene();
        scene.apply(book(ANN));
        scene.and(
                new CourseScheduled(
                        OTHER,
                        List.of(Skill.FITNESS_TEST),
                        day("2024-06-20"),
                        day("2024-06-20"),
                        5,
                        "Ryton",
                        null,
                        null));
        scene.apply(new BookPlaces(OTHER, List.of(ANN)));
        scene.when(new MoveCourse(COURSE, day("2024-06-19"), day("2024-06-20")))
                .thenRefused("officers-not-bookable");
    }

    @Test
    void aPassRenewsWhatWasHeldAndAwardsWhatWasNotAsPolicySays() {
        var scene =
                sceneOf(
                        new CourseScheduled(
                                COURSE,
                                List.of(Skill.FIRST_AID, Skill.CARRIER_DRIVER),
                                day("2024-06-10"),
                                day("2024-06-11"),
                                5,
                                "Ryton",
                                null,
                                null));
        scene.and(new PolicySet(Skill.FIRST_AID, 24, day("2024-01-01"), WMP));
        scene.apply(book(ANN, BOB, CAT));
        scene.at(AFTERWARDS)
                .when(
                        results(
                                "2024-06-11",
                                new Result(ANN, Outcome.PASSED),
                                new Result(BOB, Outcome.FAILED),
                                new Result(CAT, Outcome.ABSENT)))
                .thenEvents(
                        new ResultsRecorded(
                                COURSE,
                                List.of(
                                        new Result(ANN, Outcome.PASSED),
                                        new Result(BOB, Outcome.FAILED),
                                        new Result(CAT, Outcome.ABSENT)),
                                day("2024-06-11")),
                        new OfficerReaccredited(
                                ANN, WMP, Skill.FIRST_AID, day("2024-06-11"), day("2026-06-11")),
                        new OfficerAccredited(
                                ANN,
                                WMP,
                                Skill.CARRIER_DRIVER,
                                day("2024-06-11"),
                                day("2027-06-11")));
    }

    @Test
    void aResultNeedsAPlaceAndIsGivenOnceOnADayOfTheCourseOrLater() {
        var scene = scene();
        scene.apply(book(ANN));
        var passed = results("2024-06-11", new Result(ANN, Outcome.PASSED));
        scene.when(passed).thenRefused("result-to-come");
        scene.at(AFTERWARDS);
        scene.when(results("2024-06-09", new Result(ANN, Outcome.PASSED)))
                .thenRefused("course-not-begun");
        scene.when(results("2024-06-11", new Result(BOB, Outcome.PASSED)))
                .thenRefused("not-on-course");
        scene.apply(passed);
        scene.when(passed).thenRefused("result-on-record");
        scene.when(new CancelBooking(COURSE, List.of(ANN), null)).thenRefused("result-on-record");
        scene.when(new CancelCourse(COURSE, "too late")).thenRefused("results-on-record");
        scene.when(new MoveCourse(COURSE, day("2024-06-12"), day("2024-06-12")))
                .thenRefused("results-on-record");
    }

    @Test
    void aPassThatWasNoneVoidsItsAwards() {
        passedByAnn()
                .when(correct(Outcome.FAILED, null))
                .thenEvents(
                        new ResultCorrected(
                                COURSE, ANN, Outcome.FAILED, day("2024-06-11"), "mixed up"),
                        new AccreditationCorrected(
                                ANN,
                                WMP,
                                Skill.FIRST_AID,
                                day("2024-06-11"),
                                null,
                                null,
                                "mixed up"));
    }

    @Test
    void aPassOfAnotherDayMovesItsAwards() {
        passedByAnn()
                .when(correct(Outcome.PASSED, "2024-06-10"))
                .thenEvents(
                        new ResultCorrected(
                                COURSE, ANN, Outcome.PASSED, day("2024-06-10"), "mixed up"),
                        new AccreditationCorrected(
                                ANN,
                                WMP,
                                Skill.FIRST_AID,
                                day("2024-06-11"),
                                day("2024-06-10"),
                                day("2025-06-10"),
                                "mixed up"));
    }

    @Test
    void aFailureThatWasAPassAwards() {
        var scene = scene();
        scene.apply(book(ANN));
        scene.at(AFTERWARDS).apply(results("2024-06-11", new Result(ANN, Outcome.ABSENT)));
        scene.when(correct(Outcome.FAILED, null))
                .thenEvents(
                        new ResultCorrected(
                                COURSE, ANN, Outcome.FAILED, day("2024-06-11"), "mixed up"));
        scene.when(correct(Outcome.PASSED, null))
                .thenEvents(
                        new ResultCorrected(
                                COURSE, ANN, Outcome.PASSED, day("2024-06-11"), "mixed up"),
                        new OfficerReaccredited(
                                ANN, WMP, Skill.FIRST_AID, day("2024-06-11"), day("2025-06-11")));
    }

    @Test
    void onlyWhatIsOnRecordAndDifferentIsCorrected() {
        var scene = scene();
        scene.apply(book(ANN));
        scene.when(correct(Outcome.PASSED, null)).thenRefused("no-result");
        passedByAnn().when(correct(Outcome.PASSED, null)).thenRefused("nothing-to-correct");
        passedByAnn().when(correct(Outcome.FAILED, "2024-06-01")).thenRefused("course-not-begun");
    }

    private static Scene scene() {
        return sceneOf(course(COURSE, 2, null, null));
    }

    private static Scene sceneOf(CourseScheduled course) {
        return given(forces()).and(deployable(3)).and(course);
    }

    private static Scene passedByAnn() {
        var scene = scene();
        scene.apply(book(ANN));
        scene.at(AFTERWARDS).apply(results("2024-06-11", new Result(ANN, Outcome.PASSED)));
        return scene;
    }

    private static CourseScheduled course(
            CourseId course, int places, @Nullable ForceId force, @Nullable Rank rank) {
        return new CourseScheduled(
                course,
                List.of(Skill.FIRST_AID),
                day("2024-06-10"),
                day("2024-06-11"),
                places,
                "Ryton",
                force == null ? null : List.of(force),
                rank == null ? null : List.of(rank));
    }

    private static BookPlaces book(OfficerId... officers) {
        return new BookPlaces(COURSE, List.of(officers));
    }

    private static RecordResults results(String on, Result... results) {
        return new RecordResults(COURSE, Arrays.asList(results), day(on));
    }

    private static CorrectResult correct(Outcome outcome, @Nullable String on) {
        return new CorrectResult(COURSE, ANN, outcome, on == null ? null : day(on), "mixed up");
    }

    private static AbstractionId absence(OfficerId officer, int number) {
        return AbstractionId.of(officer, number);
    }

    private static OfficerAbstracted away(OfficerId officer, int number, String from, String to) {
        return new OfficerAbstracted(
                absence(officer, number), officer, WMP, AbstractionKind.COURSE, day(from), day(to));
    }

    private static OfficerAbstracted absent(AbstractionKind kind) {
        return new OfficerAbstracted(
                absence(ANN, 1), ANN, WMP, kind, day("2024-06-11"), day("2024-06-30"));
    }

    private static List<Refusal.Kind> refusedToBook(Scene scene, OfficerId officer) {
        return reasons(scene.when(book(officer)).thenRefused("officers-not-bookable").data());
    }

    private static List<Refusal.Kind> reasons(Map<String, ?> data) {
        return assertThat(data.get("refusals"))
                .asInstanceOf(InstanceOfAssertFactories.list(Refusal.class))
                .actual()
                .stream()
                .flatMap(refusal -> refusal.reasons().stream())
                .map(Refusal.Reason::reason)
                .toList();
    }
}
