package muster.readiness.readiness;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.deployment.Component;
import org.jspecify.annotations.Nullable;

/**
 * What became known about a force between two times, of the same day or instant.
 *
 * @param asKnownAt the earlier of the two
 * @param comparedWith the later; absent where it is all that is known
 * @param figures those that are not the same, in the order of the answer about the force
 * @param officers who count as something else, by number
 * @param others events in between that are not about one officer: what was required, extended,
 *     committed
 */
record Difference(
        ForceId force,
        @Nullable LocalDate on,
        @Nullable Instant at,
        Instant asKnownAt,
        @Nullable Instant comparedWith,
        List<Figure> figures,
        List<Officer> officers,
        List<Cause> others) {

    /**
     * A figure that changed.
     *
     * @param figure where it stands in the answer about the force, as a JSON pointer
     * @param before absent where there was none
     * @param after absent where there is none
     */
    record Figure(String figure, @Nullable BigDecimal before, @Nullable BigDecimal after) {}

    /**
     * An officer who counts as something else.
     *
     * @param events about the officer that were recorded in between, oldest first; none where
     *     something else made the difference, such as an extension of all qualifications
     */
    record Officer(OfficerId officer, Standing before, Standing after, List<Cause> events) {}

    /**
     * What an officer counts as.
     *
     * @param countedAs absent where not counted at all
     */
    record Standing(
            @Nullable Component countedAs,
            boolean driver,
            boolean trained,
            boolean deployable,
            boolean available) {}

    /** An event that explains something. */
    record Cause(long sequence, String type, Instant occurredAt, Instant recordedAt) {}
}
