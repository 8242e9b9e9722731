package muster.readiness.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import muster.contract.Days;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.reminder.Matter;
import muster.contract.reminder.ReminderKind;

/** A deployment as far as somebody is to be reminded of it. */
public record Aid(
        DeploymentId deployment,
        ForceId hostForce,
        ForceId donorForce,
        Instant from,
        boolean exercise,
        boolean cancelled,
        List<Sent> officers) {

    private static final int EIGHT_WEEKS = 56;

    /** One of the officers. */
    public record Sent(OfficerId officer, Instant to, boolean released, boolean returned) {

        Sent staying(Instant until) {
            return new Sent(officer, until, released, returned);
        }

        Sent freed() {
            return new Sent(officer, to, true, returned);
        }

        Sent home() {
            return new Sent(officer, to, released, true);
        }
    }

    static Aid of(OfficersDeployed e) {
        return new Aid(
                e.deployment(),
                e.hostForce(),
                e.donorForce(),
                e.from(),
                e.exercise(),
                false,
                e.officers().stream()
                        .map(officer -> new Sent(officer, e.to(), false, false))
                        .toList());
    }

    Aid cancel() {
        return new Aid(deployment, hostForce, donorForce, from, exercise, true, officers);
    }

    Aid with(List<OfficerId> concerned, UnaryOperator<Sent> change) {
        var them = new HashSet<>(concerned);
        return new Aid(
                deployment,
                hostForce,
                donorForce,
                from,
                exercise,
                cancelled,
                officers.stream()
                        .map(sent -> them.contains(sent.officer()) ? change.apply(sent) : sent)
                        .toList());
    }

    List<Matter> matters() {
        if (cancelled) {
            return List.of();
        }
        var matters = new ArrayList<Matter>(releasesDue());
        matters.addAll(nearingEightWeeks());
        return List.copyOf(matters);
    }

    /** The host releases; a planned end each, of those who were not released. */
    private List<Matter> releasesDue() {
        return officers.stream()
                .filter(sent -> !sent.released() && !sent.returned())
                .map(Sent::to)
                .distinct()
                .sorted()
                .map(end -> matter(ReminderKind.RELEASE_DUE, hostForce, end))
                .toList();
    }

    /** Where somebody will be away at the end of eight weeks; the donor decides on a secondment. */
    private List<Matter> nearingEightWeeks() {
        var end = Days.start(Days.of(from).plusDays(EIGHT_WEEKS));
        boolean longer =
                !exercise
                        && !donorForce.equals(hostForce)
                        && officers.stream()
                                .anyMatch(sent -> !sent.returned() && !sent.to().isBefore(end));
        return longer
                ? List.of(matter(ReminderKind.AID_NEARING_EIGHT_WEEKS, donorForce, end))
                : List.of();
    }

    private Matter matter(ReminderKind kind, ForceId force, Instant at) {
        return new Matter(kind, force, deployment.value(), null, at, exercise);
    }
}
