package muster.mobilisation.request;

import java.util.Map;
import muster.contract.ForceId;
import muster.contract.RequestId;
import muster.mobilisation.decision.Decision;
import muster.wire.Problem;

/** Why a request, or an answer to one, is not taken. */
public final class RequestRefusals {

    private RequestRefusals() {}

    public static Decision operationClosed(Object operation) {
        return Decision.rule(
                "operation-closed",
                "The operation is closed",
                operation
                        + " takes nothing new from the day of its closing on. For what happened"
                        + " before, say when in occurredAt, or in from and to.");
    }

    public static Decision cancelled(RequestId request) {
        return Decision.rule(
                "request-cancelled", "The request is cancelled", request + " takes no answers.");
    }

    static Decision otherUnit(boolean asksForPsus) {
        return Decision.wrong(
                asksForPsus ? "officers" : "psus",
                asksForPsus
                        ? "the request asks for PSUs: answer in psus"
                        : "the request asks for officers: answer in officers");
    }

    static Decision beyondRequest(RequestId request, int unfilled, int committing) {
        return Decision.reject(
                new Problem(
                        "beyond-request",
                        "More than was asked",
                        409,
                        request
                                + " has "
                                + unfilled
                                + " unfilled; a commitment of "
                                + committing
                                + " is more. Commit at most what is unfilled.",
                        Map.of("unfilled", unfilled)));
    }

    static Decision beyondOffer(RequestId request, ForceId donor, int uncommitted, int wanted) {
        return Decision.reject(
                new Problem(
                        "beyond-offer",
                        "More than was offered",
                        409,
                        donor
                                + " has "
                                + uncommitted
                                + " on offer for "
                                + request
                                + " that is not committed; "
                                + wanted
                                + " is more.",
                        Map.of("uncommitted", uncommitted)));
    }
}
