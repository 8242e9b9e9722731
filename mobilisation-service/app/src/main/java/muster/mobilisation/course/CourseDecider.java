package muster.mobilisation.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.contract.AbstractionId;
import muster.contract.CourseId;
import muster.contract.DayRange;
import muster.contract.Days;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.course.Booking;
import muster.contract.course.CourseCommands.BookPlaces;
import muster.contract.course.CourseCommands.CancelBooking;
import muster.contract.course.CourseCommands.CancelCourse;
import muster.contract.course.CourseCommands.MoveCourse;
import muster.contract.course.CourseCommands.ScheduleCourse;
import muster.contract.course.CourseEvents.BookingCancelled;
import muster.contract.course.CourseEvents.CourseCancelled;
import muster.contract.course.CourseEvents.CourseMoved;
import muster.contract.course.CourseEvents.CourseScheduled;
import muster.contract.course.CourseEvents.PlacesBooked;
import muster.contract.deployment.DeployGuard;
import muster.contract.deployment.Refusal;
import muster.contract.deployment.Refusal.Reason;
import muster.contract.officer.AbstractionKind;
import muster.contract.officer.OfficerEvents.OfficerAbstracted;
import muster.contract.officer.OfficerHistory;
import muster.contract.officer.OfficerHistory.Abstraction;
import muster.mobilisation.course.CourseState.Planned;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Facts;
import muster.mobilisation.officer.Absences;
import org.jspecify.annotations.Nullable;

/** The rules on courses and their places. */
final class CourseDecider {

    private CourseDecider() {}

    static Decision schedule(ScheduleCourse command, List<ForceId> unknownForces, Facts facts) {
        if (!unknownForces.isEmpty()) {
            return Decision.unknown("forces", unknownForces.getFirst());
        }
        var id = new CourseId("C-" + facts.newCode().get());
        return Decision.create(
                id,
                new CourseScheduled(
                        id,
                        command.skills(),
                        command.from(),
                        command.to(),
                        command.places(),
                        command.location(),
                        command.forces(),
                        command.ranks()));
    }

    static Decision book(
            BookPlaces command, CourseState course, Map<OfficerId, OfficerHistory> officers) {
        if (!(course instanceof Planned planned)) {
            return notPlanned(command.course(), course);
        }
        var unknown = unknown(command.officers(), officers);
        if (unknown.isPresent()) {
            return Decision.unknown("officers", unknown.get());
        }
        var refusals = new ArrayList<Refusal>();
        for (var officer : command.officers()) {
            var history = history(officers, officer);
            var reasons = new ArrayList<Reason>();
            alreadyBooked(officer, planned).ifPresent(reasons::add);
            notAdmitted(history, planned).ifPresent(reasons::add);
            reasons.addAll(awayOrGone(history, planned.days(), null));
            if (!reasons.isEmpty()) {
                refusals.add(new Refusal(officer, reasons));
            }
        }
        if (!refusals.isEmpty()) {
            return CourseRefusals.notBookable(refusals, command.officers().size());
        }
        if (command.officers().size() > planned.free()) {
            return CourseRefusals.full(command.course(), planned.free(), command.officers().size());
        }
        var absences = absences(command.officers(), planned.days(), officers);
        return together(new PlacesBooked(command.course(), bookings(absences)), absences);
    }

    static Decision cancelBooking(
            CancelBooking command, CourseState course, Map<OfficerId, OfficerHistory> officers) {
        if (!(course instanceof Planned planned)) {
            return notPlanned(command.course(), course);
        }
        var elsewhere = command.officers().stream().filter(o -> !planned.isBooked(o)).toList();
        if (!elsewhere.isEmpty()) {
            return CourseRefusals.notOnCourse(elsewhere);
        }
        var graded =
                command.officers().stream().filter(o -> planned.resultOf(o).isPresent()).toList();
        if (!graded.isEmpty()) {
            return CourseRefusals.resultOnRecord(graded);
        }
        return together(
                new BookingCancelled(command.course(), command.officers(), command.reason()),
                takenBack(command.officers(), planned, officers));
    }

    static Decision cancel(
            CancelCourse command, CourseState course, Map<OfficerId, OfficerHistory> officers) {
        if (!(course instanceof Planned planned)) {
            return notPlanned(command.course(), course);
        }
        if (!planned.results().isEmpty()) {
            return CourseRefusals.resultsOnRecord(command.course());
        }
        var booked = List.copyOf(planned.bookings().keySet());
        return together(
                new CourseCancelled(command.course(), booked, command.reason()),
                takenBack(booked, planned, officers));
    }

