package muster.readiness.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import muster.contract.ForceId;
import muster.contract.OperationId;
import muster.contract.RequestId;
import muster.contract.Skill;
import muster.contract.request.Dress;
import muster.contract.request.RequestEvents.CadreRequested;
import muster.contract.request.RequestEvents.PSUsRequested;
import muster.contract.request.RequestEvents.UnableToFillDeclared;
import muster.contract.request.Tier;
import muster.readiness.view.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A request and what became of it. Quantities are PSUs, or officers where specialists are asked
 * for; {@code deployed} are officers always.
 */
public record Request(
        RequestId request,
        OperationId operation,
        ForceId hostForce,
        boolean inPsus,
        int requested,
        @Nullable Skill cadre,
        Instant from,
        Instant to,
        @Nullable Dress dress,
        @Nullable String rvp,
        @Nullable Tier tier,
        boolean exercise,
        Instant requestedAt,
        @Nullable Cancelled cancelled,
        List<Donor> donors,
        List<UnableToFill> refusals) {

    /** Where a request stands on a board: the furthest it has come. */
    enum State {
        REQUESTED,
        OFFERED,
        COMMITTED,
        DEPLOYED,
        CANCELLED
    }

    public record Cancelled(Instant at, String reason) {}

    /**
     * What one force answered.
     *
     * @param offered what stands, with what was committed of it since
     * @param deployed officers sent, also those who are home again
     */
    public record Donor(ForceId donorForce, int offered, int committed, int deployed) {}

    /** The quantity is absent where the whole request can't be filled. */
    public record UnableToFill(
            ForceId donorForce,
            @Nullable Integer psus,
            @Nullable Integer officers,
            String reason,
            Instant at) {}

    static final Kind<Request> REQUESTS = new Kind<>("requests", Request.class, Request::lists);

    static final String ALL = "all";

    static String list(OperationId operation) {
        return "operation:" + operation.folded();
    }

    static String list(State state) {
        return "state:" + state;
    }

    /** In the order of operations, and there in the order in which requests were made. */
    static String key(RequestId request) {
        var value = request.folded();
        int number = Integer.parseInt(value.substring(value.lastIndexOf('-') + 1));
        return request.operation().folded() + String.format(Locale.ROOT, "-%09d", number);
    }

    private List<String> lists() {
        return List.of(ALL, list(operation), list(state()), list(operation) + "|" + list(state()));
    }

    static Request of(PSUsRequested e, Instant at) {
        return new Request(
                e.request(),
                e.operation(),
                e.hostForce(),
                true,
                e.psus(),
                null,
                e.from(),
                e.to(),
                e.dress(),
                e.rvp(),
                e.tier(),
                e.exercise(),
                at,
                null,
                List.of(),
                List.of());
    }

    static Request of(CadreRequested e, Instant at) {
        return new Request(
                e.request(),
                e.operation(),
                e.hostForce(),
                false,
                e.officers(),
                e.cadre(),
                e.from(),
                e.to(),
                e.dress(),
                e.rvp(),
                e.tier(),
                e.exercise(),
                at,
                null,
                List.of(),
                List.of());
    }

    State state() {
        if (cancelled != null) {
            return State.CANCELLED;
        }
        if (deployed() > 0) {
            return State.DEPLOYED;
        }
        if (committed() > 0) {
            return State.COMMITTED;
        }
        return offered() > 0 ? State.OFFERED : State.REQUESTED;
    }

    int offered() {
        return sum(Donor::offered);
    }

    int committed() {
        return sum(Donor::committed);
    }

    int deployed() {
        return sum(Donor::deployed);
    }

    int unfilled() {
        return requested - committed();
    }

    private int sum(ToIntFunction<Donor> part) {
        return donors.stream().mapToInt(part).sum();
    }

    Request cancelled(Instant at, String reason) {
        return with(new Cancelled(at, reason), donors, refusals);
    }

    Request refused(UnableToFillDeclared e, Instant at) {
        var more = new ArrayList<>(refusals);
        more.add(new UnableToFill(e.donorForce(), e.psus(), e.officers(), e.reason(), at));
        return with(cancelled, donors, List.copyOf(more));
    }

    /** What changes about one donor. */
    Request donor(ForceId force, UnaryOperator<Donor> change) {
        var known =
                donors.stream()
                        .filter(d -> d.donorForce().equals(force))
                        .findFirst()
                        .orElse(new Donor(force, 0, 0, 0));
        var all = new ArrayList<>(donors);
        all.remove(known);
        all.add(change.apply(known));
        all.sort(Comparator.comparing(d -> d.donorForce().value()));
        return with(cancelled, List.copyOf(all), refusals);
    }

    private Request with(
            @Nullable Cancelled cancelledNow,
            List<Donor> donorsNow,
            List<UnableToFill> refusalsNow) {
        return new Request(
                request,
                operation,
                hostForce,
                inPsus,
                requested,
                cadre,
                from,
                to,
                dress,
                rvp,
                tier,
                exercise,
                requestedAt,
                cancelledNow,
                donorsNow,
                refusalsNow);
    }
}
