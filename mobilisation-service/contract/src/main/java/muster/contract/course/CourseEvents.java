package muster.contract.course;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import muster.contract.CourseId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import org.jspecify.annotations.Nullable;

/** What happened to courses; they are no single force's matter. */
public sealed interface CourseEvents extends Event {

    CourseId course();

    @Override
    default Set<String> tags() {
        return Set.of(course().tag());
    }

    record CourseScheduled(
            CourseId course,
            List<Skill> skills,
            LocalDate from,
            LocalDate to,
            int places,
            String location,
            @Nullable List<ForceId> forces,
            @Nullable List<Rank> ranks)
            implements CourseEvents {}

    record PlacesBooked(CourseId course, List<Booking> bookings) implements CourseEvents {
        @Override
        public Set<String> tags() {
            return tagged(course, bookings.stream().map(Booking::officer));
        }
    }

    record BookingCancelled(CourseId course, List<OfficerId> officers, @Nullable String reason)
            implements CourseEvents {
        @Override
        public Set<String> tags() {
            return tagged(course, officers.stream());
        }
    }

    /** With the absences that take the place of those on the days before. */
    record CourseMoved(CourseId course, LocalDate from, LocalDate to, List<Booking> bookings)
            implements CourseEvents {
        @Override
        public Set<String> tags() {
            return tagged(course, bookings.stream().map(Booking::officer));
        }
    }

    record CourseCancelled(CourseId course, List<OfficerId> officers, String reason)
            implements CourseEvents {
        @Override
        public Set<String> tags() {
            return tagged(course, officers.stream());
        }
    }

    record ResultsRecorded(CourseId course, List<Result> results, LocalDate on)
            implements CourseEvents {
        @Override
        public Set<String> tags() {
            return tagged(course, results.stream().map(Result::officer));
        }
    }

    record ResultCorrected(
            CourseId course, OfficerId officer, Outcome outcome, LocalDate on, String reason)
            implements CourseEvents {
        @Override
        public Set<String> tags() {
            return tagged(course, Stream.of(officer));
        }
    }

    private static Set<String> tagged(CourseId course, Stream<OfficerId> officers) {
        var tags = new HashSet<>(Set.of(course.tag()));
        officers.map(OfficerId::tag).forEach(tags::add);
        return Set.copyOf(tags);
    }
}
