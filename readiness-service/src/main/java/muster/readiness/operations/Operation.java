package muster.readiness.operations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import muster.contract.AidId;
import muster.contract.ForceId;
import muster.contract.MobilisationId;
import muster.contract.OperationId;
import muster.contract.operation.LegalBasis;
import muster.contract.operation.OperationEvents.OperationOpened;
import muster.contract.operation.OperationKind;
import muster.readiness.view.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An operation.
 *
 * @param closedOn the first day on which it takes nothing new
 * @param requests how many were made
 * @param deployments how many went, without those cancelled
 * @param officers how many officers went on them
 * @param aids historic aid that names it, also what was taken back
 * @param mobilisations of any force for it
 */
public record Operation(
        OperationId operation,
        String name,
        ForceId hostForce,
        OperationKind kind,
        LocalDate from,
        @Nullable LocalDate to,
        boolean exceptional,
        boolean exercise,
        @Nullable LegalBasis legalBasis,
        @Nullable LocalDate closedOn,
        int requests,
        int deployments,
        int officers,
        List<AidId> aids,
        List<MobilisationId> mobilisations) {

    static final Kind<Operation> OPERATIONS =
            new Kind<>("operations", Operation.class, o -> List.of(hostList(o.hostForce())));

    enum State {
        OPEN,
        CLOSED
    }

    State on(LocalDate day) {
        return closedOn != null && !closedOn.isAfter(day) ? State.CLOSED : State.OPEN;
    }

    static String hostList(ForceId host) {
        return "host:" + host;
    }

    static Operation of(OperationOpened e) {
        return new Operation(
                e.operation(),
                e.name(),
                e.hostForce(),
                e.kind(),
                e.from(),
                e.to(),
                e.exceptional(),
                e.exercise(),
                e.legalBasis(),
                null,
                0,
                0,
                0,
                List.of(),
                List.of());
    }

    Operation closed(LocalDate on) {
        return with(on, requests, deployments, officers, aids, mobilisations);
    }

    Operation requested() {
        return with(closedOn, requests + 1, deployments, officers, aids, mobilisations);
    }

    /** One deployment more, or, of a negative number of officers, less. */
    Operation deployed(int moreOfficers) {
        return with(
                closedOn,
                requests,
                deployments + Integer.signum(moreOfficers),
                officers + moreOfficers,
                aids,
                mobilisations);
    }

    Operation aided(AidId aid) {
        var more = new ArrayList<>(aids);
        more.add(aid);
        return with(closedOn, requests, deployments, officers, List.copyOf(more), mobilisations);
    }

    Operation mobilised(MobilisationId mobilisation) {
        var more = new ArrayList<>(mobilisations);
        more.add(mobilisation);
        return with(closedOn, requests, deployments, officers, aids, List.copyOf(more));
    }

    private Operation with(
            @Nullable LocalDate closed,
            int requestsNow,
            int deploymentsNow,
            int officersNow,
            List<AidId> aidsNow,
            List<MobilisationId> mobilisationsNow) {
        return new Operation(
                operation,
                name,
                hostForce,
                kind,
                from,
                to,
                exceptional,
                exercise,
                legalBasis,
                closed,
                requestsNow,
                deploymentsNow,
                officersNow,
                aidsNow,
                mobilisationsNow);
    }
}
