package muster.mobilisation.course;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.course.CourseCommands;
import muster.contract.course.Result;
import muster.contract.officer.OfficerHistory;
import muster.mobilisation.accreditation.Cohorts;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Situation;
import muster.mobilisation.decision.Slice;
import muster.mobilisation.force.ForceState;
import muster.mobilisation.officer.Officers;
import org.jspecify.annotations.Nullable;

/** What each command on courses reads. */
public final class CourseSlice implements Slice<CourseCommands> {

    @Override
    public Class<CourseCommands> family() {
        return CourseCommands.class;
    }

    @Override
    public Decision decide(CourseCommands command, Situation situation) {
        return switch (command) {
            case CourseCommands.ScheduleCourse c ->
                    CourseDecider.schedule(c, unknown(c.forces(), situation), situation.facts());
            case CourseCommands.BookPlaces c ->
                    CourseDecider.book(
                            c,
                            CourseState.of(c.course(), situation),
                            Officers.readAll(c.officers(), situation));
            case CourseCommands.CancelBooking c ->
                    CourseDecider.cancelBooking(
                            c,
                            CourseState.of(c.course(), situation),
                            Officers.readAll(c.officers(), situation));
            case CourseCommands.CancelCourse c -> {
                var course = CourseState.of(c.course(), situation);
                yield CourseDecider.cancel(c, course, booked(course, situation));
            }
            case CourseCommands.MoveCourse c -> {
                var course = CourseState.of(c.course(), situation);
                yield CourseDecider.move(c, course, booked(course, situation));
            }
            case CourseCommands.RecordResults c ->
                    ResultDecider.record(
                            c,
                            CourseState.of(c.course(), situation),
                            Officers.readAll(
                                    c.results().stream().map(Result::officer).toList(), situation),
                            Cohorts.policies(situation),
                            situation.facts());
            case CourseCommands.CorrectResult c ->
                    ResultDecider.correct(
                            c,
                            CourseState.of(c.course(), situation),
                            Officers.read(c.officer(), situation),
                            Cohorts.policies(situation),
                            situation.facts());
        };
    }

    private static Map<OfficerId, OfficerHistory> booked(CourseState course, Situation situation) {
        Collection<OfficerId> officers =
                course instanceof CourseState.Planned planned
                        ? planned.bookings().keySet()
                        : List.of();
        return Officers.readAll(officers, situation);
    }

    private static List<ForceId> unknown(@Nullable List<ForceId> forces, Situation situation) {
        return forces == null
                ? List.of()
                : forces.stream()
                        .filter(f -> ForceState.of(f, situation) == ForceState.UNKNOWN)
                        .toList();
    }
}
