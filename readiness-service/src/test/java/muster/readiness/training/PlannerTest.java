package muster.readiness.training;

import static muster.readiness.Story.WMP;
import static muster.readiness.Story.award;
import static muster.readiness.Story.day;
import static muster.readiness.Story.officer;
import static muster.readiness.Story.regionalShare;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.contract.CourseId;
import muster.contract.Event;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.accreditation.Extensions;
import muster.contract.deployment.Component;
import muster.contract.force.Policies;
import muster.contract.officer.OfficerHistory;
import muster.readiness.course.Course;
import org.junit.jupiter.api.Test;

/** Today is 1 June 2024, and the plan is for 31 August. */
class PlannerTest {

    private static final LocalDate TODAY = day("2024-06-01");
    private static final LocalDate BY = day("2024-08-31");
    private static final String IN_DATE = "2024-12-31";
    private static final String LAPSED = "2024-07-15";

    private final Map<String, OfficerHistory> officers = new LinkedHashMap<>();
    private final List<Course> courses = new ArrayList<>();

    private void given(String officer, Rank rank, Map<Skill, String> through) {
        var events = new ArrayList<Event>();
        events.add(officer(officer, WMP, rank));
        through.forEach((skill, last) -> events.add(award(officer, skill, "2024-01-01", last)));
        var history = OfficerHistory.UNKNOWN;
        for (var event : events) {
            history = history.evolve(event);
        }
        officers.put(officer, history);
    }

    private static Map<Skill, String> all(String through) {
        var skills = new LinkedHashMap<Skill, String>();
        Skill.MANDATORY.forEach(skill -> skills.put(skill, through));
        return skills;
    }

    private static Map<Skill, String> lapsing(String through, Skill... lapsing) {
        var skills = all(IN_DATE);
        for (var skill : lapsing) {
            skills.put(skill, through);
        }
        return skills;
    }

    /** A PSU but for its inspectors. */
    private void ranks() {
        for (int i = 0; i < 3; i++) {
            given("WMP-4" + i, Rank.SERGEANT, all(IN_DATE));
        }
        for (int i = 0; i < 21; i++) {
            var skills = all(IN_DATE);
            if (i < 3) {
                skills.put(Skill.CARRIER_DRIVER, IN_DATE);
            }
            given("WMP-1%02d".formatted(i), Rank.CONSTABLE, skills);
        }
    }

    private CourseId course(String code, String on, int places, Skill... skills) {
        return course(code, on, places, List.of(), skills);
    }

    private CourseId course(
            String code, String on, int places, List<Course.Place> booked, Skill... skills) {
        var id = new CourseId(code);
        courses.add(
                new Course(
                        id,
                        List.of(skills),
                        day(on),
                        day(on),
                        places,
                        "Ryton",
                        null,
                        null,
                        booked,
                        null));
        return id;
    }

    private Plan plan() {
        return Planner.plan(
                new Planner.Known(
                        WMP,
                        officers.values(),
                        Extensions.NONE,
                        Policies.DEFAULTS,
                        courses,
                        regionalShare(WMP, "2024-01-01")),
                TODAY,
                BY);
    }

    private static List<String> booked(Plan plan) {
        return plan.steps().stream()
                .flatMap(step -> step.bookings().stream())
                .map(booking -> booking.officer().value())
                .toList();
    }

    @Test
    void theInspectorWhoCapsTheForceIsBookedAndNobodyElse() {
        ranks();
        given("WMP-60", Rank.INSPECTOR, lapsing(LAPSED, Skill.FIRST_AID));
        given("WMP-199", Rank.CONSTABLE, lapsing("2024-06-30", Skill.FIRST_AID));
        var course = course("C-AAAAAAAA", "2024-07-01", 5, Skill.FIRST_AID);
        var plan = plan();
        assertThat(plan.plain().psus()).isZero();
        assertThat(plan.withPlan().psus()).isOne();
        assertThat(booked(plan)).containsExactly("WMP-60");
        var step = plan.steps().getFirst();
        assertThat(step.limitingFactor()).isEqualTo(Component.INSPECTORS);
        assertThat(step.bookings().getFirst())
                .isEqualTo(
                        new Plan.Booking(
                                new OfficerId("WMP-60"),
                                Rank.INSPECTOR,
                                course,
                                day("2024-07-01"),
                                day("2024-07-01"),
                                List.of(Component.INSPECTORS),
                                List.of(Skill.FIRST_AID),
                                day(LAPSED),
                                0));
    }

