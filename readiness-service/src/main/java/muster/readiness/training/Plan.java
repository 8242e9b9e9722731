package muster.readiness.training;

import java.time.LocalDate;
import java.util.List;
import muster.contract.CourseId;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.deployment.Component;
import muster.contract.deployment.Formation;
import muster.contract.deployment.Formation.Pool;
import org.jspecify.annotations.Nullable;

/**
 * Whom to book first.
 *
 * @param plain what the force forms on the day if nobody goes on a course
 * @param withBooked the same, if everybody booked passes
 * @param withPlan the same, if the plan is booked and all pass
 * @param required the PSUs owed that day, rounded up; absent where nothing is owed
 * @param severalCourses how many would count only after several courses; the plan leaves them out
 * @param noCourse how many no course of the calendar makes count
 */
record Plan(
        ForceId force,
        LocalDate by,
        Strength plain,
        Strength withBooked,
        Strength withPlan,
        @Nullable Integer required,
        List<Step> steps,
        List<Reach> targets,
        int severalCourses,
        int noCourse) {

    /** Deployable officers, and the PSUs they form. */
    record Strength(
            int inspectors,
            int sergeants,
            int constables,
            int drivers,
            int psus,
            Component limitingFactor) {

        static Strength of(Pool pool) {
            var formation = Formation.of(pool, null);
            return new Strength(
                    pool.inspectors(),
                    pool.sergeants(),
                    pool.constables(),
                    pool.drivers(),
                    formation.psus(),
                    formation.limitingFactor());
        }
    }

    /**
     * One PSU more.
     *
     * @param psus how many there are then
     * @param limitingFactor what capped the number before
     */
    record Step(int psus, Component limitingFactor, List<Booking> bookings) {}

    /**
     * A place to book.
     *
     * @param adds the components the officer counts under then
     * @param missing what the course brings that would not be in date on the day
     * @param lapsesOn the last day before the first of these is out of date; absent where it never
     *     was in date
     * @param alternatives how many other courses with free places would do
     */
    record Booking(
            OfficerId officer,
            Rank rank,
            CourseId course,
            LocalDate from,
            LocalDate to,
            List<Component> adds,
            List<Skill> missing,
            @Nullable LocalDate lapsesOn,
            int alternatives) {}

    /** How far a rank gets to its training target: in date in public order level 2 on the day. */
    record Reach(
            Component component,
            int target,
            int plain,
            int withBooked,
            int withPlan,
            int stillMissing) {}
}
