package muster.contract.callout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import muster.contract.CarrierId;
import muster.contract.EffectiveDated;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import org.jspecify.annotations.Nullable;

/** What happened in mobilisations. */
public sealed interface CalloutEvents extends Event {

    /** Read by every mobilisation that starts. */
    String REQUIREMENT_TAG = "mobilisation-requirement";

    record MobilisationRequirementSet(
            @Nullable ForceId force, LocalDate effectiveFrom, List<Wave> waves)
            implements CalloutEvents, EffectiveDated {
        @Override
        public Set<String> tags() {
            return Set.of(REQUIREMENT_TAG);
        }
    }

    /** Of one mobilisation. */
    sealed interface OfMobilisation extends CalloutEvents {

        MobilisationId mobilisation();

        @Override
        OperationId operation();

        /** Of the operation. */
        ForceId hostForce();

        /** The force that is called out. */
        @Override
        ForceId force();

        boolean exercise();

        @Override
        default Set<String> tags() {
            return Set.of(mobilisation().tag());
        }
    }

    /** {@code at} is the call, from which the clock runs. */
    record MobilisationStarted(
            MobilisationId mobilisation,
            OperationId operation,
            ForceId hostForce,
            ForceId force,
            boolean exercise,
            @Nullable String rvp,
            List<Wave> waves,
            Instant at)
            implements OfMobilisation {
        @Override
        public Set<String> tags() {
            return Set.of(mobilisation.tag(), operation.tag());
        }
    }

    record OfficersCalledOut(
            MobilisationId mobilisation,
            OperationId operation,
            ForceId hostForce,
            ForceId force,
            boolean exercise,
            List<Called> officers,
            String wave,
            Means means,
            Instant at)
            implements OfMobilisation {}

    record RepliesRecorded(
            MobilisationId mobilisation,
            OperationId operation,
            ForceId hostForce,
            ForceId force,
            boolean exercise,
            List<Reply> replies,
            Instant at)
            implements OfMobilisation {}

    /** {@code officers} with what counts of each, called or not. */
    record ArrivalsRecorded(
            MobilisationId mobilisation,
            OperationId operation,
            ForceId hostForce,
            ForceId force,
            boolean exercise,
            List<Called> officers,
            @Nullable Headcount headcount,
            List<CarrierId> carriers,
            Instant at,
            @Nullable String rvp)
            implements OfMobilisation {}

    record ArrivalsCancelled(
            MobilisationId mobilisation,
            OperationId operation,
            ForceId hostForce,
            ForceId force,
            boolean exercise,
            List<OfficerId> officers,
            @Nullable Headcount headcount,
            List<CarrierId> carriers,
            String reason)
            implements OfMobilisation {}

    /** {@code at} is absent where none was recorded, and is the call then. */
    record CommandersNominated(
            MobilisationId mobilisation,
            OperationId operation,
            ForceId hostForce,
            ForceId force,
            boolean exercise,
            List<OfficerId> officers,
            @Nullable Instant at)
            implements OfMobilisation {}

    /** With the verdict as it stood, wave by wave. */
    record MobilisationEnded(
            MobilisationId mobilisation,
            OperationId operation,
            ForceId hostForce,
            ForceId force,
            boolean exercise,
            Instant at,
            List<Result> results)
            implements OfMobilisation {}

    /**
     * What a wave came to.
     *
     * @param psus whole PSUs that had arrived by its deadline
     */
    record Result(String wave, boolean passed, int psus) {}
}
