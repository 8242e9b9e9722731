package muster.contract.course;

import java.time.LocalDate;
import java.util.List;
import muster.contract.Checks;
import muster.contract.Command;
import muster.contract.CourseId;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import org.jspecify.annotations.Nullable;

/** What can be commanded of courses. */
public sealed interface CourseCommands extends Command {

    int MOST_PLACES = Checks.LONGEST_LIST;

    /**
     * A pass awards or renews each of the skills.
     *
     * @param forces who may book; every force unless given
     * @param ranks who may be booked; every rank unless given
     */
    record ScheduleCourse(
            List<Skill> skills,
            LocalDate from,
            LocalDate to,
            Integer places,
            String location,
            @Nullable List<ForceId> forces,
            @Nullable List<Rank> ranks)
            implements CourseCommands {
        public ScheduleCourse {
            Checks.check()
                    .list("skills", skills)
                    .days(from, to)
                    .day("to", to)
                    .present("places", places)
                    .must(
                            places == null || (places >= 1 && places <= MOST_PLACES),
                            "places",
                            "must be a whole number from 1 to " + MOST_PLACES)
                    .text("location", location)
                    .optionalList("forces", forces)
                    .optionalList("ranks", ranks)
                    .done();
            skills = List.copyOf(skills);
            forces = forces == null ? null : List.copyOf(forces);
            ranks = ranks == null ? null : List.copyOf(ranks);
        }
    }

    record BookPlaces(CourseId course, List<OfficerId> officers) implements CourseCommands {
        public BookPlaces {
            Checks.check().present("course", course).list("officers", officers).done();
            officers = List.copyOf(officers);
        }
    }

    record CancelBooking(CourseId course, List<OfficerId> officers, @Nullable String reason)
            implements CourseCommands {
        public CancelBooking {
            Checks.check()
                    .present("course", course)
                    .list("officers", officers)
                    .optionalText("reason", reason)
                    .done();
            officers = List.copyOf(officers);
        }
    }

    record CancelCourse(CourseId course, String reason) implements CourseCommands {
        public CancelCourse {
            Checks.check().present("course", course).text("reason", reason).done();
        }
    }

    record MoveCourse(CourseId course, LocalDate from, LocalDate to) implements CourseCommands {
        public MoveCourse {
            Checks.check().present("course", course).days(from, to).day("to", to).done();
        }
    }

    /** {@code on} is the day of the awards that passes bring. */
    record RecordResults(CourseId course, List<Result> results, LocalDate on)
            implements CourseCommands {
        public RecordResults {
            Checks.check()
                    .present("course", course)
                    .list("results", results)
                    .must(
                            results == null
                                    || results.stream().map(Result::officer).distinct().count()
                                            == results.size(),
                            "results",
                            "must not name an officer twice")
                    .day("on", on)
                    .done();
            results = List.copyOf(results);
        }
    }

    /** Without {@code on} the day stays as it was recorded. */
    record CorrectResult(
            CourseId course,
            OfficerId officer,
            Outcome outcome,
            @Nullable LocalDate on,
            String reason)
            implements CourseCommands {
        public CorrectResult {
            Checks.check()
                    .present("course", course)
                    .present("officer", officer)
                    .present("outcome", outcome)
                    .optionalDay("on", on)
                    .text("reason", reason)
                    .done();
        }
    }
}
