package muster.mobilisation.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import muster.contract.CourseId;
import muster.contract.Event;
import muster.contract.OfficerId;
import muster.contract.course.CourseCommands.CorrectResult;
import muster.contract.course.CourseCommands.RecordResults;
import muster.contract.course.CourseEvents.ResultCorrected;
import muster.contract.course.CourseEvents.ResultsRecorded;
import muster.contract.course.Outcome;
import muster.contract.course.Result;
import muster.contract.force.Policies;
import muster.contract.officer.OfficerHistory;
import muster.mobilisation.accreditation.Awards;
import muster.mobilisation.course.CourseState.Graded;
import muster.mobilisation.course.CourseState.Planned;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Facts;
import org.jspecify.annotations.Nullable;

/** The rules on the results of a course, and what they do to accreditations. */
final class ResultDecider {

    private ResultDecider() {}

    static Decision record(
            RecordResults command,
            CourseState course,
            Map<OfficerId, OfficerHistory> officers,
            Policies policies,
            Facts facts) {
        if (!(course instanceof Planned planned)) {
            return CourseDecider.notPlanned(command.course(), course);
        }
        var named = command.results().stream().map(Result::officer).toList();
        var elsewhere = named.stream().filter(o -> !planned.isBooked(o)).toList();
        if (!elsewhere.isEmpty()) {
            return CourseRefusals.notOnCourse(elsewhere);
        }
        var graded = named.stream().filter(o -> planned.resultOf(o).isPresent()).toList();
        if (!graded.isEmpty()) {
            return CourseRefusals.resultOnRecord(graded);
        }
        var untimely = untimely(command.course(), command.on(), planned, facts);
        if (untimely != null) {
            return untimely;
        }
        var awards = new ArrayList<Decision>();
        for (var result : command.results()) {
            if (result.outcome() == Outcome.PASSED) {
                awards.addAll(
                        passed(
                                result.officer(),
                                command.on(),
                                planned,
                                CourseDecider.history(officers, result.officer()),
                                policies));
            }
        }
        return together(
                new ResultsRecorded(command.course(), command.results(), command.on()), awards);
    }

    static Decision correct(
            CorrectResult command,
            CourseState course,
            OfficerHistory officer,
            Policies policies,
            Facts facts) {
        if (!(course instanceof Planned planned)) {
            return CourseDecider.notPlanned(command.course(), course);
        }
        var before = planned.resultOf(command.officer()).orElse(null);
        if (before == null) {
            return CourseRefusals.noResult(command.officer());
        }
        var after =
                new Graded(command.outcome(), command.on() == null ? before.on() : command.on());
        if (after.equals(before)) {
            return CourseRefusals.nothingToCorrect(command.officer());
        }
        var untimely = untimely(command.course(), after.on(), planned, facts);
        if (untimely != null) {
            return untimely;
        }
        return together(
                new ResultCorrected(
                        command.course(),
                        command.officer(),
                        after.outcome(),
                        after.on(),
                        command.reason()),
                corrections(command, before, after, planned, officer, policies));
    }

    /** A result is of a day of the course or later, and no foresight. */
    private static @Nullable Decision untimely(
            CourseId course, LocalDate on, Planned planned, Facts facts) {
        if (on.isBefore(planned.days().first())) {
            return CourseRefusals.beforeTheCourse(course, planned.days().first());
        }
        return on.isAfter(facts.today()) ? CourseRefusals.stillToCome(on) : null;
    }

    private static List<Decision> passed(
            OfficerId officer,
            LocalDate on,
            Planned course,
            OfficerHistory history,
            Policies policies) {
        return course.scheduled().skills().stream()
                .map(skill -> Awards.earned(officer, skill, on, history, policies))
                .toList();
    }

    /** A pass that was none voids its awards; one of another day moves them. */
    private static List<Decision> corrections(
            CorrectResult command,
            Graded before,
            Graded after,
            Planned course,
            OfficerHistory officer,
            Policies policies) {
        boolean passed = after.outcome() == Outcome.PASSED;
        if (before.outcome() != Outcome.PASSED) {
            return passed
                    ? passed(command.officer(), after.on(), course, officer, policies)
                    : List.of();
        }
        return course.scheduled().skills().stream()
                .map(skill ->
                        Awards.corrected(
                                command.officer(),
                                skill,
                                before.on(),
                                passed ? after.on() : null,
                                command.reason(),
                                officer,
                                policies))
                .toList();
    }

    /** All of it, or the first thing that stands in its way. */
    private static Decision together(Event first, List<Decision> more) {
        var events = new ArrayList<Event>();
        events.add(first);
        for (var decision : more) {
            switch (decision) {
                case Decision.Rejected rejected -> {
                    return rejected;
                }
                case Decision.Accepted accepted -> events.addAll(accepted.events());
            }
        }
        return Decision.accept(events.toArray(Event[]::new));
    }
}