    @Test
    void whoLapsesSoonestIsBookedFirst() {
        ranks();
        given("WMP-60", Rank.INSPECTOR, lapsing("2024-08-01", Skill.FIRST_AID));
        given("WMP-61", Rank.INSPECTOR, lapsing("2024-07-01", Skill.FIRST_AID));
        course("C-AAAAAAAA", "2024-07-10", 5, Skill.FIRST_AID);
        assertThat(booked(plan())).containsExactly("WMP-61");
    }

    @Test
    void oneCourseThatBringsAllIsTakenAndNobodyIsSentOnSeveral() {
        ranks();
        given("WMP-60", Rank.INSPECTOR, lapsing(LAPSED, Skill.FIRST_AID, Skill.FITNESS_TEST));
        course("C-AAAAAAAA", "2024-07-01", 5, Skill.FIRST_AID);
        course("C-BBBBBBBB", "2024-07-02", 5, Skill.FITNESS_TEST);
        assertThat(plan().steps()).isEmpty();
        assertThat(plan().severalCourses()).isOne();
        var whole = course("C-CCCCCCCC", "2024-07-03", 5, Skill.FIRST_AID, Skill.FITNESS_TEST);
        assertThat(plan().steps().getFirst().bookings().getFirst().course()).isEqualTo(whole);
        assertThat(plan().severalCourses()).isZero();
    }

    @Test
    void aDriverWhoIsLackingIsTrained() {
        ranks();
        given("WMP-60", Rank.INSPECTOR, all(IN_DATE));
        given("WMP-100", Rank.CONSTABLE, all(IN_DATE));
        course("C-AAAAAAAA", "2024-07-01", 1, Skill.CARRIER_DRIVER);
        var plan = plan();
        assertThat(plan.plain().limitingFactor()).isEqualTo(Component.DRIVERS);
        assertThat(plan.withPlan().psus()).isOne();
        assertThat(plan.steps().getFirst().bookings().getFirst().adds())
                .containsExactly(Component.DRIVERS);
    }

    @Test
    void whoIsBookedIsExpectedToPassAndTakesAPlace() {
        ranks();
        given("WMP-60", Rank.INSPECTOR, lapsing(LAPSED, Skill.FIRST_AID));
        course(
                "C-AAAAAAAA",
                "2024-07-01",
                1,
                List.of(new Course.Place(new OfficerId("WMP-60"), null, null)),
                Skill.FIRST_AID);
        var plan = plan();
        assertThat(plan.plain().psus()).isZero();
        assertThat(plan.withBooked().psus()).isOne();
        assertThat(plan.steps()).isEmpty();
    }

    @Test
    void aCourseThatIsOverOrTooLateOrThatDoesNotLastIsOfNoUse() {
        ranks();
        given("WMP-60", Rank.INSPECTOR, lapsing(LAPSED, Skill.FIRST_AID));
        course("C-AAAAAAAA", "2024-06-01", 5, Skill.FIRST_AID);
        course("C-BBBBBBBB", "2024-09-01", 5, Skill.FIRST_AID);
        assertThat(plan().steps()).isEmpty();
        assertThat(plan().noCourse()).isOne();
    }

    @Test
    void theTargetCountsWhoIsTrainedWithThePlan() {
        ranks();
        given("WMP-60", Rank.INSPECTOR, lapsing(LAPSED, Skill.PUBLIC_ORDER_LEVEL_2));
        course("C-AAAAAAAA", "2024-07-01", 5, Skill.PUBLIC_ORDER_LEVEL_2);
        assertThat(plan().targets().getFirst())
                .isEqualTo(new Plan.Reach(Component.INSPECTORS, 54, 0, 0, 1, 53));
        assertThat(plan().required()).isEqualTo(18);
    }
}
