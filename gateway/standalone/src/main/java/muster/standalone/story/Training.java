package muster.standalone.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import muster.contract.CourseId;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.course.CourseCommands.BookPlaces;
import muster.contract.course.CourseCommands.CancelCourse;
import muster.contract.course.CourseCommands.RecordResults;
import muster.contract.course.CourseCommands.ScheduleCourse;
import muster.contract.course.Outcome;
import muster.contract.course.Result;
import org.jspecify.annotations.Nullable;

/** The calendar of the region's training centre when the story ends: a course in each state. */
final class Training {

    private static final String CENTRE = "Tally Ho, Birmingham";
    private static final String ROADS = "Ryton";

    private final Present.Sender sender;
    private final Instant at;
    private final LocalDate today;

    Training(Present.Sender sender, Instant at, LocalDate today) {
        this.sender = sender;
        this.at = at;
        this.today = today;
    }

    void tell() {
        var fitness = course(-3, 1, 12, List.of(Skill.FITNESS_TEST), null, null);
        book(fitness, Papers.WMP, 1401, 6);
        var results = new ArrayList<Result>();
        officers(Papers.WMP, 1401, 5).forEach(o -> results.add(new Result(o, Outcome.PASSED)));
        results.add(new Result(Workforce.officer(Papers.WMP, 1406), Outcome.FAILED));
        sender.send(at, new RecordResults(fitness, results, today.minusDays(3)));

        var awaited = course(-2, 1, 10, List.of(Skill.FIRST_AID), null, null);
        book(awaited, Papers.WMP, 1411, 4);

        var levelTwo = List.of(Skill.PUBLIC_ORDER_LEVEL_2, Skill.OFFICER_SAFETY);
        var next = course(7, 2, 24, levelTwo, null, null);
        book(next, Papers.WMP, 1421, 15);
        book(next, Papers.STAFFS, 1031, 3);
        course(14, 2, 12, levelTwo, null, List.of(Rank.INSPECTOR, Rank.SERGEANT));
        book(course(10, 1, 20, List.of(Skill.FIRST_AID), null, null), Papers.STAFFS, 1041, 8);
        course(21, 3, 10, List.of(Skill.CARRIER_DRIVER), null, List.of(Rank.CONSTABLE));
        course(30, 1, 30, List.of(Skill.FITNESS_TEST), null, null);
        course(45, 3, 25, Skill.MANDATORY, List.of(Papers.WMP), null);
        course(60, 2, 24, levelTwo, null, null);

        var calledOff = course(17, 1, 8, List.of(Skill.PSU_COMMANDER), null, null);
        sender.send(at, new CancelCourse(calledOff, "No instructor"));
    }

    private CourseId course(
            int inDays,
            int days,
            int places,
            List<Skill> skills,
            @Nullable List<ForceId> forces,
            @Nullable List<Rank> ranks) {
        var from = today.plusDays(inDays);
        return new CourseId(
                sender.send(
                        at,
                        new ScheduleCourse(
                                skills,
                                from,
                                from.plusDays(days - 1L),
                                places,
                                skills.contains(Skill.CARRIER_DRIVER) ? ROADS : CENTRE,
                                forces,
                                ranks)));
    }

    private void book(CourseId course, ForceId force, int first, int howMany) {
        sender.send(at, new BookPlaces(course, officers(force, first, howMany)));
    }

    private static List<OfficerId> officers(ForceId force, int first, int howMany) {
        return IntStream.range(first, first + howMany)
                .mapToObj(number -> Workforce.officer(force, number))
                .toList();
    }
}
