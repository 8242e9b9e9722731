package muster.readiness.readiness;

import java.time.LocalDate;
import java.util.List;
import muster.contract.DayRange;
import muster.contract.OfficerId;
import muster.contract.Skill;

/** Who is booked on courses and has no result yet, from where it is known. */
@FunctionalInterface
public interface Bookings {

    /**
     * A place on a course.
     *
     * @param on the last day of the course, from which on a pass counts
     */
    record Booked(OfficerId officer, List<Skill> skills, LocalDate on) {}

    /** On courses whose last day is one of these, none of which is cancelled. */
    List<Booked> ending(DayRange days);
}
