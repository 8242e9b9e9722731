package muster.mobilisation.callout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import muster.contract.CarrierId;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.accreditation.Extensions;
import muster.contract.callout.CalloutCommands.CallOutOfficers;
import muster.contract.callout.CalloutCommands.CancelArrivals;
import muster.contract.callout.CalloutCommands.RecordArrivals;
import muster.contract.callout.CalloutCommands.RecordReplies;
import muster.contract.callout.CalloutEvents.ArrivalsCancelled;
import muster.contract.callout.CalloutEvents.ArrivalsRecorded;
import muster.contract.callout.CalloutEvents.OfficersCalledOut;
import muster.contract.callout.CalloutEvents.RepliesRecorded;
import muster.contract.callout.Mobilisation;
import muster.contract.callout.Person;
import muster.contract.callout.Reply;
import muster.contract.fleet.CarrierHistory;
import muster.contract.officer.OfficerHistory;
import muster.mobilisation.callout.MobilisationState.Known;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Facts;
import org.jspecify.annotations.Nullable;

/** The rules on calls, replies and arrivals, in whatever order they are typed in. */
final class TurnoutDecider {

    private TurnoutDecider() {}

    /** Who is not deployable is called all the same, and counts for nothing. */
    static Decision callOut(
            CallOutOfficers command,
            MobilisationState state,
            Map<OfficerId, OfficerHistory> officers,
            Extensions extensions,
            Facts facts) {
        if (!(state instanceof Known(Mobilisation mobilisation))) {
            return Decision.unknown("mobilisation", command.mobilisation());
        }
        var untimely = CalloutDecider.untimely(mobilisation, command.at(), facts);
        if (untimely != null) {
            return untimely;
        }
        var started = mobilisation.started();
        if (mobilisation.wave(command.wave()).isEmpty()) {
            return CalloutRefusals.noSuchWave(command.wave(), started.waves());
        }
        var day = Days.of(command.at());
        var strangers = Callable.strangers(started.force(), day, command.officers(), officers);
        return strangers != null
                ? strangers
                : Decision.accept(
                        new OfficersCalledOut(
                                started.mobilisation(),
                                started.operation(),
                                started.hostForce(),
                                started.force(),
                                started.exercise(),
                                Callable.on(day, command.officers(), officers, extensions),
                                command.wave(),
                                command.means(),
                                command.at()));
    }

    /** Only who was called answers, and not before the call. */
    static Decision reply(RecordReplies command, MobilisationState state, Facts facts) {
        if (!(state instanceof Known(Mobilisation mobilisation))) {
            return Decision.unknown("mobilisation", command.mobilisation());
        }
        var untimely = CalloutDecider.untimely(mobilisation, command.at(), facts);
        if (untimely != null) {
            return untimely;
        }
        var answering = command.replies().stream().map(Reply::officer).toList();
        var notCalled = without(mobilisation, answering, p -> isCalled(p, Instant.MAX));
        if (!notCalled.isEmpty()) {
            return CalloutRefusals.notCalled(notCalled);
        }
        var early = without(mobilisation, answering, p -> isCalled(p, command.at()));
        if (!early.isEmpty()) {
            return CalloutRefusals.replyBeforeCall(early, command.at());
        }
        var started = mobilisation.started();
        return Decision.accept(
                new RepliesRecorded(
                        started.mobilisation(),
                        started.operation(),
                        started.hostForce(),
                        started.force(),
                        started.exercise(),
                        command.replies(),
                        command.at()));
    }

