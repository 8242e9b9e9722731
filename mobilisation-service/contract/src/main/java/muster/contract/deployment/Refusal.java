package muster.contract.deployment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import muster.contract.AbstractionId;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Skill;
import org.jspecify.annotations.Nullable;

/** An officer who may not be deployed, or booked on a course, with every reason. */
public record Refusal(OfficerId officer, List<Reason> reasons) {

    public Refusal {
        reasons = List.copyOf(reasons);
    }

    /** What stands in the way. An override covers what says so, and nothing else. */
    public enum Kind {
        LAPSED(true),
        NEVER_HELD(true),
        WITHDRAWN(true),
        LAPSES_DURING(true),
        NOT_NATIONALLY_DEPLOYABLE(true),
        ABSTRACTED(true),
        ALREADY_DEPLOYED(false),
        NOT_IN_FORCE(false),
        UNKNOWN(false),
        /** From a course that takes other forces or ranks. */
        NOT_ADMITTED(false),
        /** On the very course. */
        ALREADY_BOOKED(false);

        private final boolean coveredByOverride;

        Kind(boolean coveredByOverride) {
            this.coveredByOverride = coveredByOverride;
        }

        public boolean coveredByOverride() {
            return coveredByOverride;
        }
    }

    /**
     * One reason with its particulars.
     *
     * @param skill that is missing, or the cadre's for {@code NOT_NATIONALLY_DEPLOYABLE}
     * @param expiredOn the last day the skill was in date, for {@code LAPSED}
     * @param expiresOn the last day the skill is in date, for {@code LAPSES_DURING}
     * @param withdrawnOn the first day without the skill
     * @param from first instant of the other deployment, or start of the first day of the absence
     * @param to end of it, not included
     * @param force where the officer is instead, absent when retired
     */
    public record Reason(
            Kind reason,
            @Nullable Skill skill,
            @Nullable LocalDate expiredOn,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate withdrawnOn,
            @Nullable AbstractionId abstraction,
            @Nullable DeploymentId deployment,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable ForceId force) {

        public static Reason unknown() {
            return of(Kind.UNKNOWN);
        }

        public static Reason notInForce(@Nullable ForceId instead) {
            return new Reason(
                    Kind.NOT_IN_FORCE, null, null, null, null, null, null, null, null, instead);
        }

        public static Reason neverHeld(Skill skill) {
            return new Reason(
                    Kind.NEVER_HELD, skill, null, null, null, null, null, null, null, null);
        }

        public static Reason lapsed(Skill skill, LocalDate expiredOn) {
            return new Reason(
                    Kind.LAPSED, skill, expiredOn, null, null, null, null, null, null, null);
        }

        public static Reason lapsesDuring(Skill skill, LocalDate expiresOn) {
            return new Reason(
                    Kind.LAPSES_DURING, skill, null, expiresOn, null, null, null, null, null, null);
        }

        public static Reason withdrawn(Skill skill, LocalDate withdrawnOn) {
            return new Reason(
                    Kind.WITHDRAWN, skill, null, null, withdrawnOn, null, null, null, null, null);
        }

        public static Reason notNationallyDeployable(Skill cadre) {
            return new Reason(
                    Kind.NOT_NATIONALLY_DEPLOYABLE,
                    cadre,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        public static Reason abstracted(
                AbstractionId abstraction, Instant from, @Nullable Instant to) {
            return new Reason(
                    Kind.ABSTRACTED, null, null, null, null, abstraction, null, from, to, null);
        }

        public static Reason alreadyDeployed(DeploymentId deployment, Instant from, Instant to) {
            return new Reason(
                    Kind.ALREADY_DEPLOYED,
                    null,
                    null,
                    null,
                    null,
                    null,
                    deployment,
                    from,
                    to,
                    null);
        }

        public static Reason notAdmitted() {
            return of(Kind.NOT_ADMITTED);
        }

        public static Reason alreadyBooked() {
            return of(Kind.ALREADY_BOOKED);
        }

        private static Reason of(Kind kind) {
            return new Reason(kind, null, null, null, null, null, null, null, null, null);
        }
    }
}
