package muster.mobilisation.course;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import muster.contract.CourseId;
import muster.contract.OfficerId;
import muster.contract.deployment.Refusal;
import muster.mobilisation.decision.Decision;
import muster.wire.Problem;

/** Why nothing came of a command on a course. */
final class CourseRefusals {

    private CourseRefusals() {}

    static Decision cancelled(CourseId course) {
        return Decision.rule(
                "course-cancelled",
                "The course was cancelled",
                course + " does not take place and takes no more entries.");
    }

    static Decision notBookable(List<Refusal> refusals, int named) {
        return Decision.reject(
                new Problem(
                        "officers-not-bookable",
                        "Officers can't be booked",
                        409,
                        refusals.size()
                                + " of "
                                + named
                                + " officers can't be on the course on its days; nothing was"
                                + " stored. Name others, or another course.",
                        Map.of("refusals", refusals)));
    }

    static Decision full(CourseId course, int free, int wanted) {
        return Decision.reject(
                new Problem(
                        "course-full",
                        "There are not so many places",
                        409,
                        course + " has " + free + " free places; " + wanted + " were asked for.",
                        Map.of("free", free)));
    }

    static Decision notOnCourse(Collection<OfficerId> officers) {
        return naming(
                "not-on-course",
                "Officers have no place on the course",
                "no place on this course. Book them first, or leave them out.",
                officers);
    }

    static Decision resultOnRecord(Collection<OfficerId> officers) {
        return naming(
                "result-on-record",
                "Results are on record",
                "a result. Correct it instead, each with its reason.",
                officers);
    }

    static Decision resultsOnRecord(CourseId course) {
        return Decision.rule(
                "results-on-record",
                "Results are on record",
                course + " has taken place: it has results. Correct those instead.");
    }

    static Decision notMoved(CourseId course) {
        return Decision.rule(
                "course-not-moved",
                "The course is on these days",
                course + " takes place on these days already. Nothing was stored.");
    }

    static Decision beforeTheCourse(CourseId course, LocalDate begins) {
        return Decision.rule(
                "course-not-begun",
                "The course begins later",
                course + " begins on " + begins + ": nobody has a result before.");
    }

    static Decision stillToCome(LocalDate on) {
        return Decision.rule(
                "result-to-come",
                "That day is still to come",
                "There are no results of " + on + " yet. Record them when there are.");
    }

    static Decision noResult(OfficerId officer) {
        return Decision.rule(
                "no-result",
                "There is no result to correct",
                officer + " has no result of this course yet. Record it first.");
    }

    static Decision nothingToCorrect(OfficerId officer) {
        return Decision.rule(
                "nothing-to-correct",
                "The result is the same",
                "That is what is on record of " + officer + ". Nothing was stored.");
    }

    private static Decision naming(
            String slug, String title, String have, Collection<OfficerId> officers) {
        var names = officers.stream().map(OfficerId::value).collect(Collectors.joining(", "));
        return Decision.reject(
                new Problem(
                        slug,
                        title,
                        409,
                        names + (officers.size() == 1 ? " has " : " have ") + have,
                        Map.of("officers", List.copyOf(officers))));
    }
}