    /** An arrival needs no call, and is recorded once. */
    static Decision arrive(
            RecordArrivals command,
            MobilisationState state,
            Map<OfficerId, OfficerHistory> officers,
            Extensions extensions,
            Map<CarrierId, CarrierHistory> carriers,
            Facts facts) {
        if (!(state instanceof Known(Mobilisation mobilisation))) {
            return Decision.unknown("mobilisation", command.mobilisation());
        }
        var untimely = CalloutDecider.untimely(mobilisation, command.at(), facts);
        if (untimely != null) {
            return untimely;
        }
        var started = mobilisation.started();
        var day = Days.of(command.at());
        var named = orNone(command.officers());
        var strangers = Callable.strangers(started.force(), day, named, officers);
        if (strangers != null) {
            return strangers;
        }
        var parking = orNone(command.carriers());
        var notInService = notInService(started.force(), day, parking, carriers);
        if (notInService != null) {
            return notInService;
        }
        var there = with(mobilisation, named, TurnoutDecider::hasArrived);
        var parked = parked(mobilisation, parking);
        if (!there.isEmpty() || !parked.isEmpty()) {
            return CalloutRefusals.alreadyArrived(there, parked);
        }
        return Decision.accept(
                new ArrivalsRecorded(
                        started.mobilisation(),
                        started.operation(),
                        started.hostForce(),
                        started.force(),
                        started.exercise(),
                        Callable.on(day, named, officers, extensions),
                        command.headcount(),
                        parking,
                        command.at(),
                        command.rvp()));
    }

    /** What was entered in error, also after the end. */
    static Decision cancel(CancelArrivals command, MobilisationState state) {
        if (!(state instanceof Known(Mobilisation mobilisation))) {
            return Decision.unknown("mobilisation", command.mobilisation());
        }
        var named = orNone(command.officers());
        var leaving = orNone(command.carriers());
        var notThere = without(mobilisation, named, TurnoutDecider::hasArrived);
        var parked = parked(mobilisation, leaving);
        var notParked = leaving.stream().filter(c -> !parked.contains(c)).toList();
        if (!notThere.isEmpty() || !notParked.isEmpty()) {
            return CalloutRefusals.notArrived(notThere, notParked);
        }
        var headcount = command.headcount();
        if (headcount != null && !mobilisation.stands(headcount)) {
            return CalloutRefusals.headcountTooLarge();
        }
        var started = mobilisation.started();
        return Decision.accept(
                new ArrivalsCancelled(
                        started.mobilisation(),
                        started.operation(),
                        started.hostForce(),
                        started.force(),
                        started.exercise(),
                        named,
                        headcount,
                        leaving,
                        command.reason()));
    }

    /** Only the force's own carriers, in service that day, count. */
    private static @Nullable Decision notInService(
            ForceId force,
            LocalDate day,
            List<CarrierId> named,
            Map<CarrierId, CarrierHistory> carriers) {
        var unknown = named.stream().filter(c -> !of(c, carriers).isRegistered()).toList();
        if (!unknown.isEmpty()) {
            return Decision.unknown("carriers", unknown.getFirst());
        }
        var others = named.stream().filter(c -> !isInService(force, day, of(c, carriers))).toList();
        return others.isEmpty() ? null : CalloutRefusals.notInService(others, force);
    }

    private static boolean isInService(ForceId force, LocalDate day, CarrierHistory carrier) {
        var registration = carrier.registration();
        return registration != null
                && registration.force().equals(force)
                && carrier.isInServiceOn(day);
    }

    private static CarrierHistory of(CarrierId carrier, Map<CarrierId, CarrierHistory> carriers) {
        return carriers.getOrDefault(carrier, CarrierHistory.UNKNOWN);
    }

    private static boolean isCalled(Person person, Instant by) {
        return person.firstCall(by).isPresent();
    }

    private static boolean hasArrived(Person person) {
        return person.arrivedAt() != null;
    }

    private static List<OfficerId> with(
            Mobilisation mobilisation, List<OfficerId> named, Predicate<Person> which) {
        var people = mobilisation.byOfficer();
        return named.stream()
                .filter(officer -> {
                    var person = people.get(officer);
                    return person != null && which.test(person);
                })
                .toList();
    }

    private static List<OfficerId> without(
            Mobilisation mobilisation, List<OfficerId> named, Predicate<Person> which) {
        var those = new HashSet<>(with(mobilisation, named, which));
        return named.stream().filter(officer -> !those.contains(officer)).toList();
    }

    private static List<CarrierId> parked(Mobilisation mobilisation, List<CarrierId> named) {
        var parked =
                mobilisation.carriers().stream()
                        .map(Mobilisation.Parked::carrier)
                        .collect(Collectors.toSet());
        return named.stream().filter(parked::contains).toList();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
