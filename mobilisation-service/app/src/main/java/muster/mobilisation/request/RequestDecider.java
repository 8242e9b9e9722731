package muster.mobilisation.request;

import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.RequestId;
import muster.contract.request.RequestCommands.CancelRequest;
import muster.contract.request.RequestCommands.CommitUnits;
import muster.contract.request.RequestCommands.DeclareUnableToFill;
import muster.contract.request.RequestCommands.OfferUnits;
import muster.contract.request.RequestCommands.RequestCadre;
import muster.contract.request.RequestCommands.RequestPSUs;
import muster.contract.request.RequestCommands.WithdrawOffer;
import muster.contract.request.RequestEvents.CadreRequested;
import muster.contract.request.RequestEvents.OfferWithdrawn;
import muster.contract.request.RequestEvents.PSUsRequested;
import muster.contract.request.RequestEvents.RequestCancelled;
import muster.contract.request.RequestEvents.UnableToFillDeclared;
import muster.contract.request.RequestEvents.UnitsCommitted;
import muster.contract.request.RequestEvents.UnitsOffered;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Facts;
import muster.mobilisation.force.ForceState;
import muster.mobilisation.operation.OperationState;
import muster.mobilisation.request.RequestState.Asked;
import org.jspecify.annotations.Nullable;

/** The rules on mutual aid requests and on what donors answer. */
final class RequestDecider {

    private RequestDecider() {}

    static Decision request(RequestPSUs command, OperationState operation) {
        if (!(operation instanceof OperationState.Known known)) {
            return Decision.unknown("operation", command.operation());
        }
        var opened = known.opened();
        if (!known.takes(Days.of(command.from()))) {
            return RequestRefusals.operationClosed(opened.operation());
        }
        var id = RequestId.of(opened.operation(), known.requests() + 1);
        return Decision.create(
                id,
                new PSUsRequested(
                        id,
                        opened.operation(),
                        opened.hostForce(),
                        command.psus(),
                        command.from(),
                        command.to(),
                        command.dress(),
                        command.rvp(),
                        command.tier(),
                        opened.exercise()));
    }

    static Decision request(RequestCadre command, OperationState operation) {
        if (!(operation instanceof OperationState.Known known)) {
            return Decision.unknown("operation", command.operation());
        }
        var opened = known.opened();
        if (!known.takes(Days.of(command.from()))) {
            return RequestRefusals.operationClosed(opened.operation());
        }
        var id = RequestId.of(opened.operation(), known.requests() + 1);
        return Decision.create(
                id,
                new CadreRequested(
                        id,
                        opened.operation(),
                        opened.hostForce(),
                        command.cadre(),
                        command.officers(),
                        command.from(),
                        command.to(),
                        command.dress(),
                        command.rvp(),
                        command.tier(),
                        opened.exercise()));
    }

    static Decision cancel(CancelRequest command, RequestState request) {
        return switch (request) {
            case RequestState.Unknown _ -> Decision.unknown("request", command.request());
            case RequestState.Cancelled(Asked asked) -> RequestRefusals.cancelled(asked.request());
            case Asked asked ->
                    Decision.accept(
                            new RequestCancelled(
                                    asked.request(),
                                    asked.operation(),
                                    asked.hostForce(),
                                    command.reason()));
        };
    }

    static Decision offer(
            OfferUnits command,
            RequestState request,
            OperationState operation,
            ForceState donor,
            Facts facts) {
        var refusal =
                mayAnswer(
                        command.request(), command.donorForce(), request, operation, donor, facts);
        if (refusal != null) {
            return refusal;
        }
        var asked = (Asked) request;
        if (quantity(asked, command.psus(), command.officers()) == null) {
            return RequestRefusals.otherUnit(asked.isForPsus());
        }
        return Decision.accept(
                new UnitsOffered(
                        asked.request(),
                        asked.operation(),
                        asked.hostForce(),
                        command.donorForce(),
                        command.psus(),
                        command.officers(),
                        command.reason()));
    }

