package muster.contract.unit;

import java.time.Instant;
import java.util.List;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.callout.Mobilisation;
import muster.contract.callout.Person;
import muster.contract.officer.OfficerHistory;
import muster.contract.officer.OfficerHistory.Stint;
import org.jspecify.annotations.Nullable;

/**
 * How an officer stands, at an instant, to be put in a unit of an operation: the one rule that both
 * sides judge by. Serials are formed at the rendezvous point before anybody is deployed, so whoever
 * was called out and has arrived, or is coming, is there as the deployed are.
 *
 * @param deployment also one that begins later, for an officer who was called out
 */
public record Presence(
        Standing standing,
        @Nullable ForceId force,
        @Nullable DeploymentId deployment,
        @Nullable MobilisationId mobilisation) {

    /** Each stands in one way. */
    public enum Standing {
        DEPLOYED,
        ARRIVED,
        COMING,
        NO_REPLY,
        NOT_COMING,
        /** Neither deployed nor called out. */
        ABSENT;

        public boolean isThere() {
            return switch (this) {
                case DEPLOYED, ARRIVED, COMING -> true;
                case NO_REPLY, NOT_COMING, ABSENT -> false;
            };
        }
    }

    private static final Presence NONE = new Presence(Standing.ABSENT, null, null, null);

    /** By the mobilisations of the operation; a deployment that has begun counts before them. */
    public static Presence of(
            OfficerId officer,
            OfficerHistory history,
            OperationId operation,
            List<Mobilisation> mobilisations,
            Instant at) {
        var stints = stints(history, operation);
        var next = firstEndingAfter(at, stints);
        if (next != null && !at.isBefore(next.from())) {
            return new Presence(Standing.DEPLOYED, next.donorForce(), next.deployment(), null);
        }
        for (var mobilisation : mobilisations) {
            var person = mobilisation.person(officer);
            if (person != null && mobilisation.isOpen(at) && !wentHome(person, stints, at)) {
                var standing = calledOut(person.standing(at));
                if (standing != Standing.ABSENT) {
                    var started = mobilisation.started();
                    return new Presence(
                            standing,
                            started.force(),
                            next == null ? null : next.deployment(),
                            started.mobilisation());
                }
            }
        }
        return NONE;
    }

    /** Whoever was deployed since the call and has returned is not at the rendezvous point. */
    private static boolean wentHome(Person person, List<Stint> stints, Instant at) {
        return stints.stream()
                .map(Stint::until)
                .anyMatch(home -> !home.isAfter(at) && home.isAfter(person.since()));
    }

    /** How somebody who was called out, or arrived uncalled, stands. */
    public static Standing calledOut(Person.Standing standing) {
        return switch (standing) {
            case ARRIVED -> Standing.ARRIVED;
            case COMING -> Standing.COMING;
            case NO_REPLY -> Standing.NO_REPLY;
            case NOT_COMING -> Standing.NOT_COMING;
            case NOT_CALLED -> Standing.ABSENT;
        };
    }

    /** An officer's part in the deployments of an operation. */
    public static List<Stint> stints(OfficerHistory history, OperationId operation) {
        return history.stints().stream().filter(s -> s.operation().equals(operation)).toList();
    }

    /** The earliest that an officer has not come home from by an instant. */
    public static @Nullable Stint firstEndingAfter(Instant at, List<Stint> stints) {
        Stint first = null;
        for (var stint : stints) {
            if (stint.until().isAfter(at)
                    && (first == null || stint.from().isBefore(first.from()))) {
                first = stint;
            }
        }
        return first;
    }
}
