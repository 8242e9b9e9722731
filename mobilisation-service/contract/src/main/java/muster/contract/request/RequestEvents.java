package muster.contract.request;

import java.time.Instant;
import java.util.Set;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OperationId;
import muster.contract.RequestId;
import muster.contract.Skill;
import org.jspecify.annotations.Nullable;

/** What happened to mutual aid requests. Quantities are PSUs or officers, as the request asks. */
public sealed interface RequestEvents extends Event {

    RequestId request();

    @Override
    OperationId operation();

    ForceId hostForce();

    @Override
    default ForceId force() {
        return hostForce();
    }

    @Override
    default Set<String> tags() {
        return Set.of(request().tag());
    }

    record PSUsRequested(
            RequestId request,
            OperationId operation,
            ForceId hostForce,
            int psus,
            Instant from,
            Instant to,
            @Nullable Dress dress,
            @Nullable String rvp,
            @Nullable Tier tier,
            boolean exercise)
            implements RequestEvents {
        @Override
        public Set<String> tags() {
            return Set.of(request.tag(), operation.tag());
        }
    }

    record CadreRequested(
            RequestId request,
            OperationId operation,
            ForceId hostForce,
            Skill cadre,
            int officers,
            Instant from,
            Instant to,
            @Nullable Dress dress,
            @Nullable String rvp,
            @Nullable Tier tier,
            boolean exercise)
            implements RequestEvents {
        @Override
        public Set<String> tags() {
            return Set.of(request.tag(), operation.tag());
        }
    }

    record RequestCancelled(
            RequestId request, OperationId operation, ForceId hostForce, String reason)
            implements RequestEvents {}

    record UnitsOffered(
            RequestId request,
            OperationId operation,
            ForceId hostForce,
            ForceId donorForce,
            @Nullable Integer psus,
            @Nullable Integer officers,
            @Nullable String reason)
            implements RequestEvents {}

    record OfferWithdrawn(
            RequestId request,
            OperationId operation,
            ForceId hostForce,
            ForceId donorForce,
            @Nullable Integer psus,
            @Nullable Integer officers,
            String reason)
            implements RequestEvents {}

    record UnableToFillDeclared(
            RequestId request,
            OperationId operation,
            ForceId hostForce,
            ForceId donorForce,
            @Nullable Integer psus,
            @Nullable Integer officers,
            String reason)
            implements RequestEvents {}

    record UnitsCommitted(
            RequestId request,
            OperationId operation,
            ForceId hostForce,
            ForceId donorForce,
            @Nullable Integer psus,
            @Nullable Integer officers,
            @Nullable String reason)
            implements RequestEvents {}
}
