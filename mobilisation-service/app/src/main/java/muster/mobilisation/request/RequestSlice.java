package muster.mobilisation.request;

import muster.contract.request.RequestCommands;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Situation;
import muster.mobilisation.decision.Slice;
import muster.mobilisation.force.ForceState;
import muster.mobilisation.operation.OperationState;

/** What each command on requests reads. */
public final class RequestSlice implements Slice<RequestCommands> {

    @Override
    public Class<RequestCommands> family() {
        return RequestCommands.class;
    }

    @Override
    public Decision decide(RequestCommands command, Situation situation) {
        return switch (command) {
            case RequestCommands.RequestPSUs c ->
                    RequestDecider.request(c, OperationState.of(c.operation(), situation));
            case RequestCommands.RequestCadre c ->
                    RequestDecider.request(c, OperationState.of(c.operation(), situation));
            case RequestCommands.CancelRequest c ->
                    RequestDecider.cancel(c, RequestState.of(c.request(), situation));
            case RequestCommands.OfferUnits c ->
                    RequestDecider.offer(
                            c,
                            RequestState.of(c.request(), situation),
                            OperationState.of(c.request().operation(), situation),
                            ForceState.of(c.donorForce(), situation),
                            situation.facts());
            case RequestCommands.WithdrawOffer c ->
                    RequestDecider.withdraw(
                            c,
                            RequestState.of(c.request(), situation),
                            ForceState.of(c.donorForce(), situation));
            case RequestCommands.DeclareUnableToFill c ->
                    RequestDecider.declareUnableToFill(
                            c,
                            RequestState.of(c.request(), situation),
                            OperationState.of(c.request().operation(), situation),
                            ForceState.of(c.donorForce(), situation),
                            situation.facts());
            case RequestCommands.CommitUnits c ->
                    RequestDecider.commit(
                            c,
                            RequestState.of(c.request(), situation),
                            OperationState.of(c.request().operation(), situation),
                            ForceState.of(c.donorForce(), situation),
                            situation.facts());
        };
    }
}
