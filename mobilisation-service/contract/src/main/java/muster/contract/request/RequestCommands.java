package muster.contract.request;

import java.time.Instant;
import muster.contract.Checks;
import muster.contract.Command;
import muster.contract.ForceId;
import muster.contract.OperationId;
import muster.contract.RequestId;
import muster.contract.Skill;
import org.jspecify.annotations.Nullable;

/**
 * What can be commanded of mutual aid requests. A request asks for one thing: PSUs, or officers.
 */
public sealed interface RequestCommands extends Command {

    record RequestPSUs(
            OperationId operation,
            Integer psus,
            Instant from,
            Instant to,
            @Nullable Dress dress,
            @Nullable String rvp,
            @Nullable Tier tier)
            implements RequestCommands {
        public RequestPSUs {
            Checks.check()
                    .present("operation", operation)
                    .present("psus", psus)
                    .quantity("psus", psus)
                    .span(from, to)
                    .optionalText("rvp", rvp)
                    .done();
        }
    }

    record RequestCadre(
            OperationId operation,
            Skill cadre,
            Integer officers,
            Instant from,
            Instant to,
            @Nullable Dress dress,
            @Nullable String rvp,
            @Nullable Tier tier)
            implements RequestCommands {
        public RequestCadre {
            Checks.check()
                    .present("operation", operation)
                    .present("cadre", cadre)
                    .must(cadre == null || cadre.isCadre(), "cadre", "is not a cadre's skill")
                    .present("officers", officers)
                    .quantity("officers", officers)
                    .span(from, to)
                    .optionalText("rvp", rvp)
                    .done();
        }
    }

    record CancelRequest(RequestId request, String reason) implements RequestCommands {
        public CancelRequest {
            Checks.check().present("request", request).text("reason", reason).done();
        }
    }

    record OfferUnits(
            RequestId request,
            ForceId donorForce,
            @Nullable Integer psus,
            @Nullable Integer officers,
            @Nullable String reason)
            implements RequestCommands {
        public OfferUnits {
            answer(request, donorForce, psus, officers)
                    .must(psus != null || officers != null, "psus", "give psus or officers")
                    .optionalText("reason", reason)
                    .done();
        }
    }

    /** Without a quantity: all that is not committed. */
    record WithdrawOffer(
            RequestId request,
            ForceId donorForce,
            @Nullable Integer psus,
            @Nullable Integer officers,
            String reason)
            implements RequestCommands {
        public WithdrawOffer {
            answer(request, donorForce, psus, officers).text("reason", reason).done();
        }
    }

    /** A refusal with its reason; without a quantity, of the whole request. */
    record DeclareUnableToFill(
            RequestId request,
            ForceId donorForce,
            @Nullable Integer psus,
            @Nullable Integer officers,
            String reason)
            implements RequestCommands {
        public DeclareUnableToFill {
            answer(request, donorForce, psus, officers).text("reason", reason).done();
        }
    }

    record CommitUnits(
            RequestId request,
            ForceId donorForce,
            @Nullable Integer psus,
            @Nullable Integer officers,
            @Nullable String reason)
            implements RequestCommands {
        public CommitUnits {
            answer(request, donorForce, psus, officers)
                    .must(psus != null || officers != null, "psus", "give psus or officers")
                    .optionalText("reason", reason)
                    .done();
        }
    }

    private static Checks answer(
            RequestId request,
            ForceId donorForce,
            @Nullable Integer psus,
            @Nullable Integer officers) {
        return Checks.check()
                .present("request", request)
                .present("donorForce", donorForce)
                .quantity("psus", psus)
                .quantity("officers", officers)
                .must(psus == null || officers == null, "officers", "give psus or officers");
    }
}
