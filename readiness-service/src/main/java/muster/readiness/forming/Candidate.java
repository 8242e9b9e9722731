package muster.readiness.forming;

import java.time.Instant;
import java.util.Comparator;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.callout.Called;
import muster.contract.unit.Presence;
import org.jspecify.annotations.Nullable;

/**
 * An officer who is in no unit and can be put in one.
 *
 * @param expectedAt for one who is coming
 */
record Candidate(Called who, ForceId force, Presence presence, @Nullable Instant expectedAt) {

    /** Whoever is there before whoever is coming, the soonest expected first; then by code. */
    static final Comparator<Candidate> ORDER =
            Comparator.comparing(
                            Candidate::expectedAt,
                            Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                    .thenComparing(candidate -> candidate.officer().value());

    OfficerId officer() {
        return who.officer();
    }

    boolean is(Rank rank) {
        return who.rank() == rank;
    }

    @Nullable DeploymentId deployment() {
        return presence.deployment();
    }

    @Nullable MobilisationId mobilisation() {
        return presence.mobilisation();
    }
}
