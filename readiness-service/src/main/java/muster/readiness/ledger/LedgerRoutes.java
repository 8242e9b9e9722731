package muster.readiness.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Objects;
import muster.contract.DayRange;
import muster.contract.ForceId;
import muster.contract.OperationId;
import muster.contract.Skill;
import muster.contract.historicaid.AidUnit;
import muster.readiness.query.Answers;
import muster.readiness.query.Asked;
import muster.readiness.query.Knowing;
import muster.readiness.query.Page;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The queries about the ledger. */
final class LedgerRoutes {

    private static final int SCANNED = 1_000;

    /** Whether exceptional operations count, as it stands in the address. */
    enum Exceptional {
        include,
        exclude
    }

    /**
     * An entry as it is answered.
     *
     * @param id the deployment or the aid
     * @param from first instant of a deployment, first day of an aggregate
     * @param to end of a deployment, not included; last day of an aggregate
     * @param officers absent where PSUs were counted
     * @param officerDays inside the period; absent for an aggregate, which does not say
     */
    record Row(
            String id,
            @Nullable OperationId operation,
            ForceId donorForce,
            ForceId hostForce,
            String from,
            String to,
            @Nullable Integer officers,
            BigDecimal psuEquivalents,
            @Nullable Long officerDays,
            AidUnit unit,
            int amount,
            @Nullable Skill cadre,
            String source,
            boolean exceptional) {

        static Row of(Entry e, long days) {
            var aggregate = e.days();
            boolean psus = e.unit() == AidUnit.PSU;
            return new Row(
                    e.id(),
                    e.operation(),
                    e.donorForce(),
                    e.hostForce(),
                    String.valueOf(aggregate != null ? aggregate.from() : e.from()),
                    String.valueOf(aggregate != null ? aggregate.to() : e.until()),
                    psus ? null : e.amount(),
                    psus ? BigDecimal.valueOf(e.amount()) : Totals.plain(Totals.inPsus(e.amount())),
                    aggregate != null ? null : days,
                    e.unit(),
                    e.amount(),
                    e.cadre(),
                    aggregate != null ? aggregate.source() : e.id(),
                    e.exceptional());
        }
    }

    /** Which entries are meant. */
    private record Filter(
            @Nullable ForceId force, DayRange period, boolean exceptional, @Nullable AidUnit unit) {

        boolean takes(Entry entry) {
            return !entry.removed()
                    && (exceptional || !entry.exceptional())
                    && (unit == null || unit == entry.unit())
                    && (period.equals(DayRange.ALWAYS) || entry.touches(period));
        }

        static Filter of(Asked asked) {
            var force = asked.force("force");
            var exceptional = asked.oneOf("exceptional", Exceptional.class);
            return new Filter(
                    force,
                    period(asked),
                    exceptional != Exceptional.exclude,
                    asked.oneOf("unit", AidUnit.class));
        }

        private static DayRange period(Asked asked) {
            LocalDate from = Objects.requireNonNullElse(asked.day("from"), DayRange.ALWAYS.first());
            LocalDate to = Objects.requireNonNullElse(asked.day("to"), DayRange.ALWAYS.last());
            if (to.isBefore(from)) {
                asked.fault("to", "must not be before from");
                return DayRange.ALWAYS;
            }
            return new DayRange(from, to);
        }
    }

    private final Knowing view;

    LedgerRoutes(Knowing view) {
        this.view = view;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/api/ledger", this::ledger)
                .GET("/api/ledger/operations/{operation}", this::operation)
                .build();
    }

    private Mono<ServerResponse> ledger(ServerRequest request) {
        return Answers.list(
                request,
                view,
                "entries",
                asked -> {
                    var filter = Filter.of(asked);
                    return (snapshot, after, limit) -> {
                        var force = filter.force();
                        if (force != null
                                && !force.equals(ForceId.OTHER)
                                && snapshot.get(LedgerView.FORCES, force.value()) == null) {
                            throw Answers.unknown("force", force);
                        }
                        var list = force == null ? Entry.ALL : Entry.list(force);
                        return page(snapshot, list, filter, after, limit);
                    };
                });
    }

    private Mono<ServerResponse> operation(ServerRequest request) {
        return Answers.list(
                request,
                view,
                "entries",
                asked -> {
                    var code = Answers.code(request, "operation", OperationId::new);
                    var filter = Filter.of(asked);
                    return (snapshot, after, limit) -> {
                        if (snapshot.get(LedgerView.OPERATIONS, code.folded()) == null) {
                            throw Answers.unknown("operation", code);
                        }
                        return page(snapshot, Entry.list(code), filter, after, limit);
                    };
                });
    }

    /** A page of the entries, and beside it the totals of all of them. */
    private static Page page(
            Snapshot snapshot, String list, Filter filter, String after, int limit) {
        var rows = new ArrayList<Row>();
        var totals = new Totals(filter.force());
        var last = "";
        String shownTo = null;
        boolean more = false;
        while (true) {
            var entries = snapshot.page(Entry.ENTRIES, list, last, SCANNED);
            for (var keyed : entries) {
                var entry = keyed.document();
                if (filter.takes(entry)) {
                    long days = entry.daysInside(filter.period());
                    totals.add(entry, days);
                    if (keyed.key().compareTo(after) > 0) {
                        if (rows.size() < limit) {
                            rows.add(Row.of(entry, days));
                            shownTo = keyed.key();
                        } else {
                            more = true;
                        }
                    }
                }
                last = keyed.key();
            }
            if (entries.size() < SCANNED) {
                break;
            }
        }
        var extra = new LinkedHashMap<String, Object>();
        extra.put("totals", totals.totals());
        extra.put("position", totals.position());
        extra.put("officerDays", totals.officerDays());
        extra.put("cadres", totals.cadres());
        var next = more && shownTo != null ? Asked.cursorAt(shownTo) : null;
        return new Page(rows, next, extra);
    }
}
