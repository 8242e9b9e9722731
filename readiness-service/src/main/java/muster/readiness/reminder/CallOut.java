package muster.readiness.reminder;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import muster.contract.ForceId;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.callout.CalloutEvents.MobilisationStarted;
import muster.contract.reminder.Matter;
import muster.contract.reminder.ReminderKind;

/** A mobilisation as far as somebody is to be reminded of it. */
public record CallOut(
        MobilisationId mobilisation,
        ForceId force,
        boolean exercise,
        boolean ended,
        List<Officer> officers) {

    /**
     * Somebody who was called.
     *
     * @param at the first call
     */
    public record Officer(OfficerId officer, Instant at, boolean answered, boolean arrived) {

        Officer answering() {
            return new Officer(officer, at, true, arrived);
        }

        Officer arriving(boolean here) {
            return new Officer(officer, at, answered, here);
        }
    }

    static CallOut of(MobilisationStarted e) {
        return new CallOut(e.mobilisation(), e.force(), e.exercise(), false, List.of());
    }

    /** Recorded in whatever order: the earliest call counts. */
    CallOut called(List<OfficerId> called, Instant at) {
        var all = new LinkedHashMap<OfficerId, Officer>();
        officers.forEach(officer -> all.put(officer.officer(), officer));
        called.forEach(officer ->
                all.merge(
                        officer,
                        new Officer(officer, at, false, false),
                        (before, now) ->
                                before.at().isAfter(at)
                                        ? new Officer(
                                                officer, at, before.answered(), before.arrived())
                                        : before));
        return new CallOut(mobilisation, force, exercise, ended, List.copyOf(all.values()));
    }

    CallOut with(List<OfficerId> concerned, UnaryOperator<Officer> change) {
        var them = new HashSet<>(concerned);
        return new CallOut(
                mobilisation,
                force,
                exercise,
                ended,
                officers.stream()
                        .map(o -> them.contains(o.officer()) ? change.apply(o) : o)
                        .toList());
    }

    CallOut end() {
        return new CallOut(mobilisation, force, exercise, true, officers);
    }

    /** A call each to which somebody has neither answered nor come. */
    List<Matter> matters() {
        if (ended) {
            return List.of();
        }
        return officers.stream()
                .filter(officer -> !officer.answered() && !officer.arrived())
                .map(Officer::at)
                .distinct()
                .sorted()
                .map(at ->
                        new Matter(
                                ReminderKind.NO_REPLY,
                                force,
                                mobilisation.value(),
                                null,
                                at,
                                exercise))
                .toList();
    }
}
