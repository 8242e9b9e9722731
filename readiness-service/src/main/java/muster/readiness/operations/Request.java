package muster.readiness.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
        @Nullable Closing closing,
        List<Donor> donors,
        List<UnableToFill> refusals) {

    /**
     * Where a request stands on a board: the furthest it has come. Returning are those of whom
     * nobody is left with the host, returned those of whom everybody is home.
     */
    enum State {
        REQUESTED,
        OFFERED,
        COMMITTED,
        DEPLOYED,
        RETURNING,
        RETURNED,
        CANCELLED;

        boolean isOpen() {
            return compareTo(RETURNING) <= 0;
        }
    }

    public record Cancelled(Instant at, String reason) {}

    /**
     * That the operation closes.
     *
     * @param on the first day on which it takes nothing new
     * @param past whether that day had come when it was closed: so it is closed on any day asked
     */
    public record Closing(LocalDate on, boolean past) {}

    /**
     * What one force answered.
     *
     * @param offered what stands, with what was committed of it since
     * @param deployed officers sent, also those who are home again
     * @param released officers released, or home without that
     */
    public record Donor(
            ForceId donorForce,
            int offered,
            int committed,
            int deployed,
            int mustered,
            int released,
            int returned) {

        static Donor of(ForceId force) {
            return new Donor(force, 0, 0, 0, 0, 0, 0);
        }

        Donor offers(int more) {
            return new Donor(
                    donorForce, offered + more, committed, deployed, mustered, released, returned);
        }

        Donor commits(int more) {
            return new Donor(
                    donorForce, offered, committed + more, deployed, mustered, released, returned);
        }

        /** What a deployment adds, less what it had added before. */
        Donor sends(Progress now, Progress before) {
            return new Donor(
                    donorForce,
                    offered,
                    committed,
                    deployed + now.deployed() - before.deployed(),
                    mustered + now.mustered() - before.mustered(),
                    released + now.released() - before.released(),
                    returned + now.returned() - before.returned());
        }
    }

    /** The quantity is absent where the whole request can't be filled. */
    public record UnableToFill(
            ForceId donorForce,
            @Nullable Integer psus,
            @Nullable Integer officers,
            String reason,
            Instant at) {}

    static final Kind<Request> REQUESTS = new Kind<>("requests", Request.class, Request::lists);

    private static final String ALL = "all";
    private static final String OPEN = "open";

    /** The shortest list that holds whatever is asked for, and perhaps more. */
    static String list(
            @Nullable OperationId operation,
            @Nullable ForceId force,
            @Nullable State state,
            boolean open) {
        var whose = operation != null ? of(operation) : force != null ? of(force) : "";
        return whose + (open ? OPEN : state != null ? in(state) : ALL);
    }

    private static String of(OperationId operation) {
        return "operation:" + operation.folded() + "|";
    }

    private static String of(ForceId force) {
        return "force:" + force + "|";
    }

    private static String in(State state) {
        return "state:" + state;
    }

    /** In the order of operations, and there in the order in which requests were made. */
    static String key(RequestId request) {
        var value = request.folded();
        int number = Integer.parseInt(value.substring(value.lastIndexOf('-') + 1));
        return request.operation().folded() + String.format(Locale.ROOT, "-%09d", number);
    }

    private List<String> lists() {
        var whose = new ArrayList<String>();
        whose.add("");
        whose.add(of(operation));
        forces().forEach(force -> whose.add(of(force)));
        var lists = new ArrayList<String>();
        for (var of : whose) {
            lists.add(of + ALL);
            lists.add(of + in(state()));
            if (state().isOpen() && (closing == null || !closing.past())) {
                lists.add(of + OPEN);
            }
        }
        return lists;
    }

    /** The host, and every donor that answered. */
    Set<ForceId> forces() {
        var forces = new LinkedHashSet<ForceId>();
        forces.add(hostForce);
        donors.forEach(donor -> forces.add(donor.donorForce()));
        refusals.forEach(refusal -> forces.add(refusal.donorForce()));
        return forces;
    }

    /** Whether something is still to be done about it, its operation not being closed. */
    boolean isOpen(LocalDate today) {
        return state().isOpen() && (closing == null || closing.on().isAfter(today));
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
                null,
                List.of(),
                List.of());
    }

    State state() {
        if (cancelled != null) {
            return State.CANCELLED;
        }
        if (deployed() > 0) {
            return returned() == deployed()
                    ? State.RETURNED
                    : released() == deployed() ? State.RETURNING : State.DEPLOYED;
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

    int mustered() {
        return sum(Donor::mustered);
    }

    int released() {
        return sum(Donor::released);
    }

    int returned() {
        return sum(Donor::returned);
    }

    int unfilled() {
        return requested - committed();
    }

    private int sum(ToIntFunction<Donor> part) {
        return donors.stream().mapToInt(part).sum();
    }

    Request cancelled(Instant at, String reason) {
        return with(new Cancelled(at, reason), closing, donors, refusals);
    }

    Request refused(UnableToFillDeclared e, Instant at) {
        var more = new ArrayList<>(refusals);
        more.add(new UnableToFill(e.donorForce(), e.psus(), e.officers(), e.reason(), at));
        return with(cancelled, closing, donors, List.copyOf(more));
    }

    /** What changes about one donor. */
    Request donor(ForceId force, UnaryOperator<Donor> change) {
        var known =
                donors.stream()
                        .filter(d -> d.donorForce().equals(force))
                        .findFirst()
                        .orElse(Donor.of(force));
        var all = new ArrayList<>(donors);
        all.remove(known);
        all.add(change.apply(known));
        all.sort(Comparator.comparing(d -> d.donorForce().value()));
        return with(cancelled, closing, List.copyOf(all), refusals);
    }

    Request closing(Closing by) {
        return with(cancelled, by, donors, refusals);
    }

    private Request with(
            @Nullable Cancelled cancelledNow,
            @Nullable Closing closingNow,
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
                closingNow,
                donorsNow,
                refusalsNow);
    }
}