    /** An offer can be withdrawn as far as it is not committed. */
    static Decision withdraw(WithdrawOffer command, RequestState request, ForceState donor) {
        if (request instanceof RequestState.Cancelled(Asked asked)) {
            return RequestRefusals.cancelled(asked.request());
        }
        if (!(request instanceof Asked asked)) {
            return Decision.unknown("request", command.request());
        }
        if (donor == ForceState.UNKNOWN) {
            return Decision.unknown("donorForce", command.donorForce());
        }
        int uncommitted = asked.donor(command.donorForce()).uncommitted();
        boolean all = command.psus() == null && command.officers() == null;
        var quantity =
                all ? (Integer) uncommitted : quantity(asked, command.psus(), command.officers());
        if (quantity == null) {
            return RequestRefusals.otherUnit(asked.isForPsus());
        }
        if (quantity > uncommitted || uncommitted == 0) {
            return RequestRefusals.beyondOffer(
                    asked.request(), command.donorForce(), uncommitted, Math.max(1, quantity));
        }
        return Decision.accept(
                new OfferWithdrawn(
                        asked.request(),
                        asked.operation(),
                        asked.hostForce(),
                        command.donorForce(),
                        asked.isForPsus() ? quantity : null,
                        asked.isForPsus() ? null : quantity,
                        command.reason()));
    }

    static Decision declareUnableToFill(
            DeclareUnableToFill command,
            RequestState request,
            OperationState operation,
            ForceState donor,
            Facts facts) {
        var refusal =
                mayAnswer(
                        command.request(), command.donorForce(), request, operation, donor, facts);
        if (refusal != null) {
            return refusal;
        }
        var asked = (Asked) request;
        boolean whole = command.psus() == null && command.officers() == null;
        if (!whole && quantity(asked, command.psus(), command.officers()) == null) {
            return RequestRefusals.otherUnit(asked.isForPsus());
        }
        return Decision.accept(
                new UnableToFillDeclared(
                        asked.request(),
                        asked.operation(),
                        asked.hostForce(),
                        command.donorForce(),
                        command.psus(),
                        command.officers(),
                        command.reason()));
    }

    /** Neither more than is unfilled, nor more than the donor has offered. */
    static Decision commit(
            CommitUnits command,
            RequestState request,
            OperationState operation,
            ForceState donor,
            Facts facts) {
        var refusal =
                mayAnswer(
                        command.request(), command.donorForce(), request, operation, donor, facts);
        if (refusal != null) {
            return refusal;
        }
        var asked = (Asked) request;
        var quantity = quantity(asked, command.psus(), command.officers());
        if (quantity == null) {
            return RequestRefusals.otherUnit(asked.isForPsus());
        }
        if (quantity > asked.unfilled()) {
            return RequestRefusals.beyondRequest(asked.request(), asked.unfilled(), quantity);
        }
        int uncommitted = asked.donor(command.donorForce()).uncommitted();
        if (quantity > uncommitted) {
            return RequestRefusals.beyondOffer(
                    asked.request(), command.donorForce(), uncommitted, quantity);
        }
        return Decision.accept(
                new UnitsCommitted(
                        asked.request(),
                        asked.operation(),
                        asked.hostForce(),
                        command.donorForce(),
                        command.psus(),
                        command.officers(),
                        command.reason()));
    }

    // null if the request takes the answer
    private static @Nullable Decision mayAnswer(
            RequestId named,
            ForceId donorForce,
            RequestState request,
            OperationState operation,
            ForceState donor,
            Facts facts) {
        if (request instanceof RequestState.Cancelled(Asked asked)) {
            return RequestRefusals.cancelled(asked.request());
        }
        if (!(request instanceof Asked asked)) {
            return Decision.unknown("request", named);
        }
        if (donor == ForceState.UNKNOWN) {
            return Decision.unknown("donorForce", donorForce);
        }
        boolean closed =
                operation instanceof OperationState.Known known && !known.takes(facts.today());
        return closed ? RequestRefusals.operationClosed(asked.operation()) : null;
    }

    // null if the answer is in another unit than the request
    private static @Nullable Integer quantity(
            Asked asked, @Nullable Integer psus, @Nullable Integer officers) {
        return asked.isForPsus() ? psus : officers;
    }
}