    /** Everybody booked moves with it, or nobody does. */
    static Decision move(
            MoveCourse command, CourseState course, Map<OfficerId, OfficerHistory> officers) {
        if (!(course instanceof Planned planned)) {
            return notPlanned(command.course(), course);
        }
        if (!planned.results().isEmpty()) {
            return CourseRefusals.resultsOnRecord(command.course());
        }
        var days = new DayRange(command.from(), command.to());
        if (days.equals(planned.days())) {
            return CourseRefusals.notMoved(command.course());
        }
        var refusals = new ArrayList<Refusal>();
        planned.bookings()
                .forEach((officer, place) -> {
                    var reasons = awayOrGone(history(officers, officer), days, place);
                    if (!reasons.isEmpty()) {
                        refusals.add(new Refusal(officer, reasons));
                    }
                });
        if (!refusals.isEmpty()) {
            return CourseRefusals.notBookable(refusals, planned.bookings().size());
        }
        var booked = planned.bookings().keySet();
        var absences = absences(booked, days, officers);
        var events = new ArrayList<Event>(takenBack(booked, planned, officers));
        events.addAll(absences);
        return together(
                new CourseMoved(command.course(), command.from(), command.to(), bookings(absences)),
                events);
    }

    static Decision notPlanned(CourseId course, CourseState state) {
        return state instanceof CourseState.Cancelled
                ? CourseRefusals.cancelled(course)
                : Decision.unknown("course", course);
    }

    static Optional<OfficerId> unknown(
            Collection<OfficerId> named, Map<OfficerId, OfficerHistory> officers) {
        return named.stream().filter(o -> !history(officers, o).isRegistered()).findFirst();
    }

    static OfficerHistory history(Map<OfficerId, OfficerHistory> officers, OfficerId officer) {
        return officers.getOrDefault(officer, OfficerHistory.UNKNOWN);
    }

    private static Optional<Reason> alreadyBooked(OfficerId officer, Planned course) {
        return course.isBooked(officer) ? Optional.of(Reason.alreadyBooked()) : Optional.empty();
    }

    private static Optional<Reason> notAdmitted(OfficerHistory officer, Planned course) {
        var begins = course.days().first();
        var force = officer.forceOn(begins);
        var forces = course.scheduled().forces();
        var ranks = course.scheduled().ranks();
        boolean admitted =
                (forces == null || force == null || forces.contains(force))
                        && (ranks == null || ranks.contains(officer.rankOn(begins)));
        return admitted ? Optional.empty() : Optional.of(Reason.notAdmitted());
    }

    /** Retired, on another course, or deployed on one of the days. */
    private static List<Reason> awayOrGone(
            OfficerHistory officer, DayRange days, @Nullable AbstractionId ownPlace) {
        var reasons = new ArrayList<Reason>();
        if (officer.forceOn(days.first()) == null) {
            reasons.add(Reason.notInForce(null));
        }
        reasons.addAll(onAnotherCourse(officer, days, ownPlace));
        reasons.addAll(
                DeployGuard.alreadyDeployed(
                        officer,
                        Days.start(days.first()),
                        Days.start(days.last().plusDays(1)),
                        false));
        return reasons;
    }

    /** Leave may be given up for a course; another course may not. */
    private static List<Reason> onAnotherCourse(
            OfficerHistory officer, DayRange days, @Nullable AbstractionId ownPlace) {
        var reasons = new ArrayList<Reason>();
        for (var absence : officer.abstractions()) {
            if (absence.kind() == AbstractionKind.COURSE && !absence.id().equals(ownPlace)) {
                absence.days()
                        .filter(away -> away.overlaps(days))
                        .ifPresent(away ->
                                reasons.add(
                                        Reason.abstracted(
                                                absence.id(),
                                                Days.start(away.first()),
                                                Days.start(away.last().plusDays(1)))));
            }
        }
        return reasons;
    }

    private static List<OfficerAbstracted> absences(
            Collection<OfficerId> named, DayRange days, Map<OfficerId, OfficerHistory> officers) {
        return named.stream()
                .map(officer ->
                        Absences.begun(
                                officer,
                                AbstractionKind.COURSE,
                                days.first(),
                                days.last(),
                                history(officers, officer)))
                .toList();
    }

    private static List<Booking> bookings(List<OfficerAbstracted> absences) {
        return absences.stream().map(a -> new Booking(a.officer(), a.abstraction())).toList();
    }

    private static List<Event> takenBack(
            Collection<OfficerId> named, Planned course, Map<OfficerId, OfficerHistory> officers) {
        var ended = new ArrayList<Event>();
        for (var officer : named) {
            var history = history(officers, officer);
            place(officer, course, history)
                    .ifPresent(place ->
                            ended.add(Absences.takenBack(place.id(), place.from(), history)));
        }
        return ended;
    }

    private static Optional<Abstraction> place(
            OfficerId officer, Planned course, OfficerHistory history) {
        var absence = course.bookings().get(officer);
        return history.abstractions().stream().filter(a -> a.id().equals(absence)).findFirst();
    }

    private static Decision together(Event first, List<? extends Event> more) {
        var events = new ArrayList<Event>();
        events.add(first);
        events.addAll(more);
        return Decision.accept(events.toArray(Event[]::new));
    }
}
